// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/details_popup.h"

#include "core/base/one_line.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace anjungan::panels {

namespace {

constexpr int greatestWidth = 420; ///< device-independent pixels at a factor of 1

} // namespace

void DetailsPopup::show(const QStringList &lines, const theme::Theme &theme, QWidget &anchor)
{
    auto *popup = new DetailsPopup(lines, theme, anchor);
    popup->adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint above = anchor.mapToGlobal(QPoint(0, -popup->height() - theme.pixels(4)));
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height() + theme.pixels(4)));
    QPoint place = above.y() >= screen.top() ? above : below;
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - popup->width())));
    place.setY(std::max(screen.top(), std::min(place.y(), screen.bottom() - popup->height())));
    popup->move(place);
    popup->QWidget::show();
}

DetailsPopup::DetailsPopup(const QStringList &lines, const theme::Theme &theme, QWidget &anchor)
    : QFrame(&anchor, Qt::Popup | Qt::FramelessWindowHint), m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    auto *layout = new QVBoxLayout(this);
    const int inset = theme.pixels(theme::cardInset);
    layout->setContentsMargins(inset, inset, inset, inset);
    layout->setSpacing(theme.pixels(4));
    bool isHeading = true;
    for (const QString &line : lines) {
        if (line.isEmpty()) {
            layout->addSpacing(theme.pixels(8));
            isHeading = true;
            continue;
        }
        auto *label = new QLabel(base::oneLine(line), this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMaximumWidth(theme.pixels(greatestWidth));
        label->setFont(isHeading ? theme.strongFont(theme::Role::Body) : theme.font(theme::Role::Body));
        layout->addWidget(label);
        isHeading = false;
    }
}

void DetailsPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme);
}

} // namespace anjungan::panels
