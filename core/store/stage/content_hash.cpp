// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/content_hash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace anjungan::store {

ContentHash ContentHash::of(QByteArrayView bytes)
{
    ContentHash content;
    if (bytes.size() == static_cast<qsizetype>(sizeof(Sum)))
        qFromLittleEndian<quint64>(bytes.data(), static_cast<qsizetype>(content.m_sum.size()), content.m_sum.data());
    return content;
}

void ContentHash::add(const QString &key, QByteArrayView hash)
{
    const Sum row = digest(key, hash);
    bool carry = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const quint64 sum = m_sum[i] + row[i];
        const quint64 carried = sum + (carry ? 1 : 0);
        carry = sum < row[i] || carried < sum;
        m_sum[i] = carried;
    }
}

void ContentHash::remove(const QString &key, QByteArrayView hash)
{
    const Sum row = digest(key, hash);
    bool borrow = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const quint64 difference = m_sum[i] - row[i];
        const quint64 borrowed = difference - (borrow ? 1 : 0);
        borrow = m_sum[i] < row[i] || difference < (borrow ? 1U : 0U);
        m_sum[i] = borrowed;
    }
}

QByteArray ContentHash::bytes() const
{
    QByteArray bytes(sizeof(Sum), Qt::Uninitialized);
    qToLittleEndian<quint64>(m_sum.data(), static_cast<qsizetype>(m_sum.size()), bytes.data());
    return bytes;
}

/// The hash has a fixed length, so that key and hash cannot be confused.
ContentHash::Sum ContentHash::digest(const QString &key, QByteArrayView hash)
{
    QCryptographicHash hasher(QCryptographicHash::Blake2b_256);
    hasher.addData(hash);
    hasher.addData(
        QByteArrayView(reinterpret_cast<const char *>(key.constData()), key.size() * qsizetype(sizeof(QChar))));
    Sum sum{};
    qFromLittleEndian<quint64>(hasher.resultView().data(), static_cast<qsizetype>(sum.size()), sum.data());
    return sum;
}

} // namespace anjungan::store
