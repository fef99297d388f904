// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/locate/own_position.h"

#include "core/geo/web_mercator.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QTimeZone>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// The zoom for the first fix if the camera is farther away: some streets around the person.
constexpr double closeEnough = 15;

bool contains(const geo::Box &box, geo::Point point)
{
    return point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY;
}

} // namespace

OwnPosition::OwnPosition(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, LocatorWorld world)
    : m_theme(theme), m_canvas(canvas), m_furniture(furniture), m_format(theme::Language::English, QTimeZone::utc()),
      m_hasSource(world.makeSource != nullptr), m_locator(std::move(world)),
      m_action(furniture.buttons().add(u"locate"_s, tr("Where am I")))
{
    m_action->setCheckable(true);
    m_action->setVisible(m_hasSource);
    connect(m_action, &QAction::triggered, this, &OwnPosition::tap);
    connect(&m_locator, &Locator::changed, this, &OwnPosition::show);
    connect(&m_canvas, &Canvas::movedByHand, this, &OwnPosition::stopFollowing);
    connect(&m_theme, &theme::Theme::changed, this, &OwnPosition::show);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &OwnPosition::wakeOrRest);
    m_canvas.widget()->installEventFilter(this);
    wakeOrRest();
}

void OwnPosition::setFormat(const theme::Formatter &format)
{
    m_format = format;
    show();
}

void OwnPosition::tap()
{
    const Locator::State state = m_locator.state();
    const bool isOn =
        state != Locator::State::Off && state != Locator::State::Denied && state != Locator::State::Unavailable;
    if (isOn && m_follows) {
        m_follows = false;
        m_locator.switchOff();
    } else {
        m_follows = true;
        m_arrives = true;
        if (isOn)
            show();
        else
            m_locator.switchOn();
    }
    updateStyle();
}

void OwnPosition::stopFollowing()
{
    // Before the first fix the camera follows nothing that it could leave.
    if (m_locator.fix()) {
        m_follows = false;
        updateStyle();
    }
}

bool OwnPosition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        // The widget's state is up to date only after the event was handled.
        QMetaObject::invokeMethod(this, &OwnPosition::wakeOrRest, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void OwnPosition::wakeOrRest()
{
    m_locator.setAwake(m_canvas.widget()->isVisible() && QGuiApplication::applicationState() == Qt::ApplicationActive);
}

void OwnPosition::show()
{
    const theme::Tokens &tokens = m_theme.tokens();
    const bool isStale = m_locator.state() == Locator::State::Stale;
    std::optional<PositionMark> mark;
    if (const auto &fix = m_locator.fix()) {
        mark = PositionMark{.fix = *fix,
                            .note = note(),
                            .colour = isStale ? tokens.ink3 : tokens.accent,
                            .ring = tokens.card,
                            .outline = tokens.ink,
                            .ink = tokens.ink,
                            .font = m_theme.font(theme::Role::Small),
                            .factor = m_theme.factor()};
        if (isStale)
            mark->fix.heading.reset(); // a direction is soon outdated
    }
    m_canvas.setPosition(mark);
    updateNotice();
    if (m_follows && mark && !isStale)
        follow();
    updateStyle();
}

void OwnPosition::follow()
{
    const geo::Point at = m_locator.fix()->degrees;
    if (!m_limits.isEmpty() && !contains(m_limits, at)) {
        m_follows = false;
        m_furniture.notice().showBriefly(tr("Your position is outside the map"));
        return;
    }
    const geo::Point world = geo::toUnitSquare(at);
    const double zoom = m_canvas.viewport().zoom;
    m_canvas.moveTo({world.x, world.y}, std::exchange(m_arrives, false) ? std::max(zoom, closeEnough) : zoom, true);
    Q_EMIT followed();
}

void OwnPosition::updateStyle()
{
    const bool isOn = m_locator.fix().has_value() || m_locator.state() == Locator::State::Searching ||
                      m_locator.state() == Locator::State::Asking;
    m_action->setChecked(isOn && m_follows);
    m_furniture.buttons().setLit(m_action, isOn);
    m_action->setText(!isOn ? tr("Where am I") : m_follows ? tr("Stop showing where I am") : tr("Follow where I am"));
}

QString OwnPosition::note() const
{
    if (m_locator.state() != Locator::State::Stale)
        return {};
    const std::chrono::seconds age = m_locator.age();
    return age < std::chrono::minutes(1) ? tr("%n s ago", nullptr, static_cast<int>(age.count()))
                                         : tr("%1 ago").arg(m_format.age(age));
}

void OwnPosition::updateNotice()
{
    const Locator::State state = m_locator.state();
    if (state == std::exchange(m_noticed, state))
        return;
    MapNotice &notice = m_furniture.notice();
    notice.setText(state == Locator::State::Searching ? tr("Searching for your position…") : QString());
    if (state == Locator::State::Denied)
        notice.showBriefly(tr("This application may not use your position: allow it in the settings of the device"));
    else if (state == Locator::State::Unavailable)
        notice.showBriefly(tr("The position is not available: switch on the location service of this device"));
}

} // namespace anjungan::map
