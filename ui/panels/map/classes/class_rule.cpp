// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/class_rule.h"

#include "core/base/name_table.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr base::NameTable<ClassMethod, 3> methods{
    {{ClassMethod::Quantile, "quantile"_L1}, {ClassMethod::Equal, "equal"_L1}, {ClassMethod::Natural, "natural"_L1}}};

constexpr base::NameTable<Palette, 3> palettes{
    {{Palette::Sequence, "sequence"_L1}, {Palette::Diverging, "diverging"_L1}, {Palette::Hazard, "hazard"_L1}}};

} // namespace

ClassRule::ClassRule(const QJsonValue &classes, const QString &language)
    : m_given(classes, language), m_isComputed(classes.isObject())
{
    if (!m_isComputed)
        return;
    m_method = base::valueIn(methods, classes[u"method"].toString()).value_or(ClassMethod::Quantile);
    m_palette = base::valueIn(palettes, classes[u"palette"].toString()).value_or(Palette::Sequence);
    const int most = m_palette == Palette::Hazard ? 3 : m_palette == Palette::Diverging ? 4 : 5;
    m_count = static_cast<std::size_t>(classes[u"count"].toInt(most));
    m_middle = classes[u"middle"].toDouble();
    m_patterned = classes[u"pattern"].toBool();
}

ValueClasses ClassRule::classes(const std::vector<QVariant> &values, const NumberWords &words) const
{
    if (!m_isComputed)
        return m_given;
    std::vector<double> numbers;
    for (const QVariant &value : values)
        if (const std::optional<double> of = number(value))
            numbers.push_back(*of);
    if (numbers.empty())
        return {};
    const std::vector<double> upTo = bounds(numbers);
    const std::vector<ClassLook> look = looks(upTo, numbers);
    const QStringList titles = classLabels(upTo, numbers, words);
    std::vector<ValueClass> made;
    for (std::size_t at = 0; at <= upTo.size(); ++at)
        made.push_back({.upTo = at < upTo.size() ? std::optional(upTo[at]) : std::nullopt,
                        .value = std::nullopt,
                        .title = titles[static_cast<qsizetype>(at)],
                        .look = look[at]});
    return ValueClasses(std::move(made));
}

std::vector<double> ClassRule::bounds(const std::vector<double> &values) const
{
    if (m_palette != Palette::Diverging)
        return classBounds(m_method, values, m_count);
    std::vector<double> below;
    std::vector<double> above;
    std::ranges::partition_copy(values, std::back_inserter(below), std::back_inserter(above),
                                [this](double value) { return value <= m_middle; });
    std::vector<double> bounds = classBounds(m_method, below, m_count / 2);
    if (!below.empty() && !above.empty())
        bounds.push_back(m_middle);
    std::ranges::copy(classBounds(m_method, above, m_count / 2), std::back_inserter(bounds));
    return bounds;
}

std::vector<ClassLook> ClassRule::looks(const std::vector<double> &bounds, const std::vector<double> &values) const
{
    if (m_palette != Palette::Diverging)
        return paletteLooks(m_palette, bounds.size() + 1, m_patterned);
    const auto below =
        static_cast<std::size_t>(std::ranges::count_if(bounds, [this](double bound) { return bound <= m_middle; }));
    const bool anyAbove = std::ranges::any_of(values, [this](double value) { return value > m_middle; });
    // If nothing is above the middle, the last class has no bound and is below it.
    return divergingLooks(anyAbove ? below : bounds.size() + 1, anyAbove ? bounds.size() + 1 - below : 0, m_patterned);
}

} // namespace anjungan::panels
