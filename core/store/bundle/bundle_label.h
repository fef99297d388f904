// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

#include <QDateTime>

/// A bundle's own table, anjungan_bundle: one row; format INTEGER (bundle_seal.h), created_at, product TEXT (the
/// version of Anjungan that made it), workspace TEXT (its id). What a bundle holds of each dataset stands where a cache
/// has it, in anjungan_dataset.
namespace anjungan::store {

struct BundleLabel
{
    QDateTime createdAt;
    QString product;   ///< version
    QString workspace; ///< id
};

/// Makes the table anew.
SqlCommands labelCommands(const BundleLabel &label);

/// An error where there is no label, or one of a newer format.
CacheResult<BundleLabel> readLabel(const CacheConnection &connection);

} // namespace anjungan::store
