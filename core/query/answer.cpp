// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/answer.h"

#include <algorithm>

namespace anjungan::query {

int Answer::column(const QString &id) const
{
    const auto found = std::ranges::find(columns, id, &AnswerColumn::id);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

} // namespace anjungan::query
