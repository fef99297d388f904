// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/media_type.h"

namespace anjungan::source {

namespace {

constexpr QStringView ogcRelations = u"http://www.opengis.net/def/rel/ogc/1.0/";

/// The type without its parameters.
QStringView essence(QStringView type)
{
    const qsizetype end = type.indexOf(u';');
    return (end < 0 ? type : type.first(end)).trimmed();
}

bool isSame(QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

int worth(QStringView type)
{
    const QStringView bare = essence(type);
    return isSame(bare, u"application/geo+json") ? 3 : isSame(bare, u"application/json") ? 2 : bare.isEmpty() ? 1 : 0;
}

} // namespace

bool isJson(QStringView contentType)
{
    const QStringView type = essence(contentType);
    return isSame(type, u"application/json") ||
           (type.startsWith(u"application/", Qt::CaseInsensitive) && type.endsWith(u"+json", Qt::CaseInsensitive));
}

std::optional<Link> linkTo(const Links &links, QStringView rel)
{
    const Link *best = nullptr;
    for (const Link &link : links) {
        QStringView name = link.rel;
        if (name.startsWith(ogcRelations))
            name = name.sliced(ogcRelations.size());
        if (isSame(name, rel) && !link.href.isEmpty() && worth(link.type) > (best ? worth(best->type) : 0))
            best = &link;
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace anjungan::source
