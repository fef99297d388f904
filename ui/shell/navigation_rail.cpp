// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_rail.h"

#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/spoken_role.h"
#include "ui/charts/touch_scroll.h"
#include "ui/shell/rail_button.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {
constexpr double railWidth = 84;
constexpr double markSize = 44;
constexpr double markTop = 14;
} // namespace

NavigationRail::NavigationRail(const QString &mark, theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_mark(mark), m_theme(theme), m_area(new QScrollArea(this)), m_layout(new QVBoxLayout),
      m_group(new QButtonGroup(this)), m_menu(new RailButton(u"layers"_s, tr("Menu"), theme, this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    charts::setSpokenRole(*this, QAccessible::PageTabList);
    charts::setSpokenRole(*m_menu, QAccessible::ButtonMenu);
    m_menu->setObjectName(u"menu"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addWidget(m_menu, 0, Qt::AlignHCenter);
    auto *pages = new QWidget;
    pages->setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addStretch();
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    m_area->setWidget(pages);
    new charts::OverlayScrollBar(*m_area);
    charts::enableTouchScroll(*m_area);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int place) { Q_EMIT pageChosen(m_ids.at(place)); });
    connect(&theme, &theme::Theme::changed, this, &NavigationRail::fit);
    fit();
}

void NavigationRail::fit()
{
    layout()->setContentsMargins(0, m_theme.pixels(markTop + markSize + 18), 0, m_theme.pixels(10));
    layout()->setSpacing(m_theme.pixels(4));
    m_layout->setSpacing(m_theme.pixels(4));
    setFixedWidth(m_theme.pixels(railWidth));
    update();
}

void NavigationRail::addPage(const QString &id, const QString &icon, const QString &label)
{
    auto *button = new RailButton(icon, label, m_theme, m_area->widget());
    button->setObjectName(u"page_"_s + id);
    button->setCheckable(true);
    charts::setSpokenRole(*button, QAccessible::PageTab);
    button->installEventFilter(this);
    m_group->addButton(button, static_cast<int>(m_ids.size()));
    m_layout->insertWidget(static_cast<int>(m_ids.size()), button, 0, Qt::AlignHCenter);
    m_ids << id;
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_area->ensureWidgetVisible(qobject_cast<QWidget *>(watched), 0, m_theme.touchTarget() / 2);
    return QWidget::eventFilter(watched, event);
}

void NavigationRail::resizeEvent(QResizeEvent *)
{
    layout()->activate();
    if (QAbstractButton *current = m_group->checkedButton())
        m_area->ensureWidgetVisible(current, 0, 0);
}

void NavigationRail::setCurrent(const QString &id)
{
    QAbstractButton *current = m_group->button(static_cast<int>(m_ids.indexOf(id)));
    if (!current) {
        m_group->setExclusive(false); // else the last one that was checked stays so
        if (QAbstractButton *former = m_group->checkedButton())
            former->setChecked(false);
        m_group->setExclusive(true);
        return;
    }
    current->setChecked(true);
    m_area->ensureWidgetVisible(current, 0, 0);
}

void NavigationRail::setBadge(const QString &id, int count)
{
    if (auto *button = qobject_cast<RailButton *>(m_group->button(static_cast<int>(m_ids.indexOf(id)))))
        button->setBadge(count);
}

QSize NavigationRail::sizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    return {m_theme.pixels(railWidth), around.top() + m_area->widget()->sizeHint().height() + layout()->spacing() +
                                           m_menu->sizeHint().height() + around.bottom()};
}

/// With one page in view.
QSize NavigationRail::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    return {m_theme.pixels(railWidth),
            around.top() + 2 * m_menu->minimumSizeHint().height() + layout()->spacing() + around.bottom()};
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_ids.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_ids.size());
    const int from = m_group->checkedButton() ? m_group->checkedId() : step > 0 ? -1 : count;
    m_group->button((from + step + count) % count)->click();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.tokens().rail);
    const double size = m_theme.length(markSize);
    const QRectF tile((width() - size) / 2.0, m_theme.length(markTop), size, size);
    QLinearGradient shade(tile.topLeft(), tile.bottomRight());
    shade.setColorAt(0, QColor(0xB3261E));
    shade.setColorAt(1, QColor(0x7A1914));
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawRoundedRect(tile, m_theme.length(12), m_theme.length(12));
    painter.setPen(Qt::white);
    painter.setFont(m_theme.font(theme::Role::Title));
    painter.drawText(tile, Qt::AlignCenter, m_mark);
}

} // namespace anjungan::shell
