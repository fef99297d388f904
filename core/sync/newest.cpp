// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/newest.h"

#include "core/base/iso_time.h"

#include <algorithm>

namespace anjungan::sync {

std::optional<NewestRow> outermostRow(const source::Fetched &answer, const QUrl &asked, const QString &field)
{
    const source::RowPage &page = answer.page;
    const auto column = std::ranges::find(page.fields, field);
    if (answer.notModified || answer.url != asked || page.features.size() != 1 || !page.numberMatched ||
        column == page.fields.end())
        return std::nullopt;
    const auto &values = page.features.front().values;
    const auto index = static_cast<std::size_t>(column - page.fields.begin());
    const QString *const text = index < values.size() ? std::get_if<QString>(&values[index]) : nullptr;
    const std::optional<QDateTime> time = text ? base::parseMoment(*text) : std::nullopt;
    if (!time)
        return std::nullopt;
    return NewestRow{.field = field, .time = time->toUTC(), .rows = *page.numberMatched};
}

bool isSorted(const std::optional<NewestRow> &greatest, const std::optional<NewestRow> &least)
{
    return greatest && least && least->time < greatest->time && least->rows == greatest->rows;
}

} // namespace anjungan::sync
