// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

namespace anjungan::app {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return words;
}

} // namespace anjungan::app
