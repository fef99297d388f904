// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/fix.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace anjungan::map {

/// The device's position, with its look on the map.
struct PositionMark
{
    Fix fix;
    QString note;   ///< a few words below it; empty: none
    QColor colour;  ///< of the dot and, lighter, its accuracy
    QColor ring;    ///< around the dot, and behind the words
    QColor outline; ///< around the ring
    QColor ink;     ///< of the words
    QFont font;
    double factor = 1; ///< of all lengths
};

} // namespace anjungan::map
