// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/drill/area_trail.h"

#include "core/base/one_line.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double beside = 10; ///< of a step's text
constexpr double arrowRoom = 10;
constexpr double widestStep = 220;

} // namespace

AreaTrail::AreaTrail(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_more(new QToolButton(this))
{
    hide();
    setAccessibleName(tr("Path to this area"));
    m_more->setText(u"…"_s);
    connect(m_more, &QToolButton::clicked, this, [this] {
        const auto shown =
            std::ranges::find_if(m_buttons, [](const QToolButton *button) { return !button->isHidden(); });
        Q_EMIT chosen(std::max(0, static_cast<int>(shown - m_buttons.begin()) - 1));
    });
    connect(&theme, &theme::Theme::changed, this, &AreaTrail::updateStyle);
    updateStyle();
}

void AreaTrail::setSteps(const QStringList &steps)
{
    m_steps = steps;
    while (m_buttons.size() > static_cast<std::size_t>(steps.size())) {
        m_buttons.back()->deleteLater();
        m_buttons.back()->hide();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < static_cast<std::size_t>(steps.size())) {
        auto *button = new QToolButton(this);
        connect(button, &QToolButton::clicked, this,
                [this, at = static_cast<int>(m_buttons.size())] { Q_EMIT chosen(at); });
        m_buttons.push_back(button);
    }
    for (std::size_t at = 0; at < m_buttons.size(); ++at)
        m_buttons[at]->setAccessibleName(base::oneLine(steps[static_cast<qsizetype>(at)]));
    updateStyle();
}

QSize AreaTrail::sizeHint() const
{
    int width = 0;
    for (const QString &step : m_steps)
        width += widthOf(step) + arrow();
    return {std::max(0, width - arrow()), m_theme.touchTarget()};
}

void AreaTrail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme, 12);
    painter.setPen(m_theme.tokens().ink3);
    painter.setFont(m_theme.font(theme::Role::Body));
    for (const QToolButton *button : m_buttons)
        if (!button->isHidden() && button->x() > 0)
            painter.drawText(QRectF(button->x() - arrow(), 0, arrow(), height()), Qt::AlignCenter, u"›"_s);
}

void AreaTrail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void AreaTrail::updateStyle()
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QString sheet = u"QToolButton { background: transparent; border: none; border-radius: %1px; color: %2; }"
                          "QToolButton:pressed { background: %3; } QToolButton:focus { border: 2px solid %4; }"_s;
    const auto dressOne = [&](QToolButton *button, bool isHere) {
        button->setFont(isHere ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body));
        button->setStyleSheet(
            sheet.arg(m_theme.pixels(10))
                .arg((isHere ? tokens.ink : tokens.accent).name(), tokens.ground.name(), tokens.accent.name()));
    };
    dressOne(m_more, false);
    m_more->setToolTip(tr("Back"));
    m_more->setAccessibleName(tr("Back"));
    for (QToolButton *button : m_buttons)
        dressOne(button, button == m_buttons.back());
    updateGeometry();
    layOut();
    update();
}

void AreaTrail::layOut()
{
    const int target = m_theme.touchTarget();
    std::size_t first = m_buttons.size();
    int taken = 0;
    while (first > 0) {
        const int more = widthOf(m_steps[static_cast<qsizetype>(first) - 1]) + (taken > 0 ? arrow() : 0);
        const int ahead = first > 1 ? target + arrow() : 0;
        if (first < m_buttons.size() && taken + more + ahead > width())
            break;
        taken += more;
        --first;
    }
    m_more->setVisible(first > 0);
    int x = 0;
    if (first > 0) {
        m_more->setGeometry(0, 0, target, height());
        x = target + arrow();
    }
    for (std::size_t at = 0; at < m_buttons.size(); ++at) {
        QToolButton *button = m_buttons[at];
        button->setVisible(at >= first);
        if (at < first)
            continue;
        const QString step = base::oneLine(m_steps[static_cast<qsizetype>(at)]);
        const int room = std::min(widthOf(step), std::max(0, width() - x));
        const QString text = theme::elided(step, button->font(), room - 2 * m_theme.length(beside) + 1);
        button->setText(QString(text).replace(u'&', u"&&"_s));
        button->setGeometry(x, 0, room, height());
        x += room + arrow();
    }
    update();
}

int AreaTrail::widthOf(const QString &text) const
{
    const double width = theme::textWidth(text, m_theme.strongFont(theme::Role::Body)) + 2 * m_theme.length(beside);
    return std::max(std::min(static_cast<int>(std::ceil(width)) + 1, m_theme.pixels(widestStep)),
                    m_theme.touchTarget());
}

int AreaTrail::arrow() const { return m_theme.pixels(arrowRoom); }

} // namespace anjungan::panels
