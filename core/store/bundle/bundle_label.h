// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

#include <QDateTime>

/// A bundle's own table, anjungan_bundle: one row; format INTEGER (bundle_seal.h), created_at, product TEXT (the
/// version of Anjungan that made it), workspace TEXT (its id). The facts about each dataset are in anjungan_dataset, as
/// in a cache.
namespace anjungan::store {

struct BundleLabel
{
    QDateTime createdAt;
    QString product;   ///< version
    QString workspace; ///< id
};

/// Creates the table again.
SqlCommands labelCommands(const BundleLabel &label);

/// An error if there is no label, or one of a newer format.
[[nodiscard]] CacheResult<BundleLabel> readLabel(const CacheConnection &connection);

} // namespace anjungan::store
