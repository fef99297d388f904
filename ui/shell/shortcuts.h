// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/selection/navigation.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace anjungan::shell {

/// The window's keys: Alt+Left and Alt+Right, and the back and forward keys of a keyboard, walk through its history;
/// Ctrl+1 to Ctrl+9 show its pages, Ctrl+9 the last one; Ctrl+F calls `narrow`; F11 full screen. They live as long as
/// `window`; `navigation` must outlive it.
void addShortcuts(QWidget &window, selection::Navigation &navigation, const QStringList &pages,
                  const std::function<void()> &narrow);

/// Ctrl+K and / call `search`, also on a wall, which has no button for it.
void addSearchKeys(QWidget &window, const std::function<void()> &search);

} // namespace anjungan::shell
