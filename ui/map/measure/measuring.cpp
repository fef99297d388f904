// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/measure/measuring.h"

#include "core/geo/geodesic.h"
#include "core/geo/web_mercator.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/measure_bar.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimeZone>
#include <QWidget>

namespace anjungan::map {

using namespace Qt::StringLiterals;

Measuring::Measuring(const theme::Theme &theme, Canvas &canvas, MapFurniture &furniture, QWidget &map)
    : m_theme(theme), m_canvas(canvas), m_format(theme::Language::English, QTimeZone::utc()),
      m_action(furniture.buttons().add(u"ruler"_s, tr("Measure distance and area"))), m_bar(new MeasureBar(theme, &map))
{
    m_action->setCheckable(true);
    furniture.setTopBar(m_bar);
    connect(m_action, &QAction::toggled, this, &Measuring::setOn);
    connect(m_bar, &MeasureBar::undoRequested, this, &Measuring::undo);
    connect(m_bar, &MeasureBar::clearRequested, this, &Measuring::clear);
    connect(m_bar, &MeasureBar::doneRequested, this, [this] { setOn(false); });
    connect(&theme, &theme::Theme::changed, this, &Measuring::show);
}

void Measuring::setFormat(const theme::Formatter &format)
{
    m_format = format;
    show();
}

void Measuring::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    m_hasCross = false;
    m_points.clear();
    m_action->setChecked(isOn);
    isOn ? m_canvas.widget()->setCursor(Qt::CrossCursor) : m_canvas.widget()->unsetCursor();
    m_bar->setVisible(isOn);
    show();
}

void Measuring::tap(QPointF at)
{
    if (m_isOn) {
        const QPointF world = m_canvas.viewport().toWorld(at);
        m_hasCross = false;
        add(geo::fromUnitSquare({world.x(), world.y()}));
    }
}

bool Measuring::press(const QKeyEvent &event)
{
    if (!m_isOn)
        return false;
    const QPointF middle = m_canvas.viewport().centre;
    switch (event.key()) {
    case Qt::Key_Escape:
        setOn(false);
        return true;
    case Qt::Key_Backspace:
        undo();
        return true;
    case Qt::Key_Delete:
        clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        m_hasCross = true;
        add(geo::fromUnitSquare({middle.x(), middle.y()}));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_hasCross = true;
        show();
        return false; // arrows move the map below the cross
    default:
        return false;
    }
}

void Measuring::add(geo::Point degrees)
{
    // A leg of length 0 would only have to be removed.
    if (m_points.empty() || m_points.back() != degrees)
        m_points.push_back(degrees);
    show();
}

void Measuring::undo()
{
    if (!m_points.empty())
        m_points.pop_back();
    show();
}

void Measuring::clear()
{
    m_points.clear();
    show();
}

QString Measuring::text() const
{
    if (m_points.empty())
        return tr("Tap the first point");
    if (m_points.size() == 1)
        return tr("Tap the next point");
    const QString distance = m_format.distance(geo::lengthOf(m_points));
    return m_points.size() < 3 ? distance : distance + u" · "_s + m_format.area(geo::areaOf(m_points));
}

void Measuring::show()
{
    const theme::Tokens &tokens = m_theme.tokens();
    m_canvas.setMeasured({.points = m_points,
                          .hasCross = m_isOn && m_hasCross,
                          .colour = tokens.ink,
                          .ring = tokens.card,
                          .factor = m_theme.factor()});
    m_bar->setText(text());
    m_bar->setHasPoints(!m_points.empty());
    Q_EMIT barChanged();
}

} // namespace anjungan::map
