// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type_scale.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

QFont::Weight weight(Role role)
{
    switch (role) {
    case Role::Heading:
        return QFont::DemiBold;
    case Role::Title:
    case Role::Figure:
        return QFont::Bold;
    case Role::Small:
    case Role::Body:
        break;
    }
    return QFont::Normal;
}

} // namespace

double pixelSize(Role role)
{
    switch (role) {
    case Role::Small:
        return 11;
    case Role::Heading:
        return 14;
    case Role::Title:
        return 21;
    case Role::Figure:
        return 32;
    case Role::Body:
        break;
    }
    return 12.5;
}

QFont font(Role role, double factor, Figures figures)
{
    QFont font({u"Inter"_s, u"Noto Sans"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qRound(pixelSize(role) * factor));
    font.setWeight(weight(role));
    // Large figures stand alone, and look better with widths of their own.
    const bool isLarge = role == Role::Title || role == Role::Figure;
    if (figures == Figures::Plain)
        font = plain(font);
    else // set in either case: a painter completes a font by that of its widget, which may have them
        font.setFeature("tnum", isLarge ? 0 : 1);
    // Hinting would round each advance to whole pixels, which makes the spacing uneven at 11 and 13 px.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont plain(QFont font)
{
    font.clearFeatures();
    // Beside figures, Inter substitutes colons and brackets with glyphs that are not mapped to characters either.
    font.setFeature("calt", 0);
    return font;
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont scaled(QFont font, double factor)
{
    font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace anjungan::theme
