// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/lead.h"
#include "ui/briefing/sources.h"

#include <QPainter>

namespace anjungan::briefing {

/// The height of the sentences in that width; 0 if there are none.
[[nodiscard]] double leadHeight(const QList<Phrase> &lead, double width, const Sources &numbers,
                                const theme::Theme &theme);

/// The sentences from `corner` on, values strong, the numbers of their sources behind each.
void paintLead(QPainter &painter, QPointF corner, double width, const QList<Phrase> &lead, const Sources &numbers,
               const theme::Theme &theme);

} // namespace anjungan::briefing
