// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/text.h"

#include "core/base/one_line.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

/// More would not fit a screen.
constexpr qsizetype longestToolTip = 2000;

/// Tabular figures make hyphens as wide as figures, too, which tears words with hyphens apart: a text without a figure
/// is set without them.
QFont fontOf(const QString &text, QFont font)
{
    if (font.isFeatureSet("tnum") && std::ranges::none_of(text, [](QChar one) { return one.isDigit(); }))
        font.setFeature("tnum", 0); // not unset: a painter would complete it by the font of its widget
    return font;
}

/// The lines of `text` in `width`; the last one of `most` has the whole rest, to be elided.
std::vector<QString> wrapped(const QString &text, const QFont &font, double width, std::size_t most)
{
    std::vector<QString> lines;
    QTextLayout layout(text, fontOf(text, font));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == most;
        lines.push_back(isLast ? text.sliced(line.textStart())
                               : text.sliced(line.textStart(), line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(fontOf(text, font)).horizontalAdvance(base::oneLine(text));
}

QString elided(const QString &text, const QFont &font, double width)
{
    const QString shown = QFontMetricsF(fontOf(text, font)).elidedText(base::oneLine(text), Qt::ElideRight, width);
    return shown == u"…" && text != shown ? QString() : shown;
}

void drawLine(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter.font());
    const QString shown = elided(text, painter.font(), rect.width());
    if (shown.isEmpty() || rect.height() < metrics.ascent())
        return;
    // The direction of the text is its own, so that its brackets and dots stand where its readers expect them; its
    // place is that of all others.
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QFont font = painter.font();
    painter.setFont(fontOf(text, font));
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip,
                     shown);
    painter.setFont(font);
    painter.setLayoutDirection(before);
}

void drawFigure(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    // Half a pixel of tolerance, for a rect made to the width of this very text.
    const bool fits = textWidth(text, painter.font()) <= rect.width() + 0.5;
    drawLine(painter, fits ? rect.adjusted(-0.5, 0, 0.5, 0) : rect, fits ? text : u"…"_s, alignment);
}

double paragraphHeight(const QString &text, const QFont &font, double width)
{
    const QString line = base::oneLine(text, longestParagraph);
    const std::size_t count = wrapped(line, font, width, longestParagraph).size();
    return static_cast<double>(count) * QFontMetricsF(font).lineSpacing();
}

double twoLineWidth(const QString &text, const QFont &font)
{
    const QString line = base::oneLine(text);
    double least = textWidth(line, font);
    for (qsizetype at = line.indexOf(u' '); at >= 0; at = line.indexOf(u' ', at + 1))
        least = std::min(least, std::max(textWidth(line.first(at), font), textWidth(line.sliced(at + 1), font)));
    return least;
}

bool fitsParagraph(const QString &text, const QFont &font, double width, int lines)
{
    return std::ranges::all_of(
        wrapped(base::oneLine(text, longestParagraph), font, width, static_cast<std::size_t>(lines)),
        [&](const QString &line) { return textWidth(line, font) <= width + 0.5; });
}

void drawParagraph(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    const double lineHeight = QFontMetricsF(painter.font()).lineSpacing();
    const double fitting = std::floor(rect.height() / lineHeight);
    if (fitting < 1 || rect.width() <= 0)
        return;
    const auto lines =
        wrapped(base::oneLine(text, longestParagraph), painter.font(), rect.width(), static_cast<std::size_t>(fitting));
    const double spare = rect.height() - lineHeight * static_cast<double>(lines.size());
    double top = rect.top();
    if (alignment.testFlag(Qt::AlignVCenter))
        top += spare / 2;
    else if (alignment.testFlag(Qt::AlignBottom))
        top += spare;
    for (const QString &line : lines) {
        drawLine(painter, QRectF(rect.left(), top, rect.width(), lineHeight), line,
                 (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
        top += lineHeight;
    }
}

QString plainToolTip(const QString &text) { return plainToolTip(QStringList{text}); }

QString plainToolTip(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(base::oneLine(line, longestToolTip).toHtmlEscaped());
    const bool isEmpty = std::ranges::all_of(escaped, &QString::isEmpty);
    return isEmpty ? QString() : u"<span>"_s + escaped.join(u"<br>"_s) + u"</span>"_s;
}

} // namespace anjungan::theme
