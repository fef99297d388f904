// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_view.h"

#include "core/workspace/time_expression.h"
#include "ui/panels/factory.h"
#include "ui/panels/page_grid.h"

#include <QEvent>

#include <algorithm>
#include <chrono>

namespace anjungan::panels {

namespace {

/// Lengths in the drawings, in device-independent pixels at a factor of 1.
constexpr double cardGap = 14;
constexpr double side = 22;
constexpr double bottom = 16;
constexpr double leastShare = 120;
constexpr int leastWide = 1000;

} // namespace

PageView::PageView(const workspace::PageSpec &page, const PanelServices &services, PageContext &context,
                   QWidget *parent)
    : QScrollArea(parent), m_page(page), m_services(services), m_theme(services.theme), m_sheet(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::ClickFocus); // keys scroll it, but there is nothing in it that Tab would stop at
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_sheet);
    viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
    setAccessibleName(page.title.in(services.language));
    for (const workspace::PanelSpec &definition : m_page.panels) {
        panels::Panel *panel = makePanel(definition, services, context, m_sheet);
        m_panels.push_back(panel);
        connect(panel, &panels::Panel::settled, this, [this] {
            if (isSettled())
                Q_EMIT settled();
        });
        panel->start();
    }
    connect(&services.theme, &theme::Theme::changed, this, &PageView::layOutPanels);
    m_minute.setParent(this);
    connect(&m_minute, &QTimer::timeout, this, &PageView::updateTime);
    m_minute.start(std::chrono::minutes(1));
}

bool PageView::isWide() const { return width() >= m_theme.length(leastWide) && width() > height(); }

void PageView::refresh(const QStringList &datasets)
{
    for (panels::Panel *panel : m_panels)
        panel->refresh(datasets);
}

void PageView::updateTime()
{
    const QDate today = workspace::dayIn(m_services.workspace.timeZone, m_services.clock.now());
    for (panels::Panel *panel : m_panels) {
        panel->updateFoot();
        panel->askForDay(today);
    }
}

bool PageView::isSettled() const { return std::ranges::all_of(m_panels, &panels::Panel::isSettled); }

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOutPanels();
}

bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    // A foot that has become one line higher needs more height.
    if (watched == m_sheet && event->type() == QEvent::LayoutRequest)
        layOutPanels();
    return QScrollArea::eventFilter(watched, event);
}

void PageView::layOutPanels()
{
    Grid grid{.cells = {},
              .columns = isWide() ? 12 : 6,
              .rows = isWide() ? m_page.wideRows : m_page.narrowRows,
              .factor = m_theme.factor(),
              .gap = m_theme.pixels(cardGap),
              .leastShare = m_theme.pixels(leastShare)};
    for (const workspace::PanelSpec &panel : m_page.panels)
        grid.cells.append(isWide() ? panel.wide : panel.narrow);

    const int left = m_theme.pixels(side);
    // The scroll bar is in the right margin, so that showing and hiding it moves nothing.
    const QSize room(width() - 2 * left, height() - m_theme.pixels(bottom));
    const Placed placed =
        layOut(grid, room, [this](std::size_t index, int width) { return m_panels[index]->leastHeight(width); });
    m_sheet->resize(viewport()->width(), placed.height + m_theme.pixels(bottom));
    for (std::size_t index = 0; index < m_panels.size(); ++index)
        m_panels[index]->setGeometry(placed.panels[index].translated(left, 0));
}

} // namespace anjungan::panels
