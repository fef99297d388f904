// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard's part of MapView.
#include "ui/map/area_order.h"
#include "ui/map/canvas/corner_mask.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/map_camera.h"
#include "ui/map/map_tools.h"
#include "ui/map/map_view.h"
#include "ui/map/render/hit.h"

#include <QKeyEvent>

namespace anjungan::map {

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (m_tools && m_tools->press(*event))
        return;
    showRing(true);
    if (moveFocus(*event) || m_camera->press(*event))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || m_focused.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_focused == m_selected)
        Q_EMIT opened(m_focused);
    else
        Q_EMIT activated({m_focused});
}

bool MapView::moveFocus(const QKeyEvent &event)
{
    const bool isForMap = event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!m_scene || isForMap || (m_tools && m_tools->needsArrows()))
        return false;
    const QString from = m_focused.isEmpty() ? m_selected : m_focused;
    const QPoint direction = directionOf(event.key());
    const bool isPage = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    if (direction.isNull() && !isPage)
        return false;
    // The first arrow shows where the focus is.
    const bool isNew = m_focused.isEmpty() && render::featureOf(*m_scene, m_selected);
    const QString to = isPage  ? areaAfter(*m_scene, viewport(), from, event.key() == Qt::Key_PageDown)
                       : isNew ? m_selected
                               : areaBeside(*m_scene, viewport(), from, direction);
    const auto found = render::featureOf(*m_scene, to);
    // At the last area the key does nothing; on a map without areas the arrows move it.
    if (!found)
        return render::featureOf(*m_scene, from).has_value();
    setFocused(to);
    m_camera->reveal(m_scene->layers[found->layer].features->anchor(found->feature).at);
    return true;
}

void MapView::showRing(bool isShown)
{
    m_hasRing = isShown && hasFocus();
    m_furniture->corners().setRing(m_hasRing ? m_theme.tokens().accent : QColor(), m_theme.length(2));
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showRing(event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason);
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    showRing(false);
    setFocused({});
    QWidget::focusOutEvent(event);
}

} // namespace anjungan::map
