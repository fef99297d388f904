// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace anjungan::app {

/// The command line's own texts. For core's messages see words::sentence().
struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::app)
};

/// As the language of the texts writes it.
inline QString number(qint64 number) { return words::locale().toString(number); }

/// What tr() chooses a plural form by.
inline int countOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

inline QString rowsText(qint64 rows) { return Lines::tr("%1 row(s)", nullptr, countOf(rows)).arg(number(rows)); }

} // namespace anjungan::app
