// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_narrowing.h"

#include "core/source/query_items.h"
#include "core/workspace/scope.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

bool declares(const QJsonArray &classes, QLatin1StringView part, QLatin1StringView conformance)
{
    return std::ranges::any_of(classes, [&](const auto &value) {
        QString uri = value.toString();
        if (uri.endsWith(u'/'))
            uri.chop(1);
        return uri.contains(part) && uri.endsWith(conformance);
    });
}

/// CQL2 text has no escape for a quote in a name, and Part 6 none for a comma.
bool canBeQuoted(const QString &name) { return !name.isEmpty() && !name.contains(u'"'); }
bool canBeListed(const QString &name) { return !name.isEmpty() && !name.contains(u','); }

QString literal(const Since &since)
{
    const QDateTime time = since.time.toUTC();
    return since.isDate ? u"DATE('%1')"_s.arg(time.toString(u"yyyy-MM-dd"))
                        : u"TIMESTAMP('%1')"_s.arg(time.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

/// Of a condition with its characters encoded; servers take URLs of 8,000 at least (RFC 9110, 4.1).
constexpr qsizetype longestCondition = 6'000;

constexpr auto filter = "filter"_L1;

QUrl withCondition(const QUrl &url, const QString &condition)
{
    return withParameters(url, {{filter, condition}, {u"filter-lang"_s, u"cql2-text"_s}});
}

constexpr auto sorting = "sortby"_L1;
constexpr auto skipping = "skipGeometry"_L1;
constexpr std::array narrowing{filter, "filter-lang"_L1, "properties"_L1, skipping};

} // namespace

Abilities abilitiesOf(const QJsonObject &conformance)
{
    const QJsonArray classes = conformance.value(u"conformsTo").toArray();
    const auto filtering = "/ogcapi-features-3/"_L1;
    const auto selecting = "/ogcapi-features-6/"_L1;
    const bool readsCql2 = declares(classes, "/cql2/"_L1, "/conf/cql2-text"_L1) ||
                           declares(classes, filtering, "/conf/filter-cql2-text"_L1); // its name in the drafts
    return {.filters = readsCql2 && declares(classes, filtering, "/conf/filter"_L1) &&
                       declares(classes, filtering, "/conf/features-filter"_L1),
            .projects = declares(classes, selecting, "/conf/properties"_L1) ||
                        declares(classes, selecting, "/conf/properties-features"_L1),
            .sorts = declares(classes, "/ogcapi-features-8/"_L1, "/conf/sorting"_L1) ||
                     declares(classes, "/ogcapi-features-8/"_L1, "/conf/features-sorting"_L1)};
}

QUrl partUrl(const QUrl &first, const Part &part)
{
    // A code has only digits and dots, so that nothing of it needs an escape within quotes or in a pattern.
    if (part.isWhole() || !canBeQuoted(part.field) || !std::ranges::all_of(part.codes, workspace::isAreaCode))
        return first;
    const QString name = u'"' + part.field + u'"';
    QStringList conditions;
    for (const QString &code : part.codes)
        conditions << name + u" = '"_s + code + u"' OR "_s + name + u" LIKE '"_s + code + u".%'"_s;
    const QString condition = conditions.join(" OR "_L1);
    return QUrl::toPercentEncoding(condition).size() > longestCondition ? first : withCondition(first, condition);
}

QUrl changedSinceUrl(const QUrl &first, const Since &since)
{
    if (!since.time.isValid() || !canBeQuoted(since.field))
        return first;
    const QString changed = u"\"%1\" >= "_s.arg(since.field) + literal(since);
    const QString already = QUrlQuery(first).queryItemValue(filter, QUrl::FullyDecoded);
    return withCondition(first, already.isEmpty() ? changed : u'(' + already + u") AND "_s + changed);
}

QUrl fieldOnlyUrl(const QUrl &first, const QString &field, const Abilities &abilities)
{
    if (!abilities.projects || !canBeListed(field))
        return first;
    const QUrl narrowed = withParameters(first, {{u"properties"_s, field}});
    return abilities.skipsGeometry ? withParameters(narrowed, {{skipping, u"true"_s}}) : narrowed;
}

QUrl sortedUrl(const QUrl &first, const QString &keyField)
{
    return canBeListed(keyField) ? withParameters(first, {{sorting, keyField}}) : first;
}

QUrl outermostUrl(const QUrl &first, const QString &field, bool isGreatest)
{
    const QString order = isGreatest ? u'-' + field : field;
    return canBeListed(field) ? countOnlyUrl(withParameters(first, {{sorting, order}})) : first;
}

bool isSorted(const QUrl &url) { return QUrlQuery(url).hasQueryItem(sorting); }

QUrl unsortedUrl(const QUrl &url)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(sorting);
    QUrl unsorted = url;
    unsorted.setQuery(query);
    return unsorted;
}

bool isNarrowed(const QUrl &url)
{
    return std::ranges::any_of(narrowing, [query = QUrlQuery(url)](auto name) { return query.hasQueryItem(name); });
}

QUrl countOnlyUrl(const QUrl &first) { return withParameters(first, {{u"limit"_s, u"1"_s}}); }

QUrl rowUrl(const QUrl &first, qint64 row)
{
    return withParameters(first, {{u"limit"_s, u"1"_s}, {u"offset"_s, QString::number(row)}});
}

QUrl asNarrowAs(const QUrl &page, const QUrl &next)
{
    const QUrlQuery asked(page);
    QUrlQuery query(next);
    if (!query.hasQueryItem(u"offset"_s)) // it has a token for the whole request instead
        return next;
    if (asked.hasQueryItem(sorting) && !query.hasQueryItem(sorting))
        query.addQueryItem(sorting, asked.queryItemValue(sorting, QUrl::FullyEncoded));
    for (const auto name : narrowing)
        if (asked.hasQueryItem(name) && !query.hasQueryItem(name))
            query.addQueryItem(name, asked.queryItemValue(name, QUrl::FullyEncoded));
    QUrl narrowed = next;
    narrowed.setQuery(query);
    return narrowed;
}

} // namespace anjungan::source
