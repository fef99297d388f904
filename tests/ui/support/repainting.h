// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace anjungan::test {

/// Whether the widget, shown in a window, is painted again after the change; `watched` (by default the widget) is what
/// must be painted, for instance a viewport.
bool repaintsAfter(QWidget &widget, const std::function<void()> &change, QWidget *watched = nullptr);

} // namespace anjungan::test
