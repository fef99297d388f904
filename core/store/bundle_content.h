// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

#include <QDateTime>

/// What of a cache goes into a bundle, and the bundle's own table.
///
/// anjungan_bundle: one row; format INTEGER (bundle_seal.h), created_at, product TEXT (the version of Anjungan that
/// made it), workspace TEXT (its id). What it holds of each dataset stands where a cache has it, in anjungan_dataset.
namespace anjungan::store {

struct BundleLabel
{
    QDateTime createdAt;
    QString product;   ///< version
    QString workspace; ///< id
};

/// Reduces a copy of a cache to what a bundle carries: the workspace, the named datasets with their rows, identities,
/// outlines and clocks, and the exposures between them. What the device remembers of itself (ledger, failures, waiting
/// times) and whatever else the product keeps is taken out.
CacheResult<void> reduceToBundle(const Connection &copy, const QStringList &datasets);

/// Makes the bundle's own table.
Commands labelCommands(const BundleLabel &label);

/// An error where there is no label, or one of a newer format.
CacheResult<BundleLabel> readLabel(const Connection &connection);

} // namespace anjungan::store
