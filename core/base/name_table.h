// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

/// The names of an enum's values in JSON, SQL and on the command line: one table for both directions.
namespace anjungan::base {

template<typename Value, std::size_t size> using NameTable = std::array<std::pair<Value, QLatin1StringView>, size>;

/// The name of a value, which the table must contain.
template<typename Value, std::size_t size>
[[nodiscard]] QString nameIn(const NameTable<Value, size> &table, Value value)
{
    const auto found = std::ranges::find(table, value, &std::pair<Value, QLatin1StringView>::first);
    Q_ASSERT(found != table.end());
    return found->second;
}

/// The value of a name; none for other text.
template<typename Value, std::size_t size>
[[nodiscard]] std::optional<Value> valueIn(const NameTable<Value, size> &table, QStringView name)
{
    const auto found = std::ranges::find_if(table, [name](const auto &entry) { return name == entry.second; });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

} // namespace anjungan::base
