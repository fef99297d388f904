// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_identity.h"
#include "core/store/staged_fields.h"
#include "core/store/statement.h"

#include <QDateTime>

#include <optional>

namespace anjungan::store {

/// Writes the pages of one dataset into its stage tables. Holds no more than a page's bookkeeping in memory.
class PageWriter
{
public:
    PageWriter(const Connection &connection, const workspace::Dataset &dataset);

    /// Stages a page in one transaction; a row that is there already is not written again.
    CacheResult<void> append(const source::Page &page);

    const StagedFields &fields() const { return m_fields; }
    qint64 repeats() const { return m_repeats; }
    qint64 keyless() const { return m_keyless; }
    std::optional<QDateTime>
    newest() const; ///< greatest time in the `modified` field; one without a zone counts as UTC

private:
    CacheResult<void> prepareFor(const source::Page &page);
    CacheResult<void> addRow(const source::Feature &feature);
    CacheResult<bool> insertRow(const source::Feature &feature, const RowIdentity &identity);
    CacheResult<void> insertValues(const source::Feature &feature);
    void note(const source::Feature &feature, const QString &key);

    const Connection &m_connection;
    const workspace::Dataset &m_dataset;
    StagedFields m_fields;

    // For pages with the same list of fields as the last one.
    std::vector<QString> m_pageFields;
    std::vector<std::optional<std::size_t>> m_positions; ///< in m_fields; nothing: not staged
    std::optional<RowIdentifier> m_identifier;
    std::optional<Statement> m_insertRow;
    std::optional<Statement> m_insertValues;

    qint64 m_seq = 0;
    qint64 m_repeats = 0;
    qint64 m_keyless = 0;
    std::optional<qint64> m_newest; ///< ms since the epoch
};

} // namespace anjungan::store
