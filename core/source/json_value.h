// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/flaw.h"
#include "core/source/limits.h"
#include "core/source/row_page.h"

#include <expected>
#include <simdjson.h>

namespace anjungan::source {

/// What a value's text says that its value does not.
struct ValueNotes
{
    int notFinite = 0; ///< number of NaN and infinities in it
    QString digits;    ///< of a real, if they say more than its value (hasEndingZeros())

    bool isEmpty() const { return notFinite == 0 && digits.isEmpty(); }
};

/// One property's value. Integers that fit 64 bits stay integers; larger ones become text, because a double would
/// change their digits. NaN and infinities become null, also within arrays and objects, and are counted in `notes`. A
/// lone surrogate in text stays as its escape. Arrays and objects become their compact text, checked, at most
/// `Limits::maxNesting` deep.
[[nodiscard]] std::expected<Value, Flaw> readValue(simdjson::ondemand::value value, const Limits &limits,
                                                   ValueNotes &notes);

/// Text up to `Limits::maxTextBytes` of UTF-8.
[[nodiscard]] std::expected<QString, Flaw> readText(simdjson::ondemand::value value, const Limits &limits);

/// Text, or a number as the digits that were sent; empty for null. Other types are an error.
[[nodiscard]] std::expected<QString, Flaw> readId(simdjson::ondemand::value value, const Limits &limits);

} // namespace anjungan::source
