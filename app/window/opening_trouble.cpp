// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/opening_trouble.h"

#include "core/store/reader.h"
#include "ui/trouble/cache_trouble.h"

namespace anjungan::app {

using trouble::Remedy;
using trouble::Trouble;

Trouble troubleOf(const LoadError &error, bool hasWindow)
{
    QList<Remedy> remedies{Remedy::TryAgain};
    if (!error.movedTo.isEmpty())
        remedies.prepend(Remedy::NewAddress);
    if (hasWindow)
        remedies << Remedy::OtherWorkspace << Remedy::Understood;
    return {.tone = hasWindow ? theme::Tone::Warning : theme::Tone::Bad,
            .what = error.lines.join(u'\n'),
            .remedies = remedies};
}

std::optional<Trouble> troubleAt(const QString &cache)
{
    const auto reader = store::Reader::open(cache);
    if (reader)
        return std::nullopt;
    using Kind = sync::CacheErrorKind;
    switch (reader.error().kind) {
    case Kind::NotSqlite:
    case Kind::NotGeoPackage:
    case Kind::NewerVersion:
        return trouble::troubleOfCache(reader.error().toMessage(), QTimeZone::UTC);
    default:
        return std::nullopt; // the sync mends it, or tells why it cannot
    }
}

} // namespace anjungan::app
