// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_keys.h"

#include <Qt>

namespace anjungan::charts {

std::optional<int> rowAfterKey(int key, const RowCursor &cursor)
{
    switch (key) {
    case Qt::Key_Up:
        return cursor.current - 1;
    case Qt::Key_Down:
        return cursor.current + 1;
    case Qt::Key_PageUp:
        return cursor.current - cursor.page;
    case Qt::Key_PageDown:
        return cursor.current + cursor.page;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return cursor.last;
    default:
        return std::nullopt;
    }
}

} // namespace anjungan::charts
