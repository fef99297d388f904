// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/exposure_status.h"
#include "core/store/reader.h"
#include "core/sync/report.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::app {

/// What `sync --json` prints; keys in docs/command-line.md.
QJsonObject toJson(const sync::Report &report);

/// What `status --json` prints. Datasets that the workspace names and the cache has never heard of are in it, as
/// "never".
QJsonObject toJson(const QList<store::DatasetRecord> &records, const QList<query::ExposureStatus> &exposures);

} // namespace anjungan::app
