// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/media_type.h"

#include <algorithm>
#include <array>

namespace anjungan::source {

using namespace Qt::StringLiterals;

namespace {

// Where relations are registered; their names follow.
constexpr std::array registers{"www.opengis.net/def/rel/ogc/1.0/"_L1, "www.opengis.net/def/rel/iana/1.0/"_L1,
                               "www.iana.org/assignments/relation/"_L1, "www.iana.org/assignments/link-relations/"_L1,
                               "www.iana.org/assignments/link-relations#"_L1};
constexpr QLatin1StringView compactName = "ogc-rel:"_L1;

enum class Worth { Markup, Other, Untyped, Json, AnyGeoJson, GeoJson };

/// The type without its parameters.
QStringView essence(QStringView type)
{
    const qsizetype end = type.indexOf(u';');
    return (end < 0 ? type : type.first(end)).trimmed();
}

bool isSame(QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

Worth worth(QStringView type)
{
    const QStringView bare = essence(type);
    if (bare.isEmpty())
        return Worth::Untyped;
    if (isSame(bare, u"application/geo+json"))
        return Worth::GeoJson;
    if (isJson(bare))
        return bare.contains(u"geo", Qt::CaseInsensitive) ? Worth::AnyGeoJson : Worth::Json;
    const bool isMarkup = bare.contains(u"html", Qt::CaseInsensitive) || bare.contains(u"xml", Qt::CaseInsensitive);
    return isMarkup ? Worth::Markup : Worth::Other;
}

QStringView relationName(QStringView relation)
{
    if (relation.startsWith(u'[') && relation.endsWith(u']'))
        relation = relation.sliced(1, relation.size() - 2);
    if (relation.startsWith(compactName, Qt::CaseInsensitive))
        return relation.sliced(compactName.size());
    const qsizetype host = relation.indexOf(u"://");
    if (host < 0)
        return relation;
    const QStringView address = relation.sliced(host + 3);
    for (const QLatin1StringView known : registers)
        if (address.startsWith(known, Qt::CaseInsensitive))
            return address.sliced(known.size());
    return relation;
}

bool hasRelation(const Link &link, QStringView rel)
{
    return std::ranges::any_of(QStringView(link.rel).split(u' ', Qt::SkipEmptyParts),
                               [rel](QStringView relation) { return isSame(relationName(relation.trimmed()), rel); });
}

std::optional<Link> bestLink(const Links &links, QStringView rel, Worth least)
{
    const Link *best = nullptr;
    for (const Link &link : links)
        if (!link.href.isEmpty() && worth(link.type) >= least && (!best || worth(link.type) > worth(best->type)) &&
            hasRelation(link, rel))
            best = &link;
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace

bool isJson(QStringView contentType)
{
    const QStringView type = essence(contentType);
    const qsizetype slash = type.indexOf(u'/');
    if (slash < 0 || !(isSame(type.first(slash), u"application") || isSame(type.first(slash), u"text")))
        return false;
    const QStringView name = type.sliced(slash + 1);
    return isSame(name, u"json") || isSame(name, u"geojson") || isSame(name, u"x-json") || isSame(name, u"x-geojson") ||
           name.endsWith(u"+json", Qt::CaseInsensitive);
}

bool saysNothing(QStringView contentType)
{
    const QStringView type = essence(contentType);
    return type.isEmpty() || isSame(type, u"text/plain") || isSame(type, u"application/octet-stream") ||
           isSame(type, u"binary/octet-stream");
}

std::optional<Link> linkTo(const Links &links, QStringView rel) { return bestLink(links, rel, Worth::Untyped); }

std::optional<Link> linkOfAnyType(const Links &links, QStringView rel) { return bestLink(links, rel, Worth::Markup); }

} // namespace anjungan::source
