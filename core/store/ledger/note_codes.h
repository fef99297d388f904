// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/code.h"

#include <QString>

#include <algorithm>
#include <initializer_list>

namespace anjungan::store {

/// Whether an entry's note, as it is stored, has a message of one of the codes. Texts within a note cannot look like a
/// code, since their quotes are escaped.
[[nodiscard]] inline bool hasAnyCode(const QString &note, std::initializer_list<message::Code> codes)
{
    return std::ranges::any_of(codes, [&note](message::Code code) {
        return note.contains(QStringLiteral("\"code\":\"%1\"").arg(message::codeName(code)));
    });
}

} // namespace anjungan::store
