// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/cell_title.h"

#include "core/base/one_line.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace anjungan::briefing {

namespace {

constexpr double aboveTitle = 6;
constexpr double belowTitle = 8;
constexpr double besideGap = 12;
constexpr qsizetype longestTitle = 1000;

std::unique_ptr<QTextLayout> laidOut(const NumberedText &text, double width, const QColor &numberInk)
{
    const QString words = base::oneLine(text.text, longestTitle);
    QTextCharFormat raised;
    raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    raised.setFontWeight(QFont::Normal);
    raised.setForeground(numberInk);
    const QString all = text.numbers.isEmpty() ? words : words + QChar(QChar::Nbsp) + text.numbers;
    auto layout = std::make_unique<QTextLayout>(all, text.font);
    layout->setFormats({{static_cast<int>(words.size()), static_cast<int>(all.size() - words.size()), raised}});
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const double lineHeight = std::ceil(QFontMetricsF(text.font).height());
    double top = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, top});
        top += lineHeight; // a raised number needs no more
    }
    layout->endLayout();
    return layout;
}

NumberedText numbered(const CellTitle &title, const theme::Theme &theme)
{
    return {title.title, title.numbers, theme.font(theme::Role::Heading)};
}

/// Whether what is said beside the title has room in its line.
bool isBeside(const CellTitle &title, double width, const theme::Theme &theme)
{
    if (title.beside.isEmpty())
        return false;
    const auto layout = laidOut(numbered(title, theme), width, {});
    return layout->lineCount() == 1 && layout->lineAt(0).naturalTextWidth() + besideGap +
                                               theme::textWidth(title.beside, theme.font(theme::Role::Small)) <=
                                           width;
}

double belowHeight(const CellTitle &title, double width, const theme::Theme &theme)
{
    return title.beside.isEmpty() || isBeside(title, width, theme)
               ? 0
               : theme::paragraphHeight(title.beside, theme.font(theme::Role::Small), width);
}

} // namespace

QColor paperLine(const theme::Tokens &tokens)
{
    constexpr int darker = 118;
    return tokens.line.darker(darker);
}

double titleHeight(const CellTitle &title, double width, const theme::Theme &theme)
{
    return aboveTitle + numberedHeight(numbered(title, theme), width) + belowHeight(title, width, theme) + belowTitle;
}

void paintTitle(QPainter &painter, const QRectF &rect, const CellTitle &title, const theme::Theme &theme)
{
    constexpr double lineWidth = 0.75;
    constexpr int lighter = 130;
    const theme::Tokens &tokens = theme.tokens();
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), lineWidth), tokens.ink3.lighter(lighter));
    const NumberedText text = numbered(title, theme);
    const QRectF line(rect.left(), rect.top() + aboveTitle, rect.width(), numberedHeight(text, rect.width()));
    painter.setPen(tokens.ink);
    paintNumbered(painter, line, text, theme);
    painter.setFont(theme.font(theme::Role::Small));
    painter.setPen(tokens.ink3);
    if (isBeside(title, rect.width(), theme))
        theme::drawLine(painter, line, title.beside, Qt::AlignRight | Qt::AlignVCenter);
    else if (!title.beside.isEmpty())
        theme::drawParagraph(painter,
                             {rect.left(), line.bottom(), rect.width(), belowHeight(title, rect.width(), theme)},
                             title.beside, Qt::AlignLeft | Qt::AlignTop);
}

double numberedHeight(const NumberedText &text, double width)
{
    return laidOut(text, width, {})->lineCount() * std::ceil(QFontMetricsF(text.font).height());
}

void paintNumbered(QPainter &painter, const QRectF &rect, const NumberedText &text, const theme::Theme &theme)
{
    laidOut(text, rect.width(), theme.tokens().ink2)->draw(&painter, rect.topLeft());
}

} // namespace anjungan::briefing
