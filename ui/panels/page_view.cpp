// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_view.h"

#include "core/workspace/time_expression.h"
#include "ui/panels/alone_bar.h"
#include "ui/panels/factory.h"
#include "ui/panels/page_grid.h"
#include "ui/panels/window_watch.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <utility>

namespace anjungan::panels {

namespace {

/// Lengths in the drawings, in device-independent pixels at a factor of 1.
constexpr double cardGap = 14;
constexpr double side = 22;
constexpr double bottom = 16;
constexpr double leastShare = 120;
constexpr int leastWide = 1000;
constexpr int leastBeside = 420; ///< for panels side by side

} // namespace

PageView::PageView(const workspace::PageSpec &page, const PanelServices &services, PageContext &context,
                   QWidget *parent)
    : QScrollArea(parent), m_page(page), m_services(services), m_navigation(context.navigation()),
      m_theme(services.theme), m_sheet(new QWidget)
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
        connect(panel, &panels::Panel::menuWanted, this,
                [this, panel](QWidget *anchor) { Q_EMIT menuWanted(panel, anchor); });
        connect(panel, &panels::Panel::settled, this, [this] {
            if (isSettled())
                Q_EMIT settled();
        });
        panel->start();
    }
    connect(&services.theme, &theme::Theme::changed, this, &PageView::layOutPanels);
    m_minute.setParent(this);
    connect(&m_minute, &QTimer::timeout, this, &PageView::updateTime);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_navigation, &selection::Navigation::moved, this, &PageView::followPlace);
    followPlace();
}

bool PageView::isWide() const { return width() >= m_theme.length(leastWide) && width() > height(); }

void PageView::refresh(const QStringList &datasets)
{
    for (panels::Panel *panel : m_panels)
        panel->refresh(datasets);
}

/// Of a window that nobody can see, nothing wakes the device.
void PageView::see(bool isSeen)
{
    if (isSeen == m_minute.isActive())
        return;
    if (!isSeen) {
        m_minute.stop();
        m_hasRested = true;
        return;
    }
    if (m_hasRested)
        updateTime();
    m_minute.start();
}

void PageView::watchWindow()
{
    if (m_watch || !window()->windowHandle())
        return;
    m_watch = new WindowWatch(*window(), this);
    connect(m_watch, &WindowWatch::changed, this, [this](bool isSeen) { see(isSeen && isVisible()); });
}

void PageView::updateTime()
{
    const QDate today = workspace::dayIn(m_services.workspace.timeZone, m_services.clock.now());
    for (panels::Panel *panel : m_panels) {
        panel->updateFoot();
        panel->askForDay(today);
    }
}

bool PageView::isSettled() const
{
    // A map paints nothing while another panel fills the page.
    return std::ranges::all_of(m_panels,
                               [](const panels::Panel *panel) { return panel->isHidden() || panel->isSettled(); });
}

bool PageView::isPanel(const QWidget *widget) const { return std::ranges::contains(m_panels, widget); }

void PageView::showAlone(QWidget *widget, const QString &title)
{
    if (m_alone)
        restore();
    m_scrolled = verticalScrollBar()->value();
    m_before = window()->focusWidget();
    m_alone = widget;
    m_bar = new AloneBar(title, m_theme, m_sheet);
    connect(m_bar, &AloneBar::backWanted, this, &PageView::showAll);
    if (!isPanel(widget))
        widget->setParent(m_sheet);
    for (panels::Panel *panel : m_panels)
        panel->setVisible(panel == widget);
    layOutPanels();
    widget->show();
    m_bar->show();
    m_bar->button()->setFocus(Qt::OtherFocusReason);
}

void PageView::followPlace()
{
    const selection::Place &place = m_navigation.place();
    if (place.page != m_page.id)
        return;
    const auto found = std::ranges::find_if(
        m_panels, [&place](const panels::Panel *panel) { return panel->definition().id == place.panel; });
    panels::Panel *wanted = found == m_panels.end() ? nullptr : *found;
    if (wanted == std::exchange(m_led, wanted))
        return;
    if (wanted)
        showAlone(wanted, wanted->definition().title.isEmpty() ? wanted->heading() : QString());
    else
        restore();
}

void PageView::showAll()
{
    if (m_led && m_alone == m_led)
        return m_navigation.closePanel();
    restore();
    if (m_led)
        showAlone(m_led, m_led->definition().title.isEmpty() ? m_led->heading() : QString());
}

void PageView::restore()
{
    if (!m_bar)
        return;
    std::exchange(m_bar, nullptr)->deleteLater();
    QWidget *alone = std::exchange(m_alone, nullptr);
    if (alone && !isPanel(alone)) {
        alone->hide();
        alone->deleteLater();
    }
    for (panels::Panel *panel : m_panels)
        panel->show();
    layOutPanels();
    verticalScrollBar()->setValue(m_scrolled);
    QWidget *before = m_before;
    if (!before || !before->isVisible())
        before = this;
    before->setFocus(Qt::OtherFocusReason);
}

bool PageView::event(QEvent *event)
{
    // Else a shortcut of the window could have it first.
    const bool isEsc =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEsc && m_bar)
        event->accept();
    if (event->type() == QEvent::Show && !event->spontaneous()) {
        watchWindow();
        see(true);
    } else if (event->type() == QEvent::Hide && !event->spontaneous()) {
        see(false);
    }
    return QScrollArea::event(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (m_bar && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back))
        showAll();
    else
        QScrollArea::keyPressEvent(event);
}

void PageView::layOutAlone()
{
    const int left = m_theme.pixels(side), high = m_bar->sizeHint().height();
    const QSize room = viewport()->size();
    m_sheet->resize(room);
    m_bar->setGeometry(left, 0, width() - 2 * left, high);
    if (m_alone)
        m_alone->setGeometry(left, high, width() - 2 * left, room.height() - high - m_theme.pixels(bottom));
}

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
    if (m_bar)
        return layOutAlone();
    Grid grid{.cells = {},
              .columns = isWide() ? 12 : 6,
              .rows = isWide() ? m_page.wideRows : m_page.narrowRows,
              .factor = m_theme.factor(),
              .gap = m_theme.pixels(cardGap),
              .leastShare = m_theme.pixels(leastShare)};
    for (const workspace::PanelSpec &panel : m_page.panels)
        grid.cells.append(isWide() ? panel.wide : panel.narrow);

    if (m_services.isAttended && width() < m_theme.pixels(leastBeside)) // a wall cannot be scrolled
        grid = stacked(grid);
    const int left = m_theme.pixels(side);
    // On a wall something else stands below the page.
    const int below = m_services.isAttended ? m_theme.pixels(bottom) : 0;
    // The scroll bar is in the right margin, so that showing and hiding it moves nothing.
    const QSize room(width() - 2 * left, height() - below);
    const Placed placed =
        layOut(grid, room, [this](std::size_t index, int width) { return m_panels[index]->leastHeight(width); });
    m_sheet->resize(viewport()->width(), placed.height + below);
    for (std::size_t index = 0; index < m_panels.size(); ++index)
        m_panels[index]->setGeometry(placed.panels[index].translated(left, 0));
}

} // namespace anjungan::panels
