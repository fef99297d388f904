// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/page_sizes.h"

#include <QCryptographicHash>

namespace anjungan::sync {

namespace {

constexpr qint64 keptDays = 30;

/// A source at another address is another one.
QString fingerprint(const workspace::Source &source)
{
    const QByteArray text = (source.type + u'\0' + source.url.toString()).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
}

} // namespace

PageSizes::PageSizes(const QList<PageSize> &kept, const QDateTime &now)
{
    for (const PageSize &size : kept)
        if (size.at <= now && size.at.daysTo(now) < keptDays)
            m_rows.insert(size.source, size.rows);
}

std::optional<int> PageSizes::of(const workspace::Source &source) const
{
    const auto known = m_rows.constFind(fingerprint(source));
    return known == m_rows.cend() ? std::nullopt : std::optional(*known);
}

PageSize PageSizes::note(const workspace::Source &source, int rows, const QDateTime &now)
{
    const QString id = fingerprint(source);
    m_rows.insert(id, rows);
    return {.source = id, .rows = rows, .at = now};
}

} // namespace anjungan::sync
