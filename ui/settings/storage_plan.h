// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/device_report.h"
#include "core/workspace/workspace.h"

#include <QStringList>

namespace anjungan::settings {

/// A publisher's datasets on this device, or one of them.
struct StorageRow
{
    QString title;
    QString publisher; ///< of one dataset; empty in a row of a publisher
    qint64 bytes = 0;
    QStringList datasets;
    bool isLocked = false; ///< maps and names need it

    bool operator==(const StorageRow &) const = default;
};

/// By publisher, or by dataset; the largest first. `language` is of the titles.
QList<StorageRow> storageRows(const workspace::Workspace &workspace, const query::Storage &storage,
                              const QString &language, bool isByDataset);

/// About how many bytes the device keeps if it has only some rows of each dataset: `kept` is the share of each, by id;
/// the others are kept whole.
qint64 bytesOfPart(const query::Storage &storage, const QHash<QString, double> &kept);

} // namespace anjungan::settings
