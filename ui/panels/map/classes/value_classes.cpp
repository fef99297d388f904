// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/value_classes.h"

#include "core/base/name_table.h"
#include "core/workspace/document/entry_reader.h"
#include "ui/panels/values.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

std::optional<render::Marker> readMarker(const QJsonValue &marker)
{
    using render::Marker;
    static constexpr base::NameTable<Marker, 5> markers{{{Marker::Circle, "circle"_L1},
                                                         {Marker::Square, "square"_L1},
                                                         {Marker::Diamond, "diamond"_L1},
                                                         {Marker::Triangle, "triangle"_L1},
                                                         {Marker::Cross, "cross"_L1}}};
    return base::valueIn(markers, marker.toString());
}

} // namespace

ClassLook readLook(const QJsonValue &look)
{
    return {.colour = look[u"colour"].toString(),
            .hatch = std::nullopt,
            .marker = readMarker(look[u"marker"]),
            .size = look[u"size"].isDouble() ? std::optional(look[u"size"].toDouble()) : std::nullopt};
}

ValueClasses::ValueClasses(const QJsonValue &classes, const QString &language)
{
    for (const QJsonValue entry : classes.toArray()) {
        const QJsonValue upTo = entry[u"upTo"];
        const QJsonValue value = entry[u"value"];
        m_classes.push_back({.upTo = upTo.isDouble() ? std::optional(upTo.toDouble()) : std::nullopt,
                             .value = value.isString() ? std::optional(value.toString()) : std::nullopt,
                             .title = workspace::readText(entry[u"title"]).in(language),
                             .look = readLook(entry)});
    }
}

std::optional<std::size_t> ValueClasses::classOf(const QVariant &value) const
{
    if (value.isNull())
        return std::nullopt;
    const std::optional<double> of = number(value);
    const auto found = std::ranges::find_if(m_classes, [&](const ValueClass &entry) {
        if (entry.value)
            return value.toString() == *entry.value;
        return of && (!entry.upTo || *of <= *entry.upTo);
    });
    if (found == m_classes.end())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(m_classes.begin(), found));
}

} // namespace anjungan::panels
