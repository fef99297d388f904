// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace anjungan::charts {

/// What a widget that paints itself is to assistive technology: Qt knows only its own widgets. To be called in its
/// constructor, before anybody asks. Its name and description are those of the widget; one that can be pressed
/// (a PageTab, a Button, a Link) is clicked, or gets the Enter key.
void setSpokenRole(QWidget &widget, QAccessible::Role role);

/// Makes Qt ask for these roles. To be called once by the program, before its first window.
void installSpokenRoles();

} // namespace anjungan::charts
