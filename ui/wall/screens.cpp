// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/screens.h"

#include <QGuiApplication>
#include <QScreen>

namespace anjungan::wall {

using namespace Qt::StringLiterals;

SystemScreens::SystemScreens(QObject *parent) : Screens(parent)
{
    for (QScreen *screen : QGuiApplication::screens())
        follow(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, [this](QScreen *screen) {
        follow(screen);
        Q_EMIT changed();
    });
    // Queued: it still is in the list while it is removed.
    connect(qApp, &QGuiApplication::screenRemoved, this, &Screens::changed, Qt::QueuedConnection);
}

void SystemScreens::follow(QScreen *screen) { connect(screen, &QScreen::geometryChanged, this, &Screens::changed); }

QList<ScreenState> SystemScreens::screens() const
{
    QList<ScreenState> states;
    for (QScreen *screen : QGuiApplication::screens()) {
        // Where the last one went, Qt has a placeholder without an area, so that windows have a screen at all.
        if (screen->geometry().isEmpty())
            continue;
        const auto index = static_cast<int>(states.size());
        const QString name = screen->name().isEmpty() ? u"screen-%1"_s.arg(index) : screen->name();
        states.append({.name = name, .index = index, .geometry = screen->geometry(), .screen = screen});
    }
    return states;
}

} // namespace anjungan::wall
