// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_narrowing.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

bool declares(const QJsonArray &classes, QLatin1StringView part, QLatin1StringView conformance)
{
    return std::ranges::any_of(classes, [&](const auto &value) {
        const QString uri = value.toString();
        return uri.contains(part) && uri.endsWith(conformance);
    });
}

/// Everything but letters, digits and -._~ percent-encoded: a plus in a time zone must not become a blank.
QUrl withParameters(const QUrl &url, std::initializer_list<std::pair<QString, QString>> parameters)
{
    QUrlQuery query(url);
    for (const auto &[name, value] : parameters) {
        query.removeAllQueryItems(name);
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    QUrl narrowed = url;
    narrowed.setQuery(query);
    return narrowed;
}

QString quotedName(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

QString literal(const Since &since)
{
    return since.isDate ? u"DATE('%1')"_s.arg(since.time.toUTC().toString(u"yyyy-MM-dd"))
                        : u"TIMESTAMP('%1')"_s.arg(since.time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

} // namespace

Abilities abilitiesOf(const QJsonObject &conformance)
{
    const QJsonArray classes = conformance.value(u"conformsTo").toArray();
    const auto filtering = "/ogcapi-features-3/"_L1;
    return {.filters = declares(classes, filtering, "/conf/filter"_L1) &&
                       declares(classes, filtering, "/conf/features-filter"_L1) &&
                       declares(classes, "/cql2/"_L1, "/conf/cql2-text"_L1),
            .projects = declares(classes, "/ogcapi-features-6/"_L1, "/conf/properties"_L1)};
}

QUrl changedSinceUrl(const QUrl &first, const Since &since)
{
    return withParameters(first, {{u"filter"_s, quotedName(since.field) + " >= "_L1 + literal(since)},
                                  {u"filter-lang"_s, u"cql2-text"_s}});
}

QUrl keysOnlyUrl(const QUrl &first, const QString &keyField)
{
    return withParameters(first, {{u"properties"_s, keyField}, {u"skipGeometry"_s, u"true"_s}});
}

QUrl countOnlyUrl(const QUrl &first) { return withParameters(first, {{u"limit"_s, u"1"_s}}); }

} // namespace anjungan::source
