// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/least_width.h"

#include <algorithm>

namespace anjungan::render {

namespace {

/// Kerning and ligatures make a text narrower than its letters, in no common font by as much as this.
constexpr double tightest = 0.8;

} // namespace

LeastWidth::LeastWidth(const QFont &font) : m_metrics(font) { m_letters.fill(-1); }

double LeastWidth::letter(QChar letter)
{
    if (letter.unicode() >= latinEnd)
        return 0;
    float &width = m_letters[letter.unicode()];
    if (width < 0)
        width = static_cast<float>(m_metrics.horizontalAdvance(letter));
    return width;
}

double LeastWidth::inTwoLines(const QString &text)
{
    double whole = 0;
    for (const QChar each : text)
        whole += letter(each);
    double narrowest = whole;
    double before = 0;
    for (const QChar each : text) {
        if (each == u' ')
            narrowest = std::min(narrowest, std::max(before, whole - before - letter(each)));
        before += letter(each);
    }
    return tightest * narrowest;
}

} // namespace anjungan::render
