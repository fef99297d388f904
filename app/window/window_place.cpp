// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_place.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

constexpr QSize usualSize(1280, 800);
/// What a window manager puts above a window, at most; it is not known before the window is shown.
constexpr int titleBar = 40;
/// Of the window's upper edge, so much must be on a screen.
constexpr QSize graspable(120, 24);

QRect roomIn(const QRect &available) { return available.adjusted(0, std::min(titleBar, available.height() / 4), 0, 0); }

/// "1280x800+0+0@2;1920x1080+1280+0@1", without characters that settings read as a path.
QString screenSetUp()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect at = screen->geometry();
        screens << u"%1x%2+%3+%4@%5"_s.arg(at.width())
                       .arg(at.height())
                       .arg(at.x())
                       .arg(at.y())
                       .arg(screen->devicePixelRatio());
    }
    screens.sort();
    return screens.join(u';');
}

QList<QRect> availableParts()
{
    QList<QRect> parts;
    for (const QScreen *screen : QGuiApplication::screens())
        parts.append(screen->availableGeometry());
    return parts;
}

QString keyOf(const QString &name) { return u"window/%1/%2"_s.arg(screenSetUp(), name); }

} // namespace

WindowPlace firstPlace(const QRect &available)
{
    const QRect room = roomIn(available);
    const QSize size = usualSize.boundedTo(room.size());
    return {.normal = QRect(
                room.topLeft() + QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size)};
}

WindowPlace corrected(const WindowPlace &place, const QList<QRect> &available)
{
    const auto shown = [&place](const QRect &screen) {
        const QRect grip(place.normal.topLeft(), QSize(place.normal.width(), graspable.height()));
        const QRect there = grip & screen;
        return there.height() >= graspable.height() ? there.width() : 0;
    };
    const auto best = std::ranges::max_element(available, {}, shown);
    const bool isGrasped = shown(*best) >= std::min(graspable.width(), place.normal.width());
    if (isGrasped && place.normal.width() <= best->width() && place.normal.height() <= best->height())
        return place;
    const auto distance = [&place](const QRect &screen) {
        return (screen.center() - place.normal.center()).manhattanLength();
    };
    const QRect room = roomIn(isGrasped ? *best : *std::ranges::min_element(available, {}, distance));
    const QSize size = place.normal.size().boundedTo(room.size());
    const int x = std::clamp(place.normal.x(), room.left(), room.right() + 1 - size.width());
    const int y = std::clamp(place.normal.y(), room.top(), room.bottom() + 1 - size.height());
    return {.normal = QRect(QPoint(x, y), size), .shape = place.shape};
}

WindowMemory::WindowMemory(QWidget &window, QSettings &settings)
    : QObject(&window), m_window(window), m_settings(settings)
{
    window.installEventFilter(this);
}

WindowPlace WindowMemory::place() const
{
    const WindowPlace kept{.normal = m_settings.value(keyOf(u"geometry"_s)).toRect(),
                           .shape = base::valueIn(windowShapeNames, m_settings.value(keyOf(u"shape"_s)).toString())
                                        .value_or(WindowShape::Normal)};
    if (kept.normal.isEmpty())
        return firstPlace(m_window.screen()->availableGeometry());
    return corrected(kept, availableParts());
}

void WindowMemory::keep()
{
    const WindowPlace place = placeOf(m_window);
    m_settings.setValue(keyOf(u"geometry"_s), place.normal);
    m_settings.setValue(keyOf(u"shape"_s), base::nameIn(windowShapeNames, place.shape));
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    // Closing is the usual end; a session that ends, or a change of language, hides it.
    if (event->type() == QEvent::Close || event->type() == QEvent::Hide)
        keep();
    return QObject::eventFilter(watched, event);
}

void showAt(QWidget &window, const WindowPlace &place)
{
    window.setGeometry(place.normal);
    if (place.shape == WindowShape::FullScreen)
        window.showFullScreen();
    else if (place.shape == WindowShape::Maximized)
        window.showMaximized();
    else
        window.show();
}

void bringForward(QWidget &window, const QString &activation)
{
    if (!activation.isEmpty()) // Wayland lets a window come to the front only with the token of a click
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

WindowPlace placeOf(const QWidget &window)
{
    const bool isPlain = !window.isFullScreen() && !window.isMaximized();
    const QRect normal = isPlain || window.normalGeometry().isEmpty() ? window.geometry() : window.normalGeometry();
    return {.normal = normal,
            .shape = window.isFullScreen()  ? WindowShape::FullScreen
                     : window.isMaximized() ? WindowShape::Maximized
                                            : WindowShape::Normal};
}

} // namespace anjungan::app
