// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/fact_list.h"

#include "core/base/one_line.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double gap = 12;
constexpr double aboveAndBelow = 6;
constexpr double labelShare = 0.42;

} // namespace

FactList::FactList(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void FactList::setFacts(std::vector<Fact> facts)
{
    m_facts = std::move(facts);
    QStringList lines;
    for (const Fact &fact : m_facts)
        lines.append(base::oneLine(fact.label) + u": "_s + base::oneLine(fact.value, theme::longestParagraph));
    setAccessibleDescription(lines.join(u"; "_s));
    updateGeometry();
    update();
}

int FactList::heightForWidth(int width) const
{
    double height = 0;
    for (const Fact &fact : m_facts)
        height += rowHeight(fact, width);
    return static_cast<int>(std::ceil(height));
}

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    double top = 0;
    for (const Fact &fact : m_facts) {
        const QRectF row(0, top, width(), rowHeight(fact, width()));
        if (top > 0) {
            painter.setPen(tokens.line);
            painter.drawLine(row.topLeft(), row.topRight());
        }
        const QRectF text = row.adjusted(0, m_theme.length(aboveAndBelow), 0, -m_theme.length(aboveAndBelow) + 0.5);
        painter.setFont(m_theme.font(Role::Body));
        painter.setPen(tokens.ink2);
        theme::drawParagraph(painter, text.adjusted(0, 0, labelWidth(width()) - text.width(), 0), fact.label,
                             Qt::AlignLeft | Qt::AlignTop);
        painter.setFont(m_theme.strongFont(Role::Body));
        painter.setPen(tokens.ink);
        theme::drawParagraph(painter, text.adjusted(text.width() - valueWidth(width()), 0, 0, 0), fact.value,
                             Qt::AlignRight | Qt::AlignTop);
        top += row.height();
    }
}

double FactList::labelWidth(double width) const { return std::floor(width * labelShare); }

double FactList::valueWidth(double width) const
{
    return std::max(1.0, width - labelWidth(width) - m_theme.length(gap));
}

double FactList::rowHeight(const Fact &fact, double width) const
{
    return std::max(theme::paragraphHeight(fact.label, m_theme.font(Role::Body), labelWidth(width)),
                    theme::paragraphHeight(fact.value, m_theme.strongFont(Role::Body), valueWidth(width))) +
           2 * m_theme.length(aboveAndBelow);
}

} // namespace anjungan::panels
