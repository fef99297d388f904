// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/query_items.h"

#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

constexpr std::array ofTheRequest{"f"_L1, "limit"_L1, "offset"_L1};

// Shorter values occur in any text.
constexpr qsizetype shortestSecret = 3;

QStringList itemsIn(const QString &query) { return query.split(u'&', Qt::SkipEmptyParts); }

QString decoded(QStringView encoded)
{
    return QUrl::fromPercentEncoding(encoded.toString().replace(u'+', u' ').toUtf8());
}

QString spelledName(const QString &item) { return decoded(QStringView(item).left(item.indexOf(u'='))); }
QString nameOf(const QString &item) { return spelledName(item).toLower(); }

QString valueOf(const QString &item)
{
    const qsizetype equals = item.indexOf(u'=');
    return equals < 0 ? QString() : item.sliced(equals + 1);
}

bool isSameName(const QString &item, const QString &lowerName) { return nameOf(item) == lowerName; }

/// The decoded items of a name, as they are spelled.
QStringList decodedItems(const QStringList &items, const QString &lowerName)
{
    QStringList found;
    for (const QString &item : items)
        if (isSameName(item, lowerName))
            found << spelledName(item) + u'=' + decoded(valueOf(item));
    return found;
}

QUrl withItems(const QUrl &url, const QStringList &items)
{
    QUrl changed = url;
    changed.setQuery(items.isEmpty() ? QString() : items.join(u'&'), QUrl::StrictMode);
    return changed;
}

} // namespace

QUrl withQuery(const QUrl &url, const QString &kept)
{
    const QStringList own = itemsIn(kept);
    if (own.isEmpty())
        return url;
    QStringList items = itemsIn(url.query(QUrl::FullyEncoded));
    QStringList done;
    for (const QString &item : own) {
        const QString name = nameOf(item);
        if (done.contains(name))
            continue;
        done << name;
        const QStringList present = decodedItems(items, name);
        const bool isRequested = std::ranges::find(ofTheRequest, name) != ofTheRequest.end();
        if (present == decodedItems(own, name) || (isRequested && !present.isEmpty()))
            continue;
        items.removeIf([&](const QString &old) { return isSameName(old, name); });
        for (const QString &mine : own)
            if (isSameName(mine, name))
                items << mine;
    }
    return withItems(url, items);
}

bool hasQueryItem(const QUrl &url, QStringView name)
{
    return std::ranges::any_of(itemsIn(url.query(QUrl::FullyEncoded)),
                               [&](const QString &item) { return isSameName(item, name.toString().toLower()); });
}

QUrl withoutQueryItem(const QUrl &url, QStringView name)
{
    QStringList items = itemsIn(url.query(QUrl::FullyEncoded));
    items.removeIf([&](const QString &item) { return isSameName(item, name.toString().toLower()); });
    return withItems(url, items);
}

QUrl withParameters(const QUrl &url, std::initializer_list<std::pair<QString, QString>> parameters)
{
    QUrlQuery query(url);
    for (const auto &[name, value] : parameters) {
        query.removeAllQueryItems(name);
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    QUrl changed = url;
    changed.setQuery(query);
    return changed;
}

QString withoutValues(QString text, const QString &secret)
{
    for (const QString &item : itemsIn(secret)) {
        const QString value = valueOf(item);
        for (const QString &form :
             {value, decoded(value), QString::fromLatin1(QUrl::toPercentEncoding(decoded(value)))})
            if (form.size() >= shortestSecret)
                text.replace(form, u"…"_s, Qt::CaseInsensitive); // escapes are written in either case
    }
    return text;
}

} // namespace anjungan::source
