// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu_button.h"

#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double dotsLength = 18;
constexpr double hoverInset = 5;

} // namespace

MenuButton::MenuButton(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(u"panel_menu_button"_s);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSubject({});
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MenuButton::setSubject(const QString &subject)
{
    const QString name = subject.isEmpty() ? tr("Menu of this panel") : tr("Menu of %1").arg(subject);
    setAccessibleName(name);
    setToolTip(theme::plainToolTip(name));
}

void MenuButton::setPainted(bool painted)
{
    m_isPainted = painted;
    update();
}

void MenuButton::setDotsAtEnd()
{
    m_areDotsAtEnd = true;
    update();
}

QSize MenuButton::sizeHint() const { return {m_theme.touchTarget(), m_theme.touchTarget()}; }

void MenuButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void MenuButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void MenuButton::paintEvent(QPaintEvent *)
{
    if (!m_isPainted)
        return;
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() || isDown();
    if (isHovered) {
        const double inset = m_theme.length(hoverInset);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, tokens.ink, 0.06));
        painter.drawEllipse(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    }
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
    const int dots = m_theme.pixels(dotsLength);
    painter.drawPixmap(
        QPointF(m_areDotsAtEnd ? width() - dots : (width() - dots) / 2.0, (height() - dots) / 2.0),
        theme::iconPixmap(u"more"_s, isHovered || hasFocus() ? tokens.ink : tokens.ink3, dots, devicePixelRatioF()));
}

void HoldRelease::swallowNext()
{
    auto *filter = new HoldRelease(qApp);
    qApp->installEventFilter(filter);
}

bool HoldRelease::eventFilter(QObject *watched, QEvent *event)
{
    // The window must get it: it counts which widget was pressed.
    if (!watched->isWidgetType())
        return false;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if (!isRelease && event->type() != QEvent::MouseButtonPress)
        return false;
    qApp->removeEventFilter(this);
    deleteLater();
    return isRelease;
}

} // namespace anjungan::panels
