// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trouble/wrapped_label.h"

#include <QPainter>

namespace anjungan::trouble {

namespace {

constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere;

QTextOption wrapping()
{
    QTextOption option(Qt::AlignLeft | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void WrappedLabel::setLook(const QFont &font, const QColor &ink)
{
    setFont(font);
    QPalette look = palette();
    look.setColor(QPalette::WindowText, ink);
    setPalette(look);
}

QSize WrappedLabel::minimumSizeHint() const { return {0, fontMetrics().height()}; }

int WrappedLabel::heightForWidth(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), flags, text()).height();
}

void WrappedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(rect()), text(), wrapping());
}

} // namespace anjungan::trouble
