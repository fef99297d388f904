// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/code.h"

#include <qttranslation.h>

#include <array>
#include <span>

namespace anjungan::words {

using message::Code;

/// The English of one message. %1 is its first argument, %2 its second …; `counted` is the number of the argument that
/// selects the plural form, 0 if there is none.
struct Entry
{
    Code code = Code::Plain;
    const char *text = nullptr;
    int counted = 0;
};

/// Whether each text has exactly one place for every argument of its code, and counts a number.
consteval bool hasPlaces(std::span<const Entry> entries)
{
    for (const Entry &entry : entries) {
        const std::string_view kinds = message::kindsOf(entry.code);
        std::array<bool, 10> places{};
        for (const char *at = entry.text; *at != '\0'; ++at)
            if (at[0] == '%' && at[1] >= '1' && at[1] <= '9')
                places[static_cast<std::size_t>(at[1] - '0')] = true;
        for (std::size_t place = 1; place < places.size(); ++place)
            if (places[place] != (place <= kinds.size()))
                return false;
        if (entry.counted != 0 && kinds[static_cast<std::size_t>(entry.counted - 1)] != 'i')
            return false;
    }
    return true;
}

} // namespace anjungan::words
