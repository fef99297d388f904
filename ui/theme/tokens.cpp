// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>

namespace anjungan::theme {

namespace {

constexpr std::array hazardRgb{0x8CC084U, 0xF2C14EU, 0xD1495BU};

QColor rgb(unsigned value) { return QColor::fromRgb(QRgb{value}); }

template<std::size_t N> std::array<QColor, N> rgbs(const std::array<unsigned, N> &values)
{
    std::array<QColor, N> colors;
    std::ranges::transform(values, colors.begin(), rgb);
    return colors;
}

Tokens light()
{
    return {.ground = rgb(0xF3F5F8),
            .card = rgb(0xFFFFFF),
            .line = rgb(0xE3E8EF),
            .track = rgb(0xE3E8EF),
            .ink = rgb(0x16202E),
            .ink2 = rgb(0x4F5C6D),
            .ink3 = rgb(0x647184),
            .rail = rgb(0x14202F),
            .onRail = rgb(0x9FB0C6),
            .brand = rgb(0xB3261E),
            .accent = rgb(0x0B6E6E),
            .good = rgb(0x2E7D4F),
            .warning = rgb(0xC77700),
            .bad = rgb(0xB3261E),
            .warningInk = rgb(0x8F5600),
            .sequence = rgbs(std::array{0xEAF3F1U, 0xBFDDD8U, 0x86BFB7U, 0x4A9B92U, 0x0B6E6EU}),
            .diverging = rgbs(std::array{0x8A4F0BU, 0xC98B3CU, 0xF0D9B0U, 0xEEF0F2U, 0xB0D6D0U, 0x5FAAA2U, 0x0B6E6EU}),
            .hazard = rgbs(hazardRgb)};
}

Tokens dark()
{
    return {.ground = rgb(0x0C1420),
            .card = rgb(0x142031),
            .line = rgb(0x22324A),
            .track = rgb(0x22324A),
            .ink = rgb(0xEDF2F9),
            .ink2 = rgb(0xA9B7CA),
            .ink3 = rgb(0x8C9BB0),
            .rail = rgb(0x08101A),
            .onRail = rgb(0x8FA3BD),
            .brand = rgb(0xF0717A),
            .accent = rgb(0x3FB8AF),
            .good = rgb(0x57C785),
            .warning = rgb(0xF2B34C),
            .bad = rgb(0xF0717A),
            .warningInk = rgb(0xF2B34C),
            .sequence = rgbs(std::array{0x1B3440U, 0x1F4C55U, 0x24696DU, 0x2E918CU, 0x4FC9BDU}),
            .diverging = rgbs(std::array{0xF2B45CU, 0xB9812FU, 0x6B4E26U, 0x2A3648U, 0x1F5459U, 0x2E918CU, 0x4FC9BDU}),
            .hazard = rgbs(hazardRgb)};
}

Tokens lightHigh()
{
    Tokens tokens = light();
    tokens.line = rgb(0x7A8798);
    tokens.track = rgb(0xD5DCE6);
    tokens.ink = rgb(0x05090F);
    tokens.ink2 = rgb(0x2A3441);
    tokens.ink3 = rgb(0x3C4856);
    tokens.onRail = rgb(0xD5DEEA);
    tokens.brand = tokens.bad = rgb(0x8E1C16);
    tokens.accent = rgb(0x075454);
    tokens.good = rgb(0x1B5A36);
    tokens.warning = rgb(0xA35F00);
    tokens.warningInk = rgb(0x6B4000);
    return tokens;
}

Tokens darkHigh()
{
    Tokens tokens = dark();
    tokens.ground = rgb(0x05090F);
    tokens.card = rgb(0x0C1420);
    tokens.line = rgb(0x7B8CA6);
    tokens.ink = rgb(0xFFFFFF);
    tokens.ink2 = rgb(0xD5DEEA);
    tokens.ink3 = rgb(0xBCC8D8);
    tokens.rail = rgb(0x000000);
    tokens.onRail = rgb(0xD5DEEA);
    tokens.brand = tokens.bad = rgb(0xFF9AA0);
    tokens.accent = rgb(0x5FD9CF);
    tokens.good = rgb(0x7FE0A6);
    tokens.warning = tokens.warningInk = rgb(0xFFC765);
    return tokens;
}

} // namespace

Tokens tokens(Scheme scheme, Contrast contrast)
{
    if (contrast == Contrast::High)
        return scheme == Scheme::Dark ? darkHigh() : lightHigh();
    return scheme == Scheme::Dark ? dark() : light();
}

QColor toneFill(const Tokens &tokens, Tone tone, const QColor &neutral)
{
    switch (tone) {
    case Tone::Good:
        return tokens.good;
    case Tone::Warning:
        return tokens.warning;
    case Tone::Bad:
        return tokens.bad;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

QColor toneInk(const Tokens &tokens, Tone tone, const QColor &neutral)
{
    return tone == Tone::Warning ? tokens.warningInk : toneFill(tokens, tone, neutral);
}

QColor color(const Tokens &tokens, ColorRole role)
{
    switch (role) {
    case ColorRole::Accent:
        return tokens.accent;
    case ColorRole::Good:
        return tokens.good;
    case ColorRole::Warning:
        return tokens.warning;
    case ColorRole::Bad:
        return tokens.bad;
    case ColorRole::Sequence1:
    case ColorRole::Sequence2:
    case ColorRole::Sequence3:
    case ColorRole::Sequence4:
    case ColorRole::Sequence5:
        return tokens.sequence.at(static_cast<std::size_t>(role) - static_cast<std::size_t>(ColorRole::Sequence1));
    case ColorRole::Diverging1:
    case ColorRole::Diverging2:
    case ColorRole::Diverging3:
    case ColorRole::Diverging4:
    case ColorRole::Diverging5:
    case ColorRole::Diverging6:
    case ColorRole::Diverging7:
        return tokens.diverging.at(static_cast<std::size_t>(role) - static_cast<std::size_t>(ColorRole::Diverging1));
    case ColorRole::HazardLow:
    case ColorRole::HazardMedium:
    case ColorRole::HazardHigh:
        return tokens.hazard.at(static_cast<std::size_t>(role) - static_cast<std::size_t>(ColorRole::HazardLow));
    case ColorRole::Quiet:
        return tokens.ink3;
    case ColorRole::Missing:
        break;
    }
    return tokens.track;
}

QColor markColor(const Tokens &tokens, Tone tone) { return toneFill(tokens, tone, tokens.accent); }

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto part = static_cast<float>(std::clamp(share, 0.0, 1.0));
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

} // namespace anjungan::theme
