// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/locate/locator.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

class QAction;

namespace anjungan::map {

class Canvas;
class MapButtons;
class MapFurniture;

/// "Where am I": the button, the mark on the map, its notices, and the camera that follows. The first tap switches it
/// on and follows; a tap after the map was moved by hand follows again; a tap while it follows switches it off. While
/// the map is hidden or the application is in the background the receiver is stopped.
class OwnPosition : public QObject
{
    Q_OBJECT

public:
    /// Adds its button to the furniture, hidden if `world` makes no source: then the map shows no position. All
    /// arguments must outlive it.
    OwnPosition(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, LocatorWorld world);

    void setFormat(const theme::Formatter &format);
    /// In degrees; for a position outside them a notice is shown and the camera stays. Empty: no limits.
    void setLimits(const geo::Box &degrees) { m_limits = degrees; }
    void stopFollowing();
    [[nodiscard]] bool isFollowing() const { return m_follows; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The camera has been moved to the position.
    void followed();

private:
    void tap();
    void wakeOrRest();
    void show();
    void follow();
    void updateStyle();
    QString note() const;
    void updateNotice();

    const theme::Theme &m_theme;
    Canvas &m_canvas;
    MapFurniture &m_furniture;
    theme::Formatter m_format;
    const bool m_hasSource;
    Locator m_locator;
    QAction *m_action;
    geo::Box m_limits;
    bool m_follows = false;
    bool m_arrives = false; ///< the next fix is the first to follow
    Locator::State m_noticed = Locator::State::Off;
};

} // namespace anjungan::map
