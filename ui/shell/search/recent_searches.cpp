// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/recent_searches.h"

#include "core/base/one_line.h"

namespace anjungan::shell {

namespace {

/// The texts without those that say the same as a newer one.
QStringList tidied(const QStringList &texts)
{
    QStringList tidy;
    for (const QString &text : texts) {
        const QString line = base::oneLine(text);
        if (!line.isEmpty() && line.size() <= RecentSearches::longest && tidy.size() < RecentSearches::most &&
            !tidy.contains(line, Qt::CaseInsensitive))
            tidy << line;
    }
    return tidy;
}

} // namespace

RecentSearches::RecentSearches(const QStringList &texts, QObject *parent) : QObject(parent), m_texts(tidied(texts)) {}

void RecentSearches::add(const QString &text)
{
    const QStringList texts = tidied(QStringList{text} + m_texts);
    if (texts == m_texts)
        return;
    m_texts = texts;
    Q_EMIT changed();
}

} // namespace anjungan::shell
