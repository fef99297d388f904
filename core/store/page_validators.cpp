// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_validators.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::store {

QString toJson(const QList<sync::PageValidator> &pages)
{
    QJsonArray list;
    for (const sync::PageValidator &page : pages) {
        // Header values are bytes; Latin-1 keeps each of them.
        list.append(QJsonObject{{u"url"_s, QString::fromLatin1(page.url.toEncoded())},
                                {u"etag"_s, QString::fromLatin1(page.validator.etag)},
                                {u"lastModified"_s, QString::fromLatin1(page.validator.lastModified)}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<sync::PageValidator> pageValidatorsOf(const QString &json)
{
    QList<sync::PageValidator> pages;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &page : list) {
        const QUrl url = QUrl::fromEncoded(page["url"_L1].toString().toLatin1(), QUrl::StrictMode);
        if (!url.isValid())
            return {};
        pages.append({.url = url,
                      .validator = {.etag = page["etag"_L1].toString().toLatin1(),
                                    .lastModified = page["lastModified"_L1].toString().toLatin1()}});
    }
    return pages;
}

} // namespace anjungan::store
