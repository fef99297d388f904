// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/format/column_type.h"
#include "core/store/reader.h"
#include "core/store/sqlite/statement.h"
#include "core/sync/bundle/bundle.h"
#include "core/sync/values/bundled_page.h"

#include <vector>

namespace anjungan::store {

/// Iterates over the rows of one dataset of a bundle and their identities in parallel. A row that does not have its
/// columns' types, or has no identity, is an error. Memory is limited to a page of a thousand rows or some megabytes.
class BundleRows final : public sync::BundledRows
{
public:
    /// `table` as inspectTable() gave it; `keyField` may be absent from it.
    [[nodiscard]] static CacheResult<std::unique_ptr<sync::BundledRows>>
    begin(std::shared_ptr<CacheConnection> bundle, const Table &table, const QString &keyField);

    [[nodiscard]] CacheResult<std::optional<sync::BundledPage>> next() override;

private:
    BundleRows(std::shared_ptr<CacheConnection> bundle, const Table &table, const QString &keyField, Statement values,
               Statement marks);

    [[nodiscard]] CacheResult<bool> step();
    [[nodiscard]] CacheResult<qint64> addRow(sync::BundledPage &page);
    [[nodiscard]] std::optional<sync::RowMark> readMark() const;
    [[nodiscard]] bool isKeyOf(const source::SourceRow &feature, const QString &key) const;

    std::shared_ptr<CacheConnection> m_bundle;
    QString m_dataset;
    bool m_hasGeometry;
    std::vector<QString> m_fields;
    std::vector<ColumnType> m_types;
    std::optional<std::size_t> m_key; ///< index of the key field
    Statement m_values;
    Statement m_marks;
    std::optional<qint64> m_fid; ///< of the last row
};

/// The value of a column of this type as a source would have sent it; none if it does not have the type.
[[nodiscard]] std::optional<source::Value> bundledValue(ColumnType type, const QVariant &stored);

/// Sets the feature's geometry from a GeoPackage blob, as a cache writes it; false if it is invalid. Null is a row
/// without a geometry.
[[nodiscard]] bool setGeometry(source::SourceRow &feature, const QVariant &blob);

} // namespace anjungan::store
