// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/utf8.h"

#include <algorithm>
#include <simdjson.h>

namespace anjungan::source {

namespace {

constexpr qsizetype longestSequence = 4;

} // namespace

std::optional<qsizetype> firstInvalidUtf8(QByteArrayView bytes)
{
    const auto isValid = [](QByteArrayView part) {
        return simdjson::validate_utf8(part.data(), static_cast<std::size_t>(part.size()));
    };
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype rest = std::min(longestSequence, bytes.size() - at);
        qsizetype length = 1;
        while (length <= rest && !isValid(bytes.sliced(at, length)))
            ++length;
        if (length > rest)
            return at;
        at += length;
    }
    return std::nullopt;
}

} // namespace anjungan::source
