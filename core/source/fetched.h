// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/source/cursor.h"
#include "core/source/row_page.h"
#include "core/source/validator.h"

#include <chrono>
#include <optional>

namespace anjungan::source {

/// One page of a listing, or the information that it has not changed since its validator was received.
struct Fetched
{
    bool notModified = false;
    bool isRepeat = false;      ///< the source sent an earlier page again instead of the next: it may have more rows
    RowPage page;               ///< empty if notModified
    std::optional<Cursor> next; ///< none: this was the last page, or notModified
    Validator validator;
    std::chrono::seconds age{0}; ///< time since the source itself answered, if a cache answered now
    qint64 bytes = 0;
    int requests = 1;
    QUrl url = {};                ///< that was requested: the cursor's, unless the source refused something of it
    message::Messages notes = {}; ///< in which way the answer does not follow its standard, where that is tolerated
};

} // namespace anjungan::source
