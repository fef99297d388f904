// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace anjungan::store {

/// A fingerprint of a dataset's rows that does not depend on their order and takes a row in or out in one step: the sum
/// of the rows' digests modulo 2^256 (Bellare and Micciancio, "A new paradigm for collision-free hashing", AdHash). It
/// tells whether two contents are the same; it is no proof against someone who may choose millions of rows to forge it.
class ContentHash
{
public:
    ContentHash() = default;

    /// Of bytes(); anything else than its 32 bytes counts as no rows.
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
