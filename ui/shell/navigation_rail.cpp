// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_rail.h"

#include "ui/shell/rail_button.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {
constexpr double railWidth = 84;
constexpr double markSize = 44;
constexpr double markTop = 14;
} // namespace

NavigationRail::NavigationRail(const QString &mark, theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_mark(mark), m_theme(theme), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this)),
      m_menu(new RailButton(u"layers"_s, tr("Menu"), theme, this))
{
    setObjectName(u"rail"_s);
    m_menu->setObjectName(u"menu"_s);
    m_layout->addStretch();
    m_layout->addWidget(m_menu, 0, Qt::AlignHCenter);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int place) { Q_EMIT pageChosen(m_ids.at(place)); });
    connect(&theme, &theme::Theme::changed, this, &NavigationRail::fit);
    fit();
}

void NavigationRail::fit()
{
    const int top = m_theme.pixels(markTop + markSize + 18);
    m_layout->setContentsMargins(0, top, 0, m_theme.pixels(10));
    m_layout->setSpacing(m_theme.pixels(4));
    setFixedWidth(m_theme.pixels(railWidth));
    update();
}

void NavigationRail::addPage(const QString &id, const QString &icon, const QString &label)
{
    auto *button = new RailButton(icon, label, m_theme, this);
    button->setObjectName(u"page_"_s + id);
    button->setCheckable(true);
    m_group->addButton(button, static_cast<int>(m_ids.size()));
    m_layout->insertWidget(static_cast<int>(m_ids.size()), button, 0, Qt::AlignHCenter);
    m_ids << id;
}

void NavigationRail::setCurrent(const QString &id)
{
    if (auto *button = m_group->button(static_cast<int>(m_ids.indexOf(id))))
        button->setChecked(true);
}

QSize NavigationRail::sizeHint() const { return {m_theme.pixels(railWidth), m_layout->sizeHint().height()}; }

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_ids.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_ids.size());
    m_group->button((m_group->checkedId() + step + count) % count)->click();
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
