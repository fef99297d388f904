// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/scheme.h"

#include <QColor>

#include <array>

namespace anjungan::theme {

/// The colours of one scheme. Each colour has a meaning: `good`, `warning` and `bad` judge a value, `sequence` grades
/// an amount (0 the least), `diverging` grades away from a middle (3) to both sides, `hazard` grades a danger (low,
/// medium, high), `accent` marks data without a judgement, `brand` is the province's colour and never a judgement.
struct Tokens
{
    QColor ground, card;
    QColor line;  ///< edges of cards and controls, lines between rows
    QColor track; ///< what a bar runs in
    QColor ink, ink2, ink3;
    QColor rail, onRail;
    QColor brand, accent;
    QColor good, warning, bad;
    QColor warningInk; ///< for text: `warning` is too pale to be read on light ground
    std::array<QColor, 5> sequence;
    std::array<QColor, 7> diverging;
    std::array<QColor, 3> hazard;
};

/// At high contrast every ink has 7 to card and ground (WCAG 2.2, 1.4.6) and `line` has 3 (1.4.11).
Tokens tokens(Scheme scheme, Contrast contrast = Contrast::Normal);

/// A judgement of a value.
enum class Tone { Neutral, Good, Warning, Bad };

/// The colour of a mark without text in that tone; `neutral` is used without a judgement.
QColor toneFill(const Tokens &tokens, Tone tone, const QColor &neutral);
/// Likewise of text. With `neutral` one of the inks, it has a contrast of 4.5 to card and ground at least.
QColor toneInk(const Tokens &tokens, Tone tone, const QColor &neutral);

/// A colour by its meaning, so that data that name it follow a change of scheme.
enum class ColorRole {
    Accent,
    Good,
    Warning,
    Bad,
    Sequence1,
    Sequence2,
    Sequence3,
    Sequence4,
    Sequence5,
    Diverging1,
    Diverging2,
    Diverging3,
    Diverging4,
    Diverging5,
    Diverging6,
    Diverging7,
    HazardLow,
    HazardMedium,
    HazardHigh,
    Quiet,   ///< A comparison: a plan, the previous year.
    Missing, ///< No data: the colour of a track.
};

QColor color(const Tokens &tokens, ColorRole role);

/// The colour of a mark (bar, dot) of that tone; neutral marks have the accent colour.
QColor markColor(const Tokens &tokens, Tone tone);

/// `share` (0 to 1) of `over` laid on `under`; both opaque.
QColor mixed(const QColor &under, const QColor &over, double share);

} // namespace anjungan::theme
