// SPDX-License-Identifier: GPL-3.0-or-later
// The small documents of OGC API - Features: each input is read as a landing page, a conformance and a collection.
#include "core/source/api_definition.h"
#include "core/source/ogc_documents.h"
#include "core/source/ogc_narrowing.h"
#include "core/source/origin.h"
#include "tests/fuzz/property.h"

#include <QTimeZone>
#include <QUrlQuery>

using namespace anjungan;
using namespace anjungan::fuzz;
using namespace Qt::StringLiterals;

namespace {

void holdAddress(const QUrl &url, const QUrl &origin)
{
    hold(url.isValid() && !url.isRelative(), "an address is whole");
    hold(source::isSameOrigin(url, origin), "no document leads to another origin");
    hold(QUrlQuery(url).allQueryItemValues(u"key"_s) == QStringList{u"secret"_s}, "the source's key is sent once");
}

QString filterOf(const QUrl &url) { return QUrlQuery(url).queryItemValue(u"filter"_s, QUrl::FullyDecoded); }

QStringList propertiesOf(const QUrl &url)
{
    return QUrlQuery(url).allQueryItemValues(u"properties"_s, QUrl::FullyDecoded);
}

/// Names from the source stay names in any case.
void holdNames(const QString &name, const QUrl &landing, const QUrl &items)
{
    const QUrl collection = source::collectionUrls({}, landing, source::SourceAddress(landing), name).first();
    holdAddress(collection, landing);
    hold(collection.query() == landing.query(), "a collection's name changes nothing of the query");
    const QString path = collection.path(QUrl::FullyEncoded);
    hold(path.startsWith("/ogc/collections/"_L1) && path.count(u'/') == 3,
         "a collection's name stays one step of the path");

    const QDateTime time(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
    const QUrl changed = source::changedSinceUrl(items, {.field = name, .time = time});
    hold(changed == items || filterOf(changed) == u'"' + name + "\" >= TIMESTAMP('2026-11-22T01:02:03Z')"_L1,
         "a field's name stays a name in the filter");
    hold(changed != items || name.contains(u'"'), "a name without quotes can be filtered by");
    const QUrl narrow = source::fieldOnlyUrl(items, name, {.projects = true, .skipsGeometry = true});
    hold(narrow == items || propertiesOf(narrow) == QStringList{name}, "one field is asked for");
    hold(source::isSameOrigin(narrow, items) && source::isSameOrigin(changed, items), "narrowing leads nowhere else");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    source::Limits limits;
    limits.maxDocumentBytes = 16 * 1024;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = source::parseDocument(body, limits);
    hold(document || document.error().what.code != message::Code::Plain, "what is refused is told");
    hold(!document || body.size() <= limits.maxDocumentBytes, "a document is within its bound");
    if (!document)
        return 0;

    const QUrl landing(u"https://example.org/ogc/?key=secret"_s);
    const source::Links links = source::linksOf(*document, limits);
    source::SourceAddress address(landing);
    address.learn(links, landing);
    for (const QUrl &conformance : source::conformanceUrls(links, landing, address))
        holdAddress(conformance, landing);
    for (const source::Link &link : links)
        if (const auto followed = address.follow(link.href, landing))
            holdAddress(*followed, landing);
    static_cast<void>(source::checkConformance(*document));
    static_cast<void>(source::abilitiesOf(*document));

    static_cast<void>(source::ItemsParameters(*document).has(u"sekolah"_s, u"sortby"_s));

    const QString name = document->value(u"id").toString();
    const QList<QUrl> allItems = source::itemsUrls(links, landing, address, name, 100);
    for (const QUrl &items : allItems) {
        holdAddress(items, landing);
        hold(QUrlQuery(items).allQueryItemValues(u"limit"_s) == QStringList{u"100"_s}, "the limit is asked for once");
        hold(QUrlQuery(source::countOnlyUrl(items)).allQueryItemValues(u"limit"_s) == QStringList{u"1"_s},
             "one row is asked for");
    }
    const QUrl items = allItems.last();
    if (!name.isEmpty() && name.isValidUtf16())
        holdNames(name, landing, items);
    return 0;
}
