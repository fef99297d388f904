// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/part.h"

#include "core/workspace/scope.h"

#include <QLocale>

#include <algorithm>

namespace anjungan::source {

namespace {

/// The code that a value means; sources send codes as numbers, too.
QString codeIn(const RowPage &page, std::size_t row, std::size_t field)
{
    const std::vector<Value> &values = page.features[row].values;
    if (field >= values.size())
        return {};
    if (const auto *text = std::get_if<QString>(&values[field]))
        return *text;
    if (const auto *whole = std::get_if<std::int64_t>(&values[field]))
        return QString::number(*whole);
    const auto *real = std::get_if<double>(&values[field]);
    if (!real)
        return {};
    const auto sent = std::ranges::find_if(
        page.digits, [&](const SentDigits &digits) { return digits.row == row && digits.field == field; });
    return sent != page.digits.end() ? sent->digits : QString::number(*real, 'g', QLocale::FloatingPointShortest);
}

/// Where a row of `kept` is among them; nothing for others.
std::optional<std::size_t> placeIn(const std::vector<std::size_t> &kept, std::size_t row)
{
    const auto found = std::ranges::lower_bound(kept, row);
    return found != kept.end() && *found == row ? std::optional(std::size_t(found - kept.begin())) : std::nullopt;
}

void keepRows(RowPage &page, const std::vector<std::size_t> &kept)
{
    for (std::size_t place = 0; place < kept.size(); ++place)
        if (kept[place] != place)
            page.features[place] = std::move(page.features[kept[place]]);
    page.features.resize(kept.size());
    std::erase_if(page.digits, [&kept](SentDigits &digits) {
        const auto place = placeIn(kept, digits.row);
        digits.row = place.value_or(0);
        return !place;
    });
    // How many there are in the kept rows is not known; of a field whose first is gone nothing is told.
    std::erase_if(page.notFinite, [&kept](NotFinite &field) {
        const auto place = placeIn(kept, field.row);
        field.row = place.value_or(0);
        return !place;
    });
    page.outsideWorld = static_cast<int>(
        std::ranges::count_if(page.features, [](const SourceRow &row) { return isOutsideWorld(row.box); }));
}

} // namespace

std::vector<std::size_t> keepPart(RowPage &page, const Part &part)
{
    const auto field = static_cast<std::size_t>(std::ranges::find(page.fields, part.field) - page.fields.begin());
    std::vector<std::size_t> kept;
    for (std::size_t row = 0; row < page.features.size(); ++row)
        if (part.isWhole() || workspace::isOfAreas(codeIn(page, row, field), part.codes))
            kept.push_back(row);
    if (kept.size() < page.features.size())
        keepRows(page, kept);
    return kept;
}

} // namespace anjungan::source
