// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPoint>
#include <QPointer>
#include <QWidget>

namespace anjungan::test {

/// A place that somebody may tap.
struct Spot
{
    QPointer<QWidget> widget; ///< gets the tap
    QPoint at;                ///< within it, device-independent pixels
    QString name;             ///< the same each time the page is shown
    bool mustAnswer = false;  ///< it looks as if a tap did something
};

/// What can be tapped within `root`, in the order in which its widgets were made: the buttons, of each list, table,
/// matrix and chart the first, the middle and the last row, the titles of columns, places all over a map, and the
/// middle of everything else that can have the focus or stands alone on a card. Of rows that are scrolled away there
/// are none; a widget that is scrolled away can be scrolled to.
QList<Spot> spotsOf(QWidget &root);

/// The panels and the named widgets from the window down to it: "view_bencana/daerah".
QString pathTo(const QWidget &widget);

} // namespace anjungan::test
