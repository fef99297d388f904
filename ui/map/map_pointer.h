// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/render/scene.h"

#include <QObject>
#include <QPointF>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace anjungan::map {

class Canvas;

/// Finds the features of a map's scene under finger and pointer. Lives on the UI thread.
class MapPointer : public QObject
{
    Q_OBJECT

public:
    /// Listens to the canvas's pointer and double taps; the caller forwards taps to tap(). `canvas` must be valid until
    /// it is destroyed, but not during its destruction.
    MapPointer(Canvas &canvas, QObject *parent);

    /// May be null.
    void setScene(std::shared_ptr<const render::Scene> scene) { m_scene = std::move(scene); }
    /// Says whether a double tap on the feature of that id opens it.
    void setOpens(std::function<bool(const QString &id)> opens) { m_opens = std::move(opens); }

    /// Pixels of the canvas.
    void tap(QPointF at);

    /// The feature that the pointer is over; empty: none.
    const QString &over() const { return m_over; }

Q_SIGNALS:
    /// A tap, with the ids of the selectable features there in the order of render::touchedAt().
    void activated(const QStringList &ids);
    /// A tap on a group of points; `members` is their box in world coordinates.
    void groupTapped(const geo::Box &members);
    /// A double tap on a feature that opens.
    void opened(const QString &id);
    /// The pointer is over another feature; empty: over none. `at` in pixels of the canvas.
    void hovered(const QString &id, const QPointF &at);
    /// A finger is held down on a feature; empty: on none.
    void held(const QString &id, const QPointF &at);

private:
    bool openTapped();
    void hover(const QString &id, const QPointF &at);
    QStringList idsAt(QPointF at) const;

    Canvas &m_canvas;
    std::shared_ptr<const render::Scene> m_scene;
    std::function<bool(const QString &)> m_opens;
    QStringList m_tapped;             ///< ids under the last tap
    std::optional<QPointF> m_pointer; ///< pixels; a position that was not looked up yet
    QTimer m_hoverPace;
    QString m_over;
};

} // namespace anjungan::map
