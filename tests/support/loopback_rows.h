// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_collection.h"

#include <QStringList>

#include <expected>
#include <variant>

namespace anjungan::test {

/// Reads a CQL2 text of the form `"field" >= TIMESTAMP('…Z')` or `"field" >= DATE('…')`: the only forms that the
/// product sends. None for any other.
std::optional<NotBefore> readFilter(const QString &cql2);

/// The rows of a collection that a request selects, and their text.
class LoopbackRows
{
public:
    /// `condition` and `properties` (names; empty list: id only) restrict the answer. `collection` must outlive this.
    LoopbackRows(const LoopbackCollection &collection, const std::optional<NotBefore> &condition,
                 std::optional<QStringList> properties);

    qint64 count() const { return m_selected ? std::ssize(*m_selected) : m_all; }

    /// Rows from `begin` up to `end` of the selection, as the elements of a JSON array.
    QByteArray json(qint64 begin, qint64 end) const;

private:
    QByteArray row(qint64 row) const;
    bool holds(const NotBefore &condition, qint64 row) const;

    const LoopbackCollection &m_collection;
    qint64 m_all;
    std::optional<std::vector<qint64>> m_selected; ///< none: all of them
    std::optional<QStringList> m_properties;
};

} // namespace anjungan::test
