// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace anjungan::map {

/// A theme as a value, for painting on any thread.
struct Look
{
    theme::Tokens tokens;
    theme::Scheme scheme = theme::Scheme::Light;
    double factor = 1; ///< of every length and font
    theme::Figures figures = theme::Figures::Tabular;

    QFont font(theme::Role role) const { return theme::font(role, factor, figures); }
    QFont strongFont(theme::Role role) const { return theme::strong(font(role)); }
    double length(double pixels) const { return pixels * factor; }
};

inline Look lookOf(const theme::Theme &theme)
{
    return {.tokens = theme.tokens(), .scheme = theme.scheme(), .factor = theme.factor(), .figures = theme.figures()};
}

} // namespace anjungan::map
