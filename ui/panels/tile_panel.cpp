// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tile_panel.h"

#include "ui/charts/spoken_role.h"
#include "ui/theme/card.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace anjungan::panels {

namespace {

constexpr double hoverOpacity = 0.5; ///< of the line around a tile that leads somewhere

} // namespace

TilePanel::TilePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : Panel(definition, services, context,
            {.hasTitle = false, .footFollows = true, .above = 12, .aboveFoot = 4, .belowFoot = 10}, parent)
{
    foot().setWithinTarget(true);
    if (!hasLink())
        return;
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    charts::setSpokenRole(*this, QAccessible::Link);
    setAttribute(Qt::WA_Hover);
}

void TilePanel::mousePressEvent(QMouseEvent *event) { event->accept(); }

void TilePanel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    // The foot is too low for a finger; the end of the card is its own.
    if (event->position().y() >= std::min(foot().y(), height() - services().theme.touchTarget()))
        foot().showDetails();
    else
        activate();
}

void TilePanel::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (hasLink() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        activate();
    else
        Panel::keyPressEvent(event);
}

void TilePanel::activate()
{
    const Source of = source();
    if (hasLink() && state() == State::Ready && rowsOf(of.question))
        followLink(of.question, of.row);
    else
        foot().showDetails();
}

void TilePanel::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    if (!hasLink() || (!underMouse() && !hasFocus()))
        return;
    QPainter painter(this);
    painter.setOpacity(hasFocus() ? 1 : hoverOpacity);
    theme::paintFocus(painter, rect(), services().theme, theme::cardRadius);
}

} // namespace anjungan::panels
