// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace anjungan::store {

struct BundleOrder
{
    QStringList datasets; ///< ids; empty: all that are published
    QString product;      ///< version of the program
    QDateTime createdAt;
};

/// What was made.
struct BundleMade
{
    QList<DatasetRecord> datasets;
    qint64 bytes = 0;
};

/// Writes what is published in a cache into one file for another device: a GeoPackage with a seal (bundle_label.h,
/// bundle_seal.h). The cache is only read, in one state of it, and may be synced meanwhile. The file appears whole, by
/// a rename; a bundle that is there under its name is replaced, any other file is not.
sync::CacheResult<BundleMade> createBundle(const QString &cache, const QString &file, const BundleOrder &order);

} // namespace anjungan::store
