// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/page_parts.h"

#include "core/base/joined_parts.h"
#include "ui/briefing/cell_title.h"
#include "ui/briefing/composition.h"
#include "ui/briefing/lead_text.h"
#include "ui/theme/text.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr double logoSide = 30;
constexpr double logoRadius = 7;
constexpr double logoGap = 12;
constexpr double headLine = 15; ///< height of a small line of the head
constexpr double titleTop = 48; ///< below the head's upper edge
constexpr double headGap = 10;
constexpr double runningHeadTop = 20; ///< from the paper's upper edge
constexpr double footFromBottom = 50;
constexpr double smallLine = 16;
constexpr std::size_t sourceColumns = 7;

/// "2", "2 ▲"
QString numberOf(const SourceRow &row) { return QString::number(row.number) + (row.hasTrouble ? u" ▲"_s : QString()); }

QFont titleFont(const theme::Theme &theme) { return theme.font(theme::Role::Figure); }

/// The title shrinks to one line, and then is wrapped.
QFont fittingTitle(const QString &title, double width, const theme::Theme &theme)
{
    for (double share = 1; share > 0.6; share -= 0.1)
        if (const QFont font = theme::scaled(titleFont(theme), share); theme::textWidth(title, font) <= width)
            return font;
    return theme::scaled(titleFont(theme), 0.6);
}

double titleBlock(const QString &title, double width, const theme::Theme &theme)
{
    return theme::paragraphHeight(title, fittingTitle(title, width, theme), width);
}

/// Beside the title where both have room in the line.
bool isChosenBeside(const DocumentHead &head, double width, const theme::Theme &theme)
{
    return theme::textWidth(head.title, fittingTitle(head.title, width, theme)) + 2 * paperGutter +
               theme::textWidth(head.chosen, theme.font(theme::Role::Body)) <=
           width;
}

} // namespace

double headHeight(const DocumentHead &head, double width, const Sources &numbers, const theme::Theme &theme)
{
    double height = titleTop + titleBlock(head.title, width, theme);
    if (!isChosenBeside(head, width, theme))
        height += theme::paragraphHeight(head.chosen, theme.font(theme::Role::Body), width) + 2;
    const double lead = leadHeight(head.lead, width, numbers, theme);
    return height + (lead > 0 ? headGap / 2 + lead : 0) + 2 * headGap;
}

void PageParts::paintHead() const
{
    const DocumentHead &head = m_document.head;
    const theme::Tokens &tokens = m_theme.tokens();
    const double width = m_document.paper.width() - 2 * paperMargin;
    const double left = paperMargin, top = paperHeadTop;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tokens.brand);
    m_painter.drawRoundedRect(QRectF(left, top, logoSide, logoSide), logoRadius, logoRadius);
    m_painter.setPen(tokens.card);
    m_painter.setFont(theme::strong(m_theme.font(theme::Role::Heading)));
    theme::drawLine(m_painter, QRectF(left, top, logoSide, logoSide), u"A"_s, Qt::AlignCenter);

    const auto line = [&](double at, const QString &text, const QFont &font, const QColor &colour, bool isRight) {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const double indent = logoSide + logoGap;
        theme::drawLine(m_painter, QRectF(left + indent, top + at, width - indent, headLine + 1), text,
                        (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    };
    const QFont small = m_theme.font(theme::Role::Small);
    const QFont strong = m_theme.strongFont(theme::Role::Body);
    line(0, base::joinedParts({head.province, head.notice}), small, tokens.ink2, false);
    line(headLine, u"Anjungan"_s, strong, tokens.ink, false);
    line(0, head.day, strong, tokens.ink, true);
    line(headLine, head.knownOn.isEmpty() ? head.dataAsOf : head.knownOn, small, tokens.ink2, true);

    const double titleHeight = titleBlock(head.title, width, m_theme);
    QRectF title(left, top + titleTop, width, titleHeight);
    m_painter.setFont(fittingTitle(head.title, width, m_theme));
    m_painter.setPen(tokens.ink);
    theme::drawParagraph(m_painter, title, head.title, Qt::AlignLeft | Qt::AlignTop);
    m_painter.setFont(m_theme.font(theme::Role::Body));
    m_painter.setPen(tokens.ink2);
    double at = title.bottom();
    if (isChosenBeside(head, width, m_theme)) {
        theme::drawLine(m_painter, title.adjusted(0, 0, 0, -4), head.chosen, Qt::AlignRight | Qt::AlignBottom);
    } else {
        const double height = theme::paragraphHeight(head.chosen, m_painter.font(), width);
        theme::drawParagraph(m_painter, QRectF(left, at + 2, width, height), head.chosen, Qt::AlignLeft | Qt::AlignTop);
        at += height + 2;
    }
    if (!head.lead.isEmpty())
        paintLead(m_painter, {left, at + headGap / 2}, width, head.lead, m_document.numbers, m_theme);
    m_painter.fillRect(QRectF(left, top + m_document.headHeight - 1.5 * headGap, width, 2), tokens.ink);
}

void PageParts::paintRunningHead() const
{
    const DocumentHead &head = m_document.head;
    const QRectF line(paperMargin, runningHeadTop, m_document.paper.width() - 2 * paperMargin, smallLine);
    m_painter.setFont(m_theme.font(theme::Role::Small));
    m_painter.setPen(m_theme.tokens().ink3);
    const QString right = head.knownOn.isEmpty() ? head.day : head.knownOn;
    theme::drawLine(m_painter, line.adjusted(0, 0, -theme::textWidth(right, m_painter.font()) - paperGutter, 0),
                    base::joinedParts({head.title, head.chosen}));
    theme::drawLine(m_painter, line, right, Qt::AlignRight | Qt::AlignVCenter);
}

void PageParts::paintFoot(int page) const
{
    const QRectF line(paperMargin, m_document.paper.height() - footFromBottom,
                      m_document.paper.width() - 2 * paperMargin, smallLine);
    m_painter.setFont(m_theme.font(theme::Role::Small));
    m_painter.setPen(m_theme.tokens().ink3);
    theme::drawLine(m_painter, line.adjusted(0, 0, -2 * paperMargin, 0),
                    tr("Made on this device, with or without a network. Document %1").arg(m_document.id));
    m_painter.setFont(m_theme.strongFont(theme::Role::Small));
    m_painter.setPen(m_theme.tokens().ink);
    //: page 1 of 4
    theme::drawLine(m_painter, line, tr("%1 of %2").arg(page + 1).arg(m_document.flow.pages),
                    Qt::AlignRight | Qt::AlignVCenter);
}

void PageParts::paintHeading(const QRectF &rect, const QString &title, const QString &subtitle) const
{
    const QFont font = m_theme.font(theme::Role::Title);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.tokens().ink);
    theme::drawLine(m_painter, rect, title);
    const double end = theme::textWidth(title, font) + paperGutter / 2;
    m_painter.setFont(m_theme.font(theme::Role::Body));
    m_painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(m_painter, rect.adjusted(end, 0, 0, 0), subtitle, Qt::AlignRight | Qt::AlignVCenter);
}

void PageParts::paintSources(const QRectF &rect, std::span<const SourceRow> rows, const QString &zone) const
{
    paintTitle(m_painter, rect,
               {.title = tr("Sources and the three clocks of the data"),
                .numbers = {},
                .beside = tr("times in %1; the small numbers beside titles are those here").arg(zone)},
               m_theme);
    const std::array<QString, sourceColumns> names{QString(),    tr("Dataset"),           tr("Publisher"),
                                                   tr("Period"), tr("Changed at source"), tr("Confirmed by device"),
                                                   tr("Rows")};
    // Each column is as wide as its longest text; the first two give way, the last one ends at the edge.
    const QFont small = m_theme.font(theme::Role::Small);
    const QFont strong = m_theme.strongFont(theme::Role::Small);
    std::array<double, sourceColumns> widths{};
    // A text as wide as its room is not cut for a fraction of a pixel.
    constexpr double rounding = 2;
    for (std::size_t at = 0; at < sourceColumns; ++at)
        widths[at] = theme::textWidth(names[at], small) + rounding;
    for (const SourceRow &row : m_document.sources) {
        if (row.number == 0)
            continue;
        const std::array<QString, sourceColumns> texts{numberOf(row), row.dataset,   row.publisher, row.period,
                                                       row.changed,   row.confirmed, row.rows};
        for (std::size_t at = 0; at < sourceColumns; ++at)
            widths[at] = std::max(widths[at], theme::textWidth(texts[at], at <= 1 ? strong : small) + rounding);
    }
    constexpr double gap = 11, leastText = 70;
    double sum = gap * (sourceColumns - 1);
    for (const double width : widths)
        sum += width;
    for (const std::size_t giving : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        const double wanted = std::clamp(widths[giving] - std::max(0.0, sum - rect.width()),
                                         std::min(leastText, widths[giving]), widths[giving]);
        sum -= widths[giving] - wanted;
        widths[giving] = wanted;
    }
    const double spare = std::max(0.0, rect.width() - sum) / (sourceColumns - 1);
    std::array<double, sourceColumns + 1> starts{};
    double at = rect.left();
    for (std::size_t column = 0; column < sourceColumns; ++column) {
        starts[column] = at;
        at += widths[column] + gap + spare;
    }
    starts[sourceColumns] = rect.right();

    const double top = rect.top() + sourcesHeadHeight - smallLine - 3;
    m_painter.setFont(small);
    m_painter.setPen(m_theme.tokens().ink2);
    for (std::size_t column = 1; column < sourceColumns; ++column)
        theme::drawLine(m_painter, QRectF(starts[column], top, starts[column + 1] - starts[column], smallLine),
                        names[column],
                        (column + 1 == sourceColumns ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    double y = rect.top() + sourcesHeadHeight;
    for (const SourceRow &row : rows) {
        paintSource({rect.left(), y, rect.width(), sourceRowHeight}, row, starts);
        y += sourceRowHeight;
    }
}

void PageParts::paintSource(const QRectF &rect, const SourceRow &row, std::span<const double> starts) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QFont small = m_theme.font(theme::Role::Small);
    const QFont strong = m_theme.strongFont(theme::Role::Small);
    if (row.number == 0) {
        m_painter.setFont(small);
        m_painter.setPen(tokens.warningInk);
        return theme::drawLine(m_painter, rect.adjusted(starts[1] - rect.left(), 0, 0, 0), row.dataset);
    }
    m_painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), hairline), paperLine(tokens));
    constexpr double betweenColumns = 8;
    const auto write = [&](std::size_t column, const QString &text, const QFont &font, const QColor &colour) {
        const bool isLast = column + 2 == starts.size();
        m_painter.setFont(font);
        m_painter.setPen(colour);
        theme::drawLine(m_painter,
                        QRectF(starts[column], rect.top(),
                               starts[column + 1] - starts[column] - (isLast ? 0 : betweenColumns), rect.height()),
                        text, (isLast ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    };
    write(0, numberOf(row), strong, tokens.ink);
    write(1, row.dataset, strong, tokens.ink);
    write(2, row.publisher, small, tokens.ink);
    write(3, row.period, small, tokens.ink);
    write(4, row.changed, small, tokens.ink);
    write(5, row.confirmed, small, tokens.ink);
    write(6, row.rows, small, tokens.ink);
}

} // namespace anjungan::briefing
