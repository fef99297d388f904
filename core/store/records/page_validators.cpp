// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/page_validators.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::store {

QJsonArray pageValidatorsToJson(const QList<sync::PageValidator> &pages)
{
    QJsonArray list;
    for (const sync::PageValidator &page : pages) {
        // Header values are bytes; Latin-1 preserves each of them.
        list.append(QJsonObject{{u"url"_s, QString::fromLatin1(page.url.toEncoded())},
                                {u"etag"_s, QString::fromLatin1(page.validator.etag)},
                                {u"lastModified"_s, QString::fromLatin1(page.validator.lastModified)},
                                {u"isWhole"_s, page.isWhole}});
    }
    return list;
}

std::optional<QList<sync::PageValidator>> pageValidatorsOfJson(const QJsonArray &json)
{
    QList<sync::PageValidator> pages;
    for (const QJsonValue page : json) {
        const QUrl url = QUrl::fromEncoded(page["url"_L1].toString().toLatin1(), QUrl::StrictMode);
        if (!url.isValid())
            return std::nullopt;
        pages.append({.url = url,
                      .validator = {.etag = page["etag"_L1].toString().toLatin1(),
                                    .lastModified = page["lastModified"_L1].toString().toLatin1()},
                      .isWhole = page["isWhole"_L1].toBool()});
    }
    return pages;
}

QString toJson(const QList<sync::PageValidator> &pages)
{
    return QString::fromUtf8(QJsonDocument(pageValidatorsToJson(pages)).toJson(QJsonDocument::Compact));
}

QList<sync::PageValidator> pageValidatorsOf(const QString &json)
{
    return pageValidatorsOfJson(QJsonDocument::fromJson(json.toUtf8()).array()).value_or(QList<sync::PageValidator>());
}

} // namespace anjungan::store
