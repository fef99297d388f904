// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/exposure_status.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/report.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::app {

/// What `sync --json` prints; keys in docs/command-line.md.
QJsonObject toJson(const sync::Report &report);

/// What `status --json` prints. Datasets that the workspace names and the cache has never heard of are in it, as
/// "never". How fresh they are is judged at `now`.
QJsonObject toJson(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                   const QList<query::ExposureStatus> &exposures, const QDateTime &now);

/// What `status --verify --json` adds as "ledger".
QJsonObject toJson(const store::LedgerCheck &check);

/// What `bundle apply --json` prints.
QJsonObject toJson(const sync::BundleReport &report);

/// What `bundle create --json` prints.
QJsonObject toJson(const store::BundleMade &made, const QString &file);

} // namespace anjungan::app
