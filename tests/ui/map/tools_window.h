// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/web_mercator.h"
#include "tests/ui/map/locate/scripted_positions.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/measure_item.h"
#include "ui/map/canvas/position_item.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QQuickItem>
#include <QQuickWidget>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

namespace anjungan::test {

/// Created on first use, because its words are a resource, which is available only after the start of `main`.
inline const theme::Formatter &indonesian()
{
    static const theme::Formatter format(theme::Language::Indonesian, QTimeZone::utc());
    return format;
}

/// A map of 800 by 600 pixels over the small scene, with a receiver that the test moves.
struct ToolsWindow
{
    explicit ToolsWindow(QSize size = {800, 600})
        : view(theme, map::MapSurface::Interactive, nullptr, positions.world())
    {
        view.resize(size);
        view.setFormat(indonesian());
        view.setLimits(test::smallBounds());
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
        view.activateWindow();
        surface = view.findChild<QQuickWidget *>();
        position = surface->rootObject()->findChild<map::PositionItem *>();
        measure = surface->rootObject()->findChild<map::MeasureItem *>();
    }

    bool isReady() { return view.isSettled() && view.isActiveWindow() && position && measure; }

    QPointF pixelOf(geo::Point degrees) const
    {
        const geo::Point world = geo::toUnitSquare(degrees);
        return view.viewport().toScreen({world.x, world.y});
    }

    /// The camera's centre in degrees.
    geo::Point centre() const
    {
        const QPointF world = view.viewport().centre;
        return geo::fromUnitSquare({world.x(), world.y()});
    }

    bool looksAt(geo::Point degrees) const
    {
        return std::abs(centre().x - degrees.x) < 1e-7 && std::abs(centre().y - degrees.y) < 1e-7;
    }

    void press(const QString &button)
    {
        auto *found = view.findChild<QToolButton *>(button);
        QVERIFY2(found && found->isVisible(), qPrintable(button));
        QTest::mouseClick(found, Qt::LeftButton);
    }

    void tap(geo::Point degrees) { QTest::mouseClick(surface, Qt::LeftButton, {}, pixelOf(degrees).toPoint()); }

    void leave()
    {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(surface, &leave);
    }

    QString told() const { return view.findChild<map::MapNotice *>()->text(); }

    theme::Theme theme;
    test::ScriptedPositions positions;
    map::MapView view;
    QQuickWidget *surface = nullptr;
    map::PositionItem *position = nullptr;
    map::MeasureItem *measure = nullptr;
};

} // namespace anjungan::test
