// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/trouble/remedy.h"

#include <QList>
#include <QString>

namespace anjungan::trouble {

/// Something that keeps the client from its work: what is wrong and what to do, and buttons that do it.
struct Trouble
{
    theme::Tone tone = theme::Tone::Bad;
    QString what; ///< plain text of one or more lines, in the language of the texts
    QList<Remedy> remedies;

    bool operator==(const Trouble &) const = default;
};

} // namespace anjungan::trouble
