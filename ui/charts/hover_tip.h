// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHelpEvent>
#include <QStringList>
#include <QWidget>

namespace anjungan::charts {

/// Shows `lines`, which may be a source's, as plain text beside the pointer until it leaves `view`; empty ones hide
/// what is shown. For what a widget paints by itself; what a whole widget says is its tool tip.
void showHoverTip(const QHelpEvent &event, const QStringList &lines, QWidget &view);

} // namespace anjungan::charts
