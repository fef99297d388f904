// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

#include <QDateTime>
#include <QStringList>

/// A bundle's own table, anjungan_bundle: one row; format INTEGER (bundle_seal.h), created_at, product TEXT (the
/// version of Anjungan that made it), workspace TEXT (its id), part TEXT (codes of areas, with commas, of which alone a
/// dataset has rows; null if all are whole; bundles of earlier versions have no such column). The facts about each
/// dataset are in anjungan_dataset, as in a cache.
namespace anjungan::store {

struct BundleLabel
{
    QDateTime createdAt;
    QString product;       ///< version
    QString workspace;     ///< id
    QStringList part = {}; ///< as read: codes of areas, if datasets have rows of these only; see DatasetRecord::part
};

/// Creates the table again. The part is that of the datasets' records.
SqlCommands labelCommands(const BundleLabel &label);

/// An error if there is no label, or one of a newer format.
[[nodiscard]] CacheResult<BundleLabel> readLabel(const CacheConnection &connection);

} // namespace anjungan::store
