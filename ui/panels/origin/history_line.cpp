// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/history_line.h"

#include "core/base/joined_parts.h"
#include "ui/charts/spark_line.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double valueHeight = 20;
constexpr double lineHeightOfPlot = 44;
constexpr double periodHeight = 18;
constexpr double besidePoint = 7;

} // namespace

HistoryLine::HistoryLine(FigureHistory history, const theme::Theme &theme, const theme::Formatter &format,
                         QWidget *parent)
    : QWidget(parent), m_history(std::move(history)), m_theme(theme), m_format(format)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList parts;
    for (qsizetype at = 0; at < m_history.periods.size(); ++at)
        if (!m_history.texts[at].isEmpty())
            parts.append(format.period(m_history.periods[at]) + u": "_s + m_history.texts[at]);
    setAccessibleName(base::joinedParts(parts));
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize HistoryLine::sizeHint() const
{
    return {m_theme.pixels(160), m_theme.pixels(valueHeight + lineHeightOfPlot + periodHeight)};
}

QRectF HistoryLine::plot() const
{
    return QRectF(rect()).adjusted(0, m_theme.length(valueHeight), 0, -m_theme.length(periodHeight));
}

void HistoryLine::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    const QRectF plot = this->plot();
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), tokens.line);
    charts::paintSparkLine(painter, plot, m_history.values, m_theme, m_history.begins);
    paintValues(painter);
    const QRectF below(plot.left(), plot.bottom(), plot.width(), m_theme.length(periodHeight));
    painter.setFont(m_theme.font(theme::Role::Small));
    painter.setPen(tokens.ink3);
    theme::drawLine(painter, below, m_format.shortPeriod(m_history.periods.first()), Qt::AlignLeft | Qt::AlignVCenter);
    painter.setFont(m_theme.strongFont(theme::Role::Small));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, below, m_format.shortPeriod(m_history.periods.last()), Qt::AlignRight | Qt::AlignVCenter);
}

void HistoryLine::paintValues(QPainter &painter) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setFont(m_theme.strongFont(theme::Role::Body));
    painter.setPen(tokens.accent);
    const QRectF above(0, 0, width(), m_theme.length(valueHeight));
    const QString &last = m_history.texts.last();
    theme::drawLine(painter, above, last, Qt::AlignRight | Qt::AlignVCenter);
    const double lastLeft = above.right() - theme::textWidth(last, painter.font());

    painter.setFont(m_theme.font(theme::Role::Small));
    painter.setPen(tokens.ink2);
    const auto places = charts::sparkPlaces(plot(), m_history.values, m_theme);
    for (const std::size_t begin : m_history.begins) {
        const auto &before = places[begin - 1];
        if (!before)
            continue;
        const QString &text = m_history.texts[static_cast<qsizetype>(begin) - 1];
        const double high = m_theme.length(periodHeight);
        const QRectF beside(before->x() + m_theme.length(besidePoint), before->y() - high / 2,
                            theme::textWidth(text, painter.font()), high);
        const bool isFree = std::ranges::none_of(places, [&beside](const std::optional<QPointF> &place) {
            return place && place->x() > beside.left() - 1 && place->x() < beside.right() + 1 &&
                   place->y() < beside.bottom();
        });
        if (isFree && beside.right() < lastLeft)
            theme::drawLine(painter, beside, text, Qt::AlignLeft | Qt::AlignVCenter);
    }
}

} // namespace anjungan::panels
