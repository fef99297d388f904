// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>

#include <array>

namespace anjungan::render {

/// How narrow a text can be in a font, from the widths of its letters: shaping it takes a hundred times as long. One
/// thread at a time.
class LeastWidth
{
public:
    explicit LeastWidth(const QFont &font);

    /// Logical pixels that the text is at least wide, in one line or cut at one space, whatever is narrower.
    double inTwoLines(const QString &text);

private:
    /// Latin letters; of other scripts, whose letters may join, nothing is estimated.
    static constexpr char16_t latinEnd = 0x250;

    double letter(QChar letter);

    QFontMetricsF m_metrics;
    std::array<float, latinEnd> m_letters; ///< their widths; negative where not yet measured
};

} // namespace anjungan::render
