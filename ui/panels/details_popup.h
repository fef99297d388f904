// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QStringList>

class QBoxLayout;

namespace anjungan::panels {

/// A few lines of plain text over the window, closed by the next tap beside them; what is higher than the screen
/// scrolls. Blocks are separated by an empty line; the first line of each is a heading, a line alone is none.
class DetailsPopup : public QFrame
{
    Q_OBJECT

public:
    /// Opens one beside `anchor`, inside its screen; it deletes itself.
    static void show(const QStringList &lines, const theme::Theme &theme, QWidget &anchor);

private:
    DetailsPopup(const QStringList &lines, const theme::Theme &theme, QWidget &anchor);
    void addScrolled(QBoxLayout &layout, QWidget &content, int width);
    void paintEvent(QPaintEvent *event) override;

    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
