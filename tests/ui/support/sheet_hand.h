// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QTest>

#include <algorithm>

namespace anjungan::test {

/// The open sheet of that name in a window; null if there is none.
inline sheet::Sheet *openSheet(const QWidget &window, const QString &name)
{
    const QList<sheet::Sheet *> all = window.findChildren<sheet::Sheet *>(name);
    const auto found = std::ranges::find_if(all, &QWidget::isVisible);
    return found == all.end() ? nullptr : *found;
}

inline const sheet::Rows &rowsOf(const sheet::Sheet &sheet) { return sheet.findChild<sheet::ChoiceList *>()->rows(); }

/// Taps the first row that `matches`; false if there is none.
template<typename Matches> bool tapRow(const sheet::Sheet &sheet, const Matches &matches)
{
    auto *list = sheet.findChild<sheet::ChoiceList *>();
    const auto found = std::ranges::find_if(list->rows(), matches);
    if (found == list->rows().end())
        return false;
    const QModelIndex row = list->model()->index(static_cast<int>(found - list->rows().begin()), 0);
    list->scrollTo(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    return true;
}

inline bool tapText(const sheet::Sheet &sheet, const QString &text)
{
    return tapRow(sheet, [&text](const sheet::Row &row) {
        return row.kind == sheet::Row::Kind::Choice && row.text.contains(text);
    });
}

inline bool tapValue(const sheet::Sheet &sheet, const QString &value)
{
    return tapRow(
        sheet, [&value](const sheet::Row &row) { return row.kind == sheet::Row::Kind::Choice && row.value == value; });
}

} // namespace anjungan::test
