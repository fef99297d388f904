// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/page_validators.h"

#include "core/base/iso_time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QJsonObject toJson(const sync::NewestRow &newest)
{
    return {{u"field"_s, newest.field},
            {u"time"_s, newest.time.toUTC().toString(Qt::ISODateWithMs)},
            {u"rows"_s, newest.rows}};
}

std::optional<sync::NewestRow> newestOf(const QJsonValue &json)
{
    const auto time = base::parseMoment(json["time"_L1].toString());
    if (!time || !json["rows"_L1].isDouble())
        return std::nullopt;
    return sync::NewestRow{
        .field = json["field"_L1].toString(), .time = time->toUTC(), .rows = json["rows"_L1].toInteger()};
}

} // namespace

QJsonArray pageValidatorsToJson(const QList<sync::PageValidator> &pages)
{
    QJsonArray list;
    for (const sync::PageValidator &page : pages) {
        // Header values are bytes; Latin-1 preserves each of them.
        QJsonObject one{{u"url"_s, QString::fromLatin1(page.url.toEncoded())},
                        {u"etag"_s, QString::fromLatin1(page.validator.etag)},
                        {u"lastModified"_s, QString::fromLatin1(page.validator.lastModified)},
                        {u"isWhole"_s, page.isWhole}};
        if (page.newest)
            one.insert(u"newest"_s, toJson(*page.newest));
        list.append(one);
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
                      .isWhole = page["isWhole"_L1].toBool(),
                      .newest = newestOf(page["newest"_L1])});
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
