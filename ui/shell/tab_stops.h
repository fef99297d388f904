// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace anjungan::shell {

/// The widgets within `root` that the Tab key stops at now, in the order in which they are read: row by row, each from
/// the left, whatever the order in which they were made. What shares a row with something higher is in that row if its
/// top is above the middle of the higher one.
QList<QWidget *> tabStops(const QWidget &root);

/// The stop after or before `from`, round and round; null if there is none.
QWidget *stopBeside(const QWidget &root, const QWidget *from, bool next);

} // namespace anjungan::shell
