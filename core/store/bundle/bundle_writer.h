// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace anjungan::store {

struct BundleOrder
{
    QStringList datasets; ///< ids; empty: all published ones
    QString product;      ///< version of the program
    QDateTime createdAt;
};

/// The created bundle.
struct BundleMade
{
    QList<DatasetRecord> datasets;
    qint64 bytes = 0;
};

/// Writes the published datasets of a cache into one file for another device: a GeoPackage with a seal (bundle_label.h,
/// bundle_seal.h). The cache is only read, in one consistent state, and may be synced meanwhile. The file appears
/// complete, by a rename; an existing bundle of that name is replaced, any other file is not.
[[nodiscard]] sync::CacheResult<BundleMade> createBundle(const QString &cache, const QString &file,
                                                         const BundleOrder &order);

} // namespace anjungan::store
