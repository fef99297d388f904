// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages of all layers, and the names of types.
inline constexpr std::array commonEntries{
    Entry{Code::Plain, QT_TRANSLATE_NOOP("anjungan::words", "%1")},
    Entry{Code::At, QT_TRANSLATE_NOOP("anjungan::words", "%1: %2")},
    Entry{Code::Canceled, QT_TRANSLATE_NOOP("anjungan::words", "canceled")},
    Entry{Code::TypeText, QT_TRANSLATE_NOOP("anjungan::words", "text")},
    Entry{Code::TypeInteger, QT_TRANSLATE_NOOP("anjungan::words", "whole number")},
    Entry{Code::TypeReal, QT_TRANSLATE_NOOP("anjungan::words", "number")},
    Entry{Code::TypeBoolean, QT_TRANSLATE_NOOP("anjungan::words", "true or false")},
    Entry{Code::TypeDate, QT_TRANSLATE_NOOP("anjungan::words", "date")},
    Entry{Code::TypeDateTime, QT_TRANSLATE_NOOP("anjungan::words", "date and time")},
    Entry{Code::TypeJson, QT_TRANSLATE_NOOP("anjungan::words", "JSON")},
    Entry{Code::TypeNull, QT_TRANSLATE_NOOP("anjungan::words", "nothing")},
    Entry{Code::TypeUnknown, QT_TRANSLATE_NOOP("anjungan::words", "an unknown type")},
};
static_assert(hasPlaces(commonEntries));

} // namespace anjungan::words
