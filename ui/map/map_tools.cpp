// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_tools.h"

#include "core/geo/web_mercator.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"

#include <QKeyEvent>

namespace anjungan::map {

MapTools::MapTools(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map, LocatorWorld world)
    : m_canvas(canvas), m_furniture(furniture), m_position(theme, canvas, furniture, std::move(world)),
      m_measuring(theme, canvas, furniture, map), m_chip(new CoordinateChip(theme, &map))
{
    m_furniture.setChip(m_chip);
    connect(&m_position, &OwnPosition::followed, this, &MapTools::movedCamera);
    connect(&m_measuring, &Measuring::barChanged, this, &MapTools::furnitureChanged);
    connect(m_chip, &CoordinateChip::sizeChanged, this, &MapTools::furnitureChanged);
    connect(m_chip, &CoordinateChip::copied, this,
            [this](const QString &text) { m_furniture.notice().showBriefly(tr("Copied: %1").arg(text)); });
    connect(&m_canvas, &Canvas::hovered, this, [this](QPointF at) {
        m_pointer = at;
        showPlace();
    });
    connect(&m_canvas, &Canvas::hoverEnded, this, [this] {
        m_pointer.reset();
        showPlace();
    });
    connect(&m_canvas, &Canvas::movedByHand, this, [this] { m_tapped.reset(); });
    connect(&m_canvas, &Canvas::cameraChanged, this, &MapTools::showPlace);
}

void MapTools::setFormat(const theme::Formatter &format)
{
    m_position.setFormat(format);
    m_measuring.setFormat(format);
    m_chip->setFormat(format);
}

bool MapTools::tap(QPointF at)
{
    m_tapped = m_canvas.viewport().toWorld(at);
    showPlace();
    if (!m_measuring.isOn())
        return false;
    m_measuring.tap(at);
    return true;
}

bool MapTools::press(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        m_chip->copy();
        return true;
    }
    return m_measuring.press(event);
}

void MapTools::showPlace()
{
    const render::Viewport view = m_canvas.viewport();
    const QPointF world = m_pointer ? view.toWorld(*m_pointer) : m_tapped.value_or(view.centre);
    m_chip->setPlace(geo::fromUnitSquare({world.x(), world.y()}));
}

} // namespace anjungan::map
