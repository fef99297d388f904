// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_collection.h"

#include <QStringList>

#include <expected>
#include <variant>

namespace anjungan::test {

/// A condition on a field with area codes: one of these, or one that goes on after it with a dot.
struct InAreas
{
    QString field;
    QStringList codes;
};

/// Rows that meet all conditions.
struct RowFilter
{
    std::optional<NotBefore> since;
    std::optional<InAreas> areas;
};

/// What of the rows is sent, and in which order.
struct RowShape
{
    std::optional<QStringList> properties = {}; ///< these only (empty list: id only); none: all
    bool skipsGeometry = false;
    QString order = {}; ///< a field, after "-" if the greatest value is to be first; empty: the collection's own order
};

/// Reads the forms of CQL2 text that the product sends: `"field" >= TIMESTAMP('…Z')` or `"field" >= DATE('…')`;
/// `"field" = 'code' OR "field" LIKE 'code.%'`, also several of them; and `(the latter) AND the former`. None for any
/// other.
std::optional<RowFilter> readFilter(const QString &cql2);

/// The rows of a collection that a request selects, and their text.
class LoopbackRows
{
public:
    /// `collection` must outlive this.
    LoopbackRows(const LoopbackCollection &collection, const std::optional<RowFilter> &condition, RowShape shape);

    qint64 count() const { return m_selected ? std::ssize(*m_selected) : m_all; }

    /// Rows from `begin` up to `end` of the selection, as the elements of a JSON array.
    QByteArray json(qint64 begin, qint64 end) const;

private:
    QByteArray row(qint64 row) const;
    QJsonObject featureAt(qint64 row) const;
    bool holds(const RowFilter &condition, qint64 row) const;
    void sort();

    const LoopbackCollection &m_collection;
    qint64 m_all;
    std::optional<std::vector<qint64>> m_selected; ///< none: all of them
    RowShape m_shape;
};

} // namespace anjungan::test
