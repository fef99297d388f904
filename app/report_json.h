// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/exposure_status.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/report.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::app {

/// The output of `sync --json`; the keys are described in docs/command-line.md.
QJsonObject toJson(const sync::Report &report);

/// The output of `status --json`. Datasets of the workspace that the cache does not have are included as "never".
/// Lateness is computed for `now`.
QJsonObject toJson(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                   const QList<query::ExposureStatus> &exposures, const QDateTime &now);

/// Of which areas the rows of a dataset are, where the device keeps these alone; empty: of all. Of an exposure those of
/// its points.
QStringList partOf(const QList<store::DatasetRecord> &records, const QString &dataset);

/// The part "ledger" of `status --verify --json`.
QJsonObject toJson(const store::LedgerCheck &check);

/// The output of `bundle apply --json`.
QJsonObject toJson(const sync::BundleReport &report);

/// The output of `bundle create --json`.
QJsonObject toJson(const store::BundleMade &made, const QString &file);

} // namespace anjungan::app
