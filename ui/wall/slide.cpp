// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/slide.h"

#include <QPainter>
#include <QScrollBar>

namespace anjungan::wall {

Slide::Slide(const workspace::PageSpec &page, const workspace::Selection &selection,
             const panels::PanelServices &services, RowPager::Places &places, QWidget *parent)
    : QWidget(parent), m_theme(services.theme), m_navigation({page.id, selection}), m_context(page, m_navigation),
      m_view(new panels::PageView(page, services, m_context, this)), m_rows(*m_view, services.format, places)
{
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    for (panels::Panel *panel : m_view->panels())
        panel->showAllRows();
    connect(m_view, &panels::PageView::settled, this, &Slide::settled);
}

Slide::~Slide()
{
    m_view->disconnect(this);
    delete m_view; // before the context that it refers to
}

void Slide::choose(const workspace::Selection &selection)
{
    m_navigation.choose(selection, selection::Navigation::Step::Replace);
}

bool Slide::isTooHigh() const { return m_view->verticalScrollBar()->maximum() > 0; }

void Slide::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme.tokens().ground); }

void Slide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
}

} // namespace anjungan::wall
