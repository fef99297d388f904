// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"

#include "ui/panels/map/time/time_bar.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/page_view.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/filters/chip_row.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"

#include <QAbstractButton>
#include <QApplication>
#include <QQuickItem>
#include <QQuickWidget>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>
#include <QTest>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

/// The widgets that an event loop would have deleted by now are.
void deleteLeft() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

QList<sheet::Sheet *> sheetsOf(const QWidget &window) { return window.findChildren<sheet::Sheet *>(); }

panels::PageView *shownView(const shell::MainWindow &window)
{
    return window.findChild<panels::PageView *>(u"view_"_s + window.currentPage());
}

} // namespace

QRegularExpression anyWarning() { return QRegularExpression(u"^(?!This plugin does not support)"_s); }

bool Hand::tap(const Spot &spot, Qt::MouseButton button)
{
    m_hindrance = u"it is gone"_s;
    if (!spot.widget || !spot.widget->isVisible())
        return false;
    const QWidget &window = m_demo.window();
    for (QWidget *one = spot.widget->parentWidget(); one; one = one->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(one);
            area && area->widget() && area->widget()->isAncestorOf(spot.widget))
            area->ensureVisible(spot.widget->mapTo(area->widget(), spot.at).x(),
                                spot.widget->mapTo(area->widget(), spot.at).y());
    const QPoint at = spot.widget->mapTo(&window, spot.at);
    const QWidget *there = window.rect().contains(at) ? window.childAt(at) : nullptr;
    if (!there || (there != spot.widget && !spot.widget->isAncestorOf(there))) {
        m_hindrance = u"%1 “%2” is at %3, %4"_s
                          .arg(QLatin1StringView(there ? there->metaObject()->className() : "nothing"),
                               there ? there->objectName() : QString())
                          .arg(at.x())
                          .arg(at.y());
        return false;
    }
    tapAt(at, button);
    return true;
}

void Hand::tapAt(QPoint window, Qt::MouseButton button)
{
    QTest::mouseClick(m_demo.window().windowHandle(), button, {}, window);
    deleteLeft();
}

void Hand::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup->windowHandle() : m_demo.window().windowHandle(), key, modifiers);
    deleteLeft();
}

bool Hand::settle() const
{
    constexpr int patience = 20'000;
    const auto isReady = [this] {
        const auto *card = m_demo.window().findChild<panels::TableCard *>();
        return m_demo.window().isSettled() && (!card || card->isSettled());
    };
    if (!QTest::qWaitFor(isReady, patience))
        return false;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    deleteLeft();
    return QTest::qWaitFor(isReady, patience);
}

sheet::Sheet *Hand::sheet() const
{
    const QList<sheet::Sheet *> all = sheetsOf(m_demo.window());
    const auto found = std::ranges::find_if(all, &QWidget::isVisible);
    return found == all.end() ? nullptr : *found;
}

bool Hand::leaveAll()
{
    const auto isOver = [this] {
        const panels::PageView *view = shownView(m_demo.window());
        return QApplication::activePopupWidget() || sheet() || (view && view->alone());
    };
    // Periods that play go on choosing while others are tapped.
    for (panels::TimeBar *bar : m_demo.window().findChildren<panels::TimeBar *>())
        bar->setPlaying(false);
    constexpr int mostLayers = 6;
    for (int layer = 0; layer < mostLayers && isOver(); ++layer)
        press(Qt::Key_Escape);
    return !isOver();
}

QString Hand::fault() const
{
    for (const QString &fault : {pageFault(), overFault(), panelFault(), chipFault(), mapFault()})
        if (!fault.isEmpty())
            return fault;
    return {};
}

QString Hand::pageFault() const
{
    const shell::MainWindow &window = m_demo.window();
    const selection::Place &place = m_demo.navigation().place();
    if (place.page != window.currentPage())
        return u"the window shows %1, the navigation %2"_s.arg(window.currentPage(), place.page);
    const auto *stack = window.findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QStringList shown;
    for (int at = 0; at < stack->count(); ++at)
        if (stack->widget(at)->isVisible())
            shown << stack->widget(at)->objectName();
    if (shown != QStringList{u"view_"_s + place.page})
        return u"shown are "_s + shown.join(u", ");
    const workspace::PageSpec *page = m_demo.workspace().page(place.page);
    const QString entry = u"page_"_s + (page && page->detail ? page->detail->within : place.page);
    const auto *button = window.findChild<QAbstractButton *>(entry);
    if (button && !button->isChecked())
        return u"the rail does not show "_s + entry;
    for (const auto *other : window.findChild<shell::NavigationRail *>()->findChildren<shell::RailButton *>())
        if (!button && other->isChecked())
            return u"the rail shows “%1” on %2, which has no entry"_s.arg(other->objectName(), entry);
    return {};
}

QString Hand::overFault() const
{
    const QList<sheet::Sheet *> sheets = sheetsOf(m_demo.window());
    if (sheets.size() > 1)
        return u"%1 sheets are there"_s.arg(sheets.size());
    if (!sheets.isEmpty() && !sheets.first()->isVisible())
        return u"the sheet “%1” is hidden and stays"_s.arg(sheets.first()->objectName());
    if (!sheets.isEmpty()) {
        const QWidget *focus = m_demo.window().focusWidget();
        if (focus && focus != sheets.first() && !sheets.first()->isAncestorOf(focus))
            return u"the focus is below the sheet “%1”"_s.arg(sheets.first()->objectName());
    }
    int others = 0;
    for (const QWidget *one : QApplication::topLevelWidgets())
        if (one->isVisible() && one != &m_demo.window() && !one->inherits("QTipLabel") &&
            !one->testAttribute(Qt::WA_DontShowOnScreen)) { // what is painted for paper
            ++others;
            if (one != QApplication::activePopupWidget())
                return u"the window “%1” %2 is left"_s.arg(one->objectName(),
                                                           QLatin1StringView(one->metaObject()->className()));
        }
    return others > 1 ? u"%1 popups are open"_s.arg(others) : QString();
}

QString Hand::panelFault() const
{
    const panels::PageView *view = shownView(m_demo.window());
    if (!view)
        return {};
    for (const panels::Panel *panel : view->panels())
        if (panel->state() == panels::Panel::State::Error || panel->state() == panels::Panel::State::Loading)
            return u"%1: %2"_s.arg(panel->definition().id, panel->message());
    return {};
}

QString Hand::chipFault() const
{
    const shell::MainWindow &window = m_demo.window();
    const selection::Place &place = m_demo.navigation().place();
    const auto *row = window.findChild<shell::ChipRow *>();
    const workspace::PageSpec *page = m_demo.workspace().page(place.page);
    for (const QStringView parameter :
         {workspace::areaParameter, workspace::periodParameter, workspace::agencyParameter}) {
        const QString name = parameter.toString();
        const auto *chip = row->findChild<shell::ChipButton *>(name + u"_chip"_s);
        const QString value = place.selection.value(parameter);
        const bool isKey = page && page->detail && page->detail->parameter == name;
        if (!chip)
            return name + u" has no chip"_s;
        if (page && !isKey && !value.isEmpty() && !row->isWanted(chip))
            return u"%1=%2 is chosen, and has no chip"_s.arg(name, value);
        if (page && row->isWanted(chip) && chip->isChosen() == value.isEmpty())
            return u"the chip of %1=%2 is that of another choice: %3"_s.arg(name, value, chip->accessibleName());
        if (!page && row->isWanted(chip))
            return u"%1 has a chip on a page of the window"_s.arg(name);
    }
    return {};
}

/// The layers of a map are told of its camera one by one.
QString Hand::mapFault() const
{
    for (const QQuickWidget *map : m_demo.window().findChildren<QQuickWidget *>()) {
        QSet<double> zooms;
        for (const QQuickItem *layer : map->rootObject()->childItems())
            if (const QVariant zoom = layer->property("zoomLevel"); map->isVisible() && zoom.isValid())
                zooms.insert(zoom.toDouble());
        if (zooms.size() > 1)
            return u"the layers of a map have %1 cameras"_s.arg(zooms.size());
    }
    return {};
}

} // namespace anjungan::test
