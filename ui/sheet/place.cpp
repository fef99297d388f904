// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/place.h"

#include <algorithm>

namespace anjungan::sheet {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double narrowWindow = 700;
constexpr double cardGap = 6;
constexpr double windowMargin = 12;
constexpr double aboveMiddle = 44;         ///< what is behind the card stays in sight above it
constexpr double mostHeightAtBottom = 0.8; ///< share of the window: what is behind stays in sight

} // namespace

bool isAtBottom(QSize window, const theme::Theme &theme)
{
    return window.height() > window.width() || window.width() < theme.length(narrowWindow);
}

QRect cardPlace(QSize window, const QRect &anchor, QSize wanted, Side side, const theme::Theme &theme)
{
    if (isAtBottom(window, theme)) {
        const int height = std::min(wanted.height(), static_cast<int>(window.height() * mostHeightAtBottom));
        return {0, window.height() - height, window.width(), height};
    }
    const int gap = theme.pixels(cardGap), margin = theme.pixels(windowMargin);
    const QRect room = QRect(QPoint(), window).adjusted(margin, margin, -margin, -margin);
    const int width = std::min(wanted.width(), room.width());
    const auto within = [](int at, int length, int from, int to) {
        return std::max(from, std::min(at, to - length + 1));
    };
    if (side == Side::Middle) {
        const int top =
            std::min(theme.pixels(aboveMiddle), std::max(margin, window.height() - margin - wanted.height()));
        return {(window.width() - width) / 2, top, width, std::min(wanted.height(), window.height() - margin - top)};
    }
    if (side == Side::Beside) {
        const int height = std::min(wanted.height(), room.height());
        return {within(anchor.right() + 1 + gap, width, room.left(), room.right()),
                within(anchor.bottom() + 1 - height, height, room.top(), room.bottom()), width, height};
    }
    const int below = room.bottom() - anchor.bottom() - gap, above = anchor.top() - gap - room.top();
    if (std::max(below, above) < std::min(wanted.height(), room.height() / 2)) {
        // Something that fills most of the window has opened it: over it.
        const int height = std::min(wanted.height(), room.height());
        return {within(anchor.left(), width, room.left(), room.right()),
                within(anchor.center().y() - height / 2, height, room.top(), room.bottom()), width, height};
    }
    const bool isBelow = wanted.height() <= below || below >= above;
    const int height = std::min(wanted.height(), std::max(0, isBelow ? below : above));
    return {within(anchor.left(), width, room.left(), room.right()),
            isBelow ? anchor.bottom() + 1 + gap : anchor.top() - gap - height, width, height};
}

} // namespace anjungan::sheet
