// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_identity.h"
#include "core/store/staged_fields.h"
#include "core/store/statement.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace anjungan::store {

/// Writes the pages of one dataset into its stage tables. Holds no more than a page's bookkeeping in memory.
class PageWriter
{
public:
    /// Both must outlive it.
    PageWriter(const Connection &connection, const workspace::Dataset &dataset);
    ~PageWriter();
    Q_DISABLE_COPY_MOVE(PageWriter)

    /// Stages a page in one transaction; a row that is there already is not written again. After an error it cannot go
    /// on.
    CacheResult<void> append(const source::Page &page);

    const StagedFields &fields() const { return m_fields; }
    qint64 repeats() const { return m_repeats; }
    qint64 keyless() const { return m_keyless; }
    std::optional<QDateTime>
    newest() const; ///< greatest time in the `modified` field; one without a zone counts as UTC

private:
    CacheResult<void> prepareFor(const source::Page &page);
    std::vector<std::optional<std::size_t>> positionsOf(const std::vector<QString> &pageFields);
    Commands tableCommands(std::size_t fieldsBefore) const;
    CacheResult<void> addRow(const source::Feature &feature);
    CacheResult<bool> insertRow(const source::Feature &feature, const RowIdentity &identity);
    CacheResult<void> insertValues(const source::Feature &feature);
    void note(const source::Feature &feature, const QString &key);

    const Connection &m_connection;
    const workspace::Dataset &m_dataset;
    StagedFields m_fields;

    struct Layout;
    std::unique_ptr<Layout> m_layout; ///< for pages with the same list of fields as the last one
    qint64 m_seq = 0;
    qint64 m_repeats = 0;
    qint64 m_keyless = 0;
    std::optional<qint64> m_newest; ///< ms since the epoch
};

} // namespace anjungan::store
