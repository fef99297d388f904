// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace anjungan::test {

/// What is wrong with the texts of a visible window, a line each: letters that are cut by their widget or by a clip,
/// and texts that lie on each other. What a view has scrolled away is not cut, and a text that ends in dots is not,
/// either. What is painted as a picture, as maps are, is not looked at.
[[nodiscard]] QStringList cutTexts(QWidget &window);

} // namespace anjungan::test
