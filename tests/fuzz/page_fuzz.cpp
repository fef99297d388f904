// SPDX-License-Identifier: GPL-3.0-or-later
// A page of GeoJSON from a source: read with limits that small inputs reach, and with the product's own.
#include "core/source/geojson_page.h"
#include "core/source/ogc_paging.h"
#include "core/source/origin.h"
#include "tests/fuzz/geometry_properties.h"
#include "tests/fuzz/property.h"
#include "ui/words/sentence.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace anjungan;
using namespace anjungan::fuzz;

namespace {

source::Limits tight()
{
    source::Limits limits;
    limits.maxPages = 3;
    limits.maxPageRows = 6;
    limits.maxPageValues = 30;
    limits.maxFields = 8;
    limits.maxNesting = 4;
    limits.maxTextBytes = 100;
    limits.pageSize = 2;
    return limits;
}

/// Displayable text on one line.
void holdLine(const QString &line)
{
    hold(!line.isEmpty() && line.isValidUtf16(), "an error has a text");
    hold(std::ranges::none_of(line, [](QChar c) { return c.category() == QChar::Other_Control; }),
         "an error is one line");
}

int nestingOf(const QJsonValue &value)
{
    int deepest = 0;
    for (const QJsonValue item : value.toArray())
        deepest = std::max(deepest, nestingOf(item));
    for (const QJsonValue member : value.toObject())
        deepest = std::max(deepest, nestingOf(member));
    return deepest + 1;
}

void holdValue(const source::Value &value, const source::Limits &limits)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        hold(text->isValidUtf16(), "a text is valid UTF-16");
        hold(text->toUtf8().size() <= limits.maxTextBytes, "a text is within its bound");
    } else if (const auto *json = std::get_if<source::Json>(&value)) {
        const QByteArray utf8 = json->text.toUtf8();
        const QJsonDocument document = QJsonDocument::fromJson(utf8);
        hold(utf8.size() <= limits.maxTextBytes, "JSON in a field is within its bound");
        hold(document.isArray() || document.isObject(), "JSON in a field is JSON");
        const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        hold(nestingOf(root) <= limits.maxNesting, "JSON in a field is nested within its bound");
    } else if (const auto *real = std::get_if<double>(&value)) {
        hold(std::isfinite(*real), "a number is finite");
    }
}

void holdFeatureGeometry(const source::SourceRow &feature)
{
    if (feature.wkb.isEmpty()) {
        hold(feature.type == 0 && feature.box.isEmpty(), "without geometry there is no type and no box");
        return;
    }
    const auto geometry = geo::readWkb(feature.wkb);
    hold(geometry.has_value(), "a geometry that was taken can be read");
    hold(geometry->box == feature.box && !feature.box.isEmpty(), "its box is that of its positions");
    holdGeometry(*geometry);
    const QByteArray blob = geo::gpkgBlob(feature.wkb, feature.box, 4326);
    const auto inside = geo::wkbOfGpkgBlob(blob);
    hold(inside && *inside == feature.wkb, "a geometry comes out of a GeoPackage blob as it went in");
}

void holdPage(const source::RowPage &page, const source::Limits &limits)
{
    hold(std::ssize(page.features) <= limits.maxPageRows, "rows are within their bound");
    hold(std::ssize(page.fields) <= limits.maxFields, "fields are within their bound");
    std::vector<QString> names = page.fields;
    std::ranges::sort(names);
    hold(std::ranges::adjacent_find(names) == names.end(), "a field is there once");
    qsizetype values = 0;
    int outside = 0;
    for (const source::SourceRow &feature : page.features) {
        hold(feature.values.size() <= page.fields.size(), "a row has no more values than the page has fields");
        hold(feature.id.isValidUtf16(), "an id is valid UTF-16");
        values += std::ssize(feature.values);
        for (const source::Value &value : feature.values)
            holdValue(value, limits);
        holdFeatureGeometry(feature);
        const geo::Box &box = feature.box;
        const bool isOutside = box.minX < -180 || box.maxX > 180 || box.minY < -90 || box.maxY > 90;
        outside += !box.isEmpty() && isOutside ? 1 : 0;
    }
    hold(values <= limits.maxPageValues, "values are within their bound");
    hold(outside == page.outsideWorld, "what lies off the earth is counted");
    hold(page.numberMatched.value_or(0) >= 0 && page.numberReturned.value_or(0) >= 0, "counts are not negative");
}

bool isSame(const source::ParsedPage &a, const source::ParsedPage &b)
{
    return a.digest == b.digest && a.page.fields == b.page.fields && a.page.numberMatched == b.page.numberMatched &&
           a.page.numberReturned == b.page.numberReturned && a.page.outsideWorld == b.page.outsideWorld &&
           std::ranges::equal(a.page.features, b.page.features,
                              [](const source::SourceRow &one, const source::SourceRow &other) {
                                  return one.id == other.id && one.values == other.values && one.wkb == other.wkb &&
                                         one.type == other.type;
                              });
}

/// The same page without rows again ends the listing.
bool holdsEnd(const source::Cursor &at, const QUrl &url, source::ParsedPage parsed, const source::Limits &limits)
{
    const source::SourceAddress address(QUrl(QStringLiteral("https://example.org/")));
    const auto next = source::nextCursor(at, url, parsed, limits, address);
    return !next || !*next;
}

/// The listing continues at the same origin, one page further, with all rows counted.
void holdNext(source::ParsedPage parsed, const source::Limits &limits)
{
    const QUrl url(QStringLiteral("https://example.org/items?limit=2&offset=4"));
    const source::SourceAddress address(QUrl(QStringLiteral("https://example.org/")));
    for (const int page : {0, 1, 2}) {
        const source::Cursor at{.url = url, .offset = 4, .page = page, .mark = page == 2 ? parsed.digest : 1};
        const std::int64_t rows = std::ssize(parsed.page.features);
        const auto next = source::nextCursor(at, url, parsed, limits, address);
        if (!next) {
            holdLine(words::sentence(next.error().what));
        } else if (*next) {
            hold(source::isSameOrigin(url, (*next)->url), "the next page is at the same origin");
            hold((*next)->offset == at.offset + rows, "rows are counted");
            hold((*next)->page == page + (rows > 0 ? 1 : 0) && (*next)->page < limits.maxPages, "pages are counted");
            hold(rows > 0 || holdsEnd(**next, url, parsed, limits), "after two pages without rows there is no third");
            hold((*next)->url != url, "the next page is another one");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const source::Limits narrow = tight();
    const auto bounded = source::parsePage(body, narrow);
    const auto parsed = source::parsePage(body, {});
    if (!parsed) {
        holdLine(words::sentence(parsed.error().what));
        hold(!bounded, "a bound takes nothing that is not taken without it");
        return 0;
    }
    holdPage(parsed->page, {});
    if (bounded) {
        holdPage(bounded->page, narrow);
        hold(isSame(*bounded, *parsed), "a bound changes nothing of what it lets pass");
        holdNext(*bounded, narrow);
    } else {
        holdLine(words::sentence(bounded.error().what));
    }
    return 0;
}
