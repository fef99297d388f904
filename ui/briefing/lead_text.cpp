// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/lead_text.h"

#include <QTextLayout>

#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr qsizetype longestLead = 4000;
constexpr double lineSpacing = 1.38;

QFont leadFont(const theme::Theme &theme)
{
    QFont font = theme.font(theme::Role::Heading);
    font.setWeight(QFont::Normal);
    return font;
}

struct Laid
{
    std::unique_ptr<QTextLayout> layout;
    double height = 0;
};

Laid laidOut(const QList<Phrase> &lead, double width, const Sources &numbers, const theme::Theme &theme)
{
    QString text;
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat strong, raised;
    strong.setFontWeight(QFont::DemiBold);
    raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    raised.setForeground(theme.tokens().ink2);
    const auto append = [&](const QString &words, const QTextCharFormat &format) {
        const auto begin = static_cast<int>(text.size());
        text += QString(words).replace(u'\n', u' ').left(longestLead - text.size());
        ranges.append({begin, static_cast<int>(text.size()) - begin, format});
    };
    for (const Phrase &phrase : lead) {
        append(phrase.text, phrase.isValue ? strong : QTextCharFormat());
        if (!phrase.of.isEmpty())
            append(u"\u00a0"_s + numbers.numbersText(phrase.of), raised);
    }
    Laid laid;
    laid.layout = std::make_unique<QTextLayout>(text, leadFont(theme));
    laid.layout->setFormats(ranges);
    laid.layout->beginLayout();
    for (QTextLine line = laid.layout->createLine(); line.isValid(); line = laid.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, laid.height});
        laid.height += std::ceil(line.height() * lineSpacing);
    }
    laid.layout->endLayout();
    return laid;
}

} // namespace

double leadHeight(const QList<Phrase> &lead, double width, const Sources &numbers, const theme::Theme &theme)
{
    return lead.isEmpty() ? 0 : laidOut(lead, width, numbers, theme).height;
}

void paintLead(QPainter &painter, QPointF corner, double width, const QList<Phrase> &lead, const Sources &numbers,
               const theme::Theme &theme)
{
    painter.setPen(theme.tokens().ink);
    laidOut(lead, width, numbers, theme).layout->draw(&painter, corner);
}

} // namespace anjungan::briefing
