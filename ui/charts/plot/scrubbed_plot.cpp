// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/scrubbed_plot.h"

#include "ui/charts/spoken_role.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace anjungan::charts {

ScrubbedPlot::ScrubbedPlot(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSpokenRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &theme::Theme::changed, this, &ScrubbedPlot::layOut);
}

void ScrubbedPlot::keepPlace()
{
    if (m_scrubbed && *m_scrubbed >= placeCount())
        m_scrubbed.reset();
}

void ScrubbedPlot::scrub(std::optional<std::size_t> place)
{
    if (place == m_scrubbed)
        return;
    m_scrubbed = place;
    update();
}

void ScrubbedPlot::resizeEvent(QResizeEvent * /*event*/) { layOut(); }

void ScrubbedPlot::mousePressEvent(QMouseEvent *event) { scrub(placeAt(event->position())); }

void ScrubbedPlot::mouseMoveEvent(QMouseEvent *event) { scrub(placeAt(event->position())); }

void ScrubbedPlot::leaveEvent(QEvent * /*event*/)
{
    if (!hasFocus())
        scrub(std::nullopt);
}

void ScrubbedPlot::focusOutEvent(QFocusEvent *event)
{
    scrub(std::nullopt);
    QWidget::focusOutEvent(event);
}

void ScrubbedPlot::keyPressEvent(QKeyEvent *event)
{
    if (placeCount() == 0)
        return QWidget::keyPressEvent(event);
    const std::size_t last = placeCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return scrub(m_scrubbed ? (*m_scrubbed > 0 ? *m_scrubbed - 1 : 0) : last);
    case Qt::Key_Right:
        return scrub(m_scrubbed ? std::min(*m_scrubbed + 1, last) : last);
    case Qt::Key_Home:
        return scrub(0);
    case Qt::Key_End:
        return scrub(last);
    case Qt::Key_Escape:
        if (m_scrubbed)
            return scrub(std::nullopt);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace anjungan::charts
