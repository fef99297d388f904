// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_pointer.h"

#include "ui/map/canvas/canvas.h"
#include "ui/map/render/hit.h"
#include "ui/map/render/touch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace anjungan::map {

namespace {

/// The tolerance of a fingertip, in device-independent pixels.
constexpr double tapTolerance = 8;
/// How often the feature under the pointer is looked up.
constexpr std::chrono::milliseconds hoverPace{40};

} // namespace

MapPointer::MapPointer(Canvas &canvas, QObject *parent) : QObject(parent), m_canvas(canvas)
{
    canvas.setDoubleTap([this](QPointF) { return openTapped(); });
    m_hoverPace.setSingleShot(true);
    m_hoverPace.setInterval(hoverPace);
    connect(&m_hoverPace, &QTimer::timeout, this, [this] {
        if (const auto at = std::exchange(m_pointer, std::nullopt))
            hover(idsAt(*at).value(0), *at);
    });
    connect(&canvas, &Canvas::hovered, this, [this](QPointF at) {
        m_pointer = at;
        if (!m_hoverPace.isActive())
            m_hoverPace.start();
    });
    connect(&canvas, &Canvas::hoverEnded, this, [this] {
        m_pointer.reset();
        hover({}, {});
    });
    connect(&canvas, &Canvas::held, this, [this](QPointF at) { Q_EMIT held(idsAt(at).value(0), at); });
}

void MapPointer::tap(QPointF at)
{
    const auto group = m_scene ? render::clusterAt(*m_scene, m_canvas.viewport(), at, 0) : std::nullopt;
    m_tapped.clear();
    if (group) {
        Q_EMIT groupTapped(group->cluster.members);
        return;
    }
    m_tapped = idsAt(at);
    Q_EMIT activated(m_tapped);
}

bool MapPointer::openTapped()
{
    // The features under the first of the two taps: the camera may have moved since.
    if (!m_opens)
        return false;
    const QStringList tapped = m_tapped;
    const auto meant = std::ranges::find_if(tapped, m_opens);
    if (meant == tapped.end())
        return false;
    Q_EMIT opened(*meant);
    return true;
}

void MapPointer::hover(const QString &id, const QPointF &at)
{
    if (id != m_over) {
        m_over = id;
        Q_EMIT hovered(id, at);
    }
}

QStringList MapPointer::idsAt(QPointF at) const
{
    QStringList ids;
    if (m_scene) {
        for (const render::Hit &hit : render::touchedAt(*m_scene, m_canvas.viewport(), at, tapTolerance))
            ids.append(m_scene->layers[hit.layer].features->id(hit.feature));
        ids.removeAll(QString());
    }
    return ids;
}

} // namespace anjungan::map
