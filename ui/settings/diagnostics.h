// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/device_report.h"
#include "core/sync/timing/plan.h"
#include "core/workspace/workspace.h"
#include "ui/settings/choices.h"

#include <QDateTime>
#include <QList>

namespace anjungan::settings {

/// What a report about this device is made of.
struct Facts
{
    QDateTime now;
    QString cacheFile;
    Choices choices;
    sync::Plan plan;
    query::Storage storage;
    QList<store::DatasetRecord> records;
};

/// A report for who helps: program, system, screens, workspace, network, and each dataset's state, in English and plain
/// text. Without secrets: addresses without user, password and query, no rows, and the home folder as "~".
QString diagnosticsOf(const workspace::Workspace &workspace, const Facts &facts);

} // namespace anjungan::settings
