// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::pictures {

/// A picture of the window of the program. `page` may be followed by a colon and what is chosen: "opd:opd=pupr".
struct Tapped
{
    QString cache;
    QString out;
    QString size; ///< WIDTHxHEIGHT, pixels
    QString look; ///< light or dark; then, with commas, language, percent of the texts' size, and high for high
                  ///< contrast: "dark,en,150,high"
    QString page;
    QStringList actions;
};

/// Draws it as it stands still after all actions. Returns the error; empty if it is drawn.
///
/// | action | what it does |
/// |---|---|
/// | foot:PANEL | taps the line below the panel of that id |
/// | menu:PANEL | taps the menu of the panel |
/// | tap:NAME | taps the visible widget with that object name |
/// | row:VALUE | taps the row with that value of the open sheet |
/// | type:TEXT | types into what has the focus |
/// | key:NAME | presses that key, as "Tab", where the focus is |
/// | dataset:ID | shows that dataset on the page Sync |
QString drawTapped(const Tapped &tapped);

} // namespace anjungan::pictures
