// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/tapped_window.h"
#include "tests/pictures/troubles.h"

#include <QApplication>

#include <cstdio>

using namespace anjungan;
using namespace Qt::StringLiterals;

// usage: pictures trouble CACHE
//   gives the demo's cache a delivery that is held, and a source that does not answer.
// usage: pictures tap CACHE OUT.png WIDTHxHEIGHT LOOK PAGE ACTION…
//   draws the window on that page after the actions; tapped_window.h lists them, and what LOOK may be.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a picture with a cursor stands still, too
    const QStringList words = QCoreApplication::arguments().sliced(1);
    QString error = u"usage: pictures trouble CACHE | tap CACHE OUT.png WIDTHxHEIGHT LOOK PAGE ACTION…"_s;
    if (words.size() == 2 && words.first() == "trouble"_L1)
        error = pictures::makeTrouble(words[1]);
    else if (words.size() >= 6 && words.first() == "tap"_L1)
        error = pictures::drawTapped({.cache = words[1],
                                      .out = words[2],
                                      .size = words[3],
                                      .look = words[4],
                                      .page = words[5],
                                      .actions = words.sliced(6)});
    if (!error.isEmpty())
        std::fprintf(stderr, "pictures: %s\n", qPrintable(error));
    return error.isEmpty() ? 0 : 2;
}
