// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/cursor.h"
#include "core/source/row_page.h"
#include "core/source/validator.h"

#include <chrono>
#include <optional>

namespace anjungan::source {

/// One page of a listing, or the word that it has not changed since its validator was seen.
struct Fetched
{
    bool notModified = false;
    RowPage page;               ///< empty where notModified
    std::optional<Cursor> next; ///< none: this was the last page (never known where notModified)
    Validator validator;
    std::chrono::seconds age{0}; ///< how long ago the source itself said so, where a cache on the way answered
    qint64 bytes = 0;
    int requests = 1;
};

} // namespace anjungan::source
