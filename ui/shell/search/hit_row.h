// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search.h"
#include "core/workspace/workspace.h"
#include "ui/theme/format.h"

#include <QList>

namespace anjungan::shell {

/// A row of the answer to a search. Its texts may be a source's.
struct HitRow
{
    enum class Kind {
        Hit,
        Recent,  ///< what somebody has looked for before
        Heading, ///< of the rows below it, with their number
        Note,    ///< a line that cannot be chosen
    };

    Kind kind = Kind::Hit;
    QString title;
    QList<query::TextRange> matched;
    QString detail = {}; ///< below the title; of a heading at the right
    QList<query::TextRange> matchedBelow = {};
    QString icon = {};
    workspace::Link link = {};

    [[nodiscard]] bool canBeChosen() const { return kind == Kind::Hit || kind == Kind::Recent; }
};

using HitRows = QList<HitRow>;

/// The groups of an answer with their headings.
HitRows rowsOf(const query::SearchAnswer &answer, const workspace::Workspace &workspace,
               const theme::Formatter &format);

/// What was looked for before, the newest first; a hint where there is nothing.
HitRows rowsOf(const QStringList &recent);

} // namespace anjungan::shell
