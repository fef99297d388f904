// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/document.h"

#include "core/base/one_line.h"

using namespace Qt::StringLiterals;

namespace anjungan::exports {

QString headerOf(const Column &column)
{
    const QString title = base::oneLine(column.title.isEmpty() ? column.id : column.title);
    const bool isSaid = column.unit.isEmpty() || title.contains(column.unit, Qt::CaseInsensitive);
    return isSaid ? title : u"%1 (%2)"_s.arg(title, column.unit);
}

} // namespace anjungan::exports
