// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/sheet_layout.h"

#include "ui/map/sheet/legend_painter.h"
#include "ui/map/sheet/scale_bar_painter.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace anjungan::map {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double gap = 12;
constexpr double scaleHeight = 22;
constexpr double leastTextColumn = 150;
constexpr double leastMap = 24;
/// Narrower sheets show only the map, since no text could be read.
constexpr double leastWidth = 300;
constexpr double leastHeight = 220;

constexpr double landscape = 1.15;   ///< least width ÷ height with the column beside the map
constexpr double mostColumn = 0.32;  ///< of the width
constexpr double usualColumn = 0.24; ///< of the width
constexpr double mostBand = 0.36;    ///< of the height
constexpr double mostLegend = 0.6;   ///< of the column's height
constexpr int noteLines = 4;

/// Cuts pieces from the upper or lower edge of a rectangle, with a gap after each.
class Stack
{
public:
    Stack(const QRectF &rect, double space) : m_rect(rect), m_space(space) {}

    QRectF fromTop(double height) { return cut(height, true); }
    QRectF fromBottom(double height) { return cut(height, false); }
    const QRectF &rest() const { return m_rect; }

private:
    QRectF cut(double height, bool top)
    {
        if (height <= 0 || height > m_rect.height())
            return {};
        const QRectF piece(m_rect.left(), top ? m_rect.top() : m_rect.bottom() - height, m_rect.width(), height);
        const double gone = std::min(height + m_space, m_rect.height());
        m_rect.adjust(0, top ? gone : 0, 0, top ? 0 : -gone);
        return piece;
    }

    QRectF m_rect;
    double m_space;
};

double lineHeight(const QFont &font) { return QFontMetricsF(font).lineSpacing(); }

/// The height of a text of at most `lines` lines.
double paragraph(const QString &text, const QFont &font, double width, int lines)
{
    return text.isEmpty() ? 0 : std::min(theme::paragraphHeight(text, font, width), lines * lineHeight(font)) + 0.01;
}

/// The room rounded down to whole lines, so that none is cut.
double wholeLines(double height, double room, double line)
{
    return height <= room ? height : std::floor(room / line) * line + 0.01;
}

void placeFoot(SheetLayout &layout, const Sheet &sheet, Stack &page)
{
    const QFont font = sheet.look.font(theme::Role::Small);
    const double line = lineHeight(font);
    const double made = theme::textWidth(sheet.made, font);
    const bool isOneLine =
        sheet.attribution.isEmpty() || sheet.made.isEmpty() ||
        theme::textWidth(sheet.attribution, font) + made + sheet.look.length(gap) <= page.rest().width();
    if (sheet.attribution.isEmpty() && sheet.made.isEmpty())
        return;
    if (!isOneLine) {
        const double height =
            paragraph(sheet.attribution, font, page.rest().width(), page.rest().height() > 40 * line ? 3 : 1);
        const QRectF both = page.fromBottom(line + height);
        layout.made = both.adjusted(0, height, 0, 0);
        layout.attribution = both.adjusted(0, 0, 0, -line);
        return;
    }
    const QRectF foot = page.fromBottom(line);
    if (!foot.isEmpty()) {
        layout.made = sheet.made.isEmpty() ? QRectF() : foot.adjusted(std::max(0.0, foot.width() - made - 1), 0, 0, 0);
        layout.attribution = sheet.attribution.isEmpty() ? QRectF() : foot.adjusted(0, 0, -layout.made.width(), 0);
    }
}

double legendRoom(const Sheet &sheet, double most)
{
    const double wanted = legendSize(sheet.legend, sheet.look).height();
    return wholeLines(wanted, most,
                      legendSize({.title = QStringLiteral("x"), .entries = {}, .note = {}}, sheet.look).height());
}

void placeWords(SheetLayout &layout, const Sheet &sheet, Stack &column)
{
    const QFont font = sheet.look.font(theme::Role::Small);
    layout.note = column.fromTop(paragraph(sheet.note, font, column.rest().width(), noteLines));
    const double wanted = sourcesHeight(sheet, column.rest().width());
    layout.sources = column.fromTop(wholeLines(wanted, column.rest().height(), lineHeight(font)));
}

} // namespace

double sourceGap(const Sheet &sheet) { return sheet.look.length(4); }

double sourcesHeight(const Sheet &sheet, double width)
{
    if (sheet.sources.isEmpty())
        return 0;
    const QFont font = sheet.look.font(theme::Role::Small);
    double height = sheet.sourcesTitle.isEmpty() ? 0 : lineHeight(font) + sourceGap(sheet);
    for (const QString &source : sheet.sources)
        height += theme::paragraphHeight(source, font, width) + sourceGap(sheet);
    return height + 0.01;
}

SheetLayout layOut(const Sheet &sheet, QSizeF size)
{
    SheetLayout layout;
    const Look &look = sheet.look;
    if (size.width() < look.length(leastWidth) || size.height() < look.length(leastHeight)) {
        layout.map = QRectF({}, size);
        return layout;
    }
    const double edge = std::clamp(std::min(size.width(), size.height()) * 0.025, look.length(8), look.length(26));
    const double space = look.length(gap);
    Stack page(QRectF({}, size).adjusted(edge, edge, -edge, -edge), space * 0.6);

    const bool isSmall = size.height() < look.length(500);
    const theme::Role role = isSmall ? theme::Role::Heading : theme::Role::Title;
    Stack head(page.rest(), 0);
    layout.title = head.fromTop(paragraph(sheet.title, look.strongFont(role), head.rest().width(), isSmall ? 1 : 2));
    layout.subtitle =
        head.fromTop(paragraph(sheet.subtitle, look.font(theme::Role::Body), head.rest().width(), isSmall ? 1 : 3));
    page.fromTop(head.rest().top() - page.rest().top());
    placeFoot(layout, sheet, page);

    const QRectF body = page.rest();
    const double scale = look.length(scaleHeight);
    const QSizeF legend = legendSize(sheet.legend, look);
    if (size.width() >= size.height() * landscape) {
        const double most = body.width() * mostColumn;
        const double least = std::min(most, std::max(look.length(leastTextColumn), body.width() * usualColumn));
        const double width = std::clamp(legend.width(), least, std::max(least, most));
        layout.map = body.adjusted(0, 0, -width - space, 0);
        Stack column(QRectF(body.right() - width, body.top(), width, body.height()), space);
        layout.legend = column.fromTop(legendRoom(sheet, body.height() * mostLegend));
        layout.scale = column.fromTop(scale);
        placeWords(layout, sheet, column);
        return layout;
    }
    const double left = std::clamp(legend.width(), body.width() * 0.3, body.width() * 0.5);
    const double right = body.width() - left - space;
    const double leftHeight = legend.height() + (legend.isEmpty() ? 0 : space) + scale;
    const double rightHeight = paragraph(sheet.note, look.font(theme::Role::Small), right, noteLines) +
                               (sheet.note.isEmpty() ? 0 : space) + sourcesHeight(sheet, right);
    const double band = std::min(std::max(leftHeight, rightHeight), body.height() * mostBand);
    Stack whole(body, space);
    const QRectF words = whole.fromBottom(band);
    layout.map = whole.rest();
    if (layout.map.height() < leastMap)
        layout.map = {};
    Stack leftColumn(QRectF(words.left(), words.top(), left, words.height()), space);
    layout.legend = leftColumn.fromTop(legendRoom(sheet, std::max(0.0, band - scale - space)));
    layout.scale = leftColumn.fromTop(scale);
    Stack rightColumn(QRectF(words.right() - right, words.top(), right, words.height()), space);
    placeWords(layout, sheet, rightColumn);
    return layout;
}

} // namespace anjungan::map
