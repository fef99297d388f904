// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/workspace/document/schema_guide.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace anjungan::workspace {

/// A place and what is wrong with it.
struct Finding
{
    QString pointer;
    message::Message reason;
};

/// A validator's complaint about the value at `path` as messages, e.g. that it must be text and is a number. A
/// complaint that only repeats that something further down is wrong gives no finding; an unknown one is passed on
/// unchanged.
QList<Finding> findingsOf(const SchemaGuide &guide, const QJsonObject &document, const QStringList &path,
                          const QString &complaint);

} // namespace anjungan::workspace
