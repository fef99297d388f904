// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/format/value_reading.h"
#include "core/workspace/dataset.h"

#include <optional>
#include <vector>

namespace anjungan::store {

/// Reads the rows of one page as the workspace promises: values become those of their field's type, and the feature's
/// id the value of the key's field, if the workspace says so.
class PromisedReading
{
public:
    /// The first value of a field that is not of its type.
    struct Unreadable
    {
        std::size_t row = 0;
        QString text;
    };

    /// Adds the key's field to `page` if it is to be the feature's id. Both must outlive it.
    PromisedReading(const workspace::Dataset &dataset, source::RowPage &page);

    /// Reads a row. Each row once, in ascending order; on any one thread.
    void read(std::size_t row);

    /// How a value of a row that was read was read; none for a field without a promised type.
    [[nodiscard]] std::optional<ReadAs> result(std::size_t row, std::size_t field) const;

    /// By field of the page, after all rows.
    [[nodiscard]] std::optional<Unreadable> firstUnreadable(std::size_t field) const;

    /// Number of rows with a property of the key's name that is not the feature's id, which replaces it.
    qint64 besideId() const { return m_besideId; }

private:
    struct Column
    {
        std::size_t field;
        workspace::FieldType type;
        std::optional<Unreadable> unreadable = {};
    };

    void setId(source::SourceRow &feature);
    QString digitsAt(std::size_t row, std::size_t field);

    source::RowPage &m_page;
    const ValueStyle m_style;
    std::vector<Column> m_columns;          ///< the fields with a promised type
    std::vector<std::ptrdiff_t> m_columnOf; ///< by field; -1: none
    std::vector<ReadAs> m_results;          ///< by row, then by column
    std::optional<std::size_t> m_idField;
    std::size_t m_digit = 0; ///< the next of the page's digits
    qint64 m_besideId = 0;
};

} // namespace anjungan::store
