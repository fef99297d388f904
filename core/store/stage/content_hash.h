// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace anjungan::store {

/// A fingerprint of a dataset's rows that does not depend on their order, and to which rows can be added and removed:
/// the sum of the rows' digests modulo 2^256 (Bellare and Micciancio, "A new paradigm for collision-free hashing",
/// AdHash). It shows whether two contents are equal; it does not resist an attacker who can choose millions of rows to
/// forge it.
class ContentHash
{
public:
    ContentHash() = default;

    /// From bytes(); anything other than its 32 bytes counts as no rows.
    static ContentHash of(QByteArrayView bytes);

    /// A row's key and hash, as in RowIdentity.
    void add(const QString &key, QByteArrayView hash);
    void remove(const QString &key, QByteArrayView hash);

    QByteArray bytes() const; ///< 32, little-endian

private:
    using Sum = std::array<quint64, 4>;

    static Sum digest(const QString &key, QByteArrayView hash);

    Sum m_sum{};
};

} // namespace anjungan::store
