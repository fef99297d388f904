// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_view.h"

#include "ui/charts/long_press.h"
#include "ui/theme/text.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double swatchWidth = 14;
constexpr double swatchHeight = 10;
constexpr double swatchGap = 7;
constexpr double entryGap = 16;

} // namespace

LegendView::LegendView(Qt::Orientation orientation, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_orientation(orientation), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(orientation == Qt::Horizontal);
    setSizePolicy(policy);
    new LongPress(*this); // its tip is made when it is asked for
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LegendView::setEntries(std::vector<LegendItem> entries)
{
    m_entries = std::move(entries);
    QStringList labels;
    for (const LegendItem &entry : m_entries)
        labels.append(entry.label);
    setAccessibleDescription(labels.join(u"; "_s));
    updateGeometry();
    update();
}

double LegendView::lineHeight() const { return m_theme.length(16); }

double LegendView::entryWidth(const LegendItem &entry) const
{
    return m_theme.length(swatchWidth + swatchGap) + theme::textWidth(entry.label, m_theme.font(Role::Small)) + 1;
}

std::vector<QRectF> LegendView::places(double width) const
{
    std::vector<QRectF> places;
    QPointF at;
    for (const LegendItem &entry : m_entries) {
        const double entryWide = std::min(entryWidth(entry), width);
        if (!places.empty() && (m_orientation == Qt::Vertical || at.x() + entryWide > width))
            at = QPointF(0, at.y() + lineHeight());
        places.emplace_back(at, QSizeF(entryWide, lineHeight()));
        at.rx() += entryWide + m_theme.length(entryGap);
    }
    return places;
}

int LegendView::heightForWidth(int width) const
{
    const std::vector<QRectF> all = places(width);
    return all.empty() ? 0 : static_cast<int>(std::ceil(all.back().bottom()));
}

QSize LegendView::sizeHint() const
{
    double width = 0;
    for (const LegendItem &entry : m_entries) {
        const double entryWide = entryWidth(entry);
        if (m_orientation == Qt::Vertical)
            width = std::max(width, entryWide);
        else
            width += entryWide + (width > 0 ? m_theme.length(entryGap) : 0);
    }
    const int whole = static_cast<int>(std::ceil(width));
    return {whole, heightForWidth(whole)};
}

QSize LegendView::minimumSizeHint() const
{
    return m_entries.empty() ? QSize(0, 0) : QSize(m_theme.pixels(48), static_cast<int>(std::ceil(lineHeight())));
}

bool LegendView::isCut() const
{
    const std::vector<QRectF> all = places(width());
    const auto isWide = [this](const LegendItem &entry) { return entryWidth(entry) > width() + 1; };
    return (!all.empty() && all.back().bottom() > height() + 0.5) || std::ranges::any_of(m_entries, isWide);
}

bool LegendView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(isCut() ? theme::plainToolTip(accessibleDescription()) : QString());
    return QWidget::event(event);
}

void LegendView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    const std::vector<QRectF> all = places(width());
    for (std::size_t i = 0; i < all.size() && all[i].bottom() <= height() + 0.5; ++i) {
        const QRectF &place = all[i];
        const LegendItem &entry = m_entries[i];
        const QSizeF size(m_theme.length(swatchWidth), m_theme.length(swatchHeight));
        const QPointF corner(place.left(), place.center().y() - size.height() / 2);
        const QRectF box(corner, size);
        if (entry.mark == Mark::NoData)
            paintNoData(painter, box, m_theme.tokens());
        else
            paintSwatch(painter, box, theme::color(m_theme.tokens(), entry.color), entry.mark, entry.hatch);
        theme::drawLine(painter, place.adjusted(m_theme.length(swatchWidth + swatchGap), 0, 0, 0), entry.label);
    }
}

} // namespace anjungan::charts
