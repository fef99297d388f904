// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/json_string.h"

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anjungan::source {

/// The fields of a page in the order they were first seen, found by their UTF-8 names.
class FieldIndex
{
public:
    /// The field's index; a name not seen before gets the next one. `guess` is looked at first.
    std::size_t indexOf(std::string_view name, std::size_t guess)
    {
        if (guess < m_names.size() && m_names[guess] == name)
            return guess;
        const auto [entry, isNew] = m_index.try_emplace(std::string(name), m_names.size());
        if (isNew)
            m_names.push_back(entry->first);
        return entry->second;
    }

    std::size_t count() const { return m_names.size(); }

    std::vector<QString> names() const
    {
        std::vector<QString> names;
        names.reserve(m_names.size());
        for (const std::string &name : m_names)
            names.push_back(textOf(name));
        return names;
    }

private:
    std::unordered_map<std::string, std::size_t> m_index;
    std::vector<std::string> m_names; ///< copies of the keys, so that this can be copied
};

} // namespace anjungan::source
