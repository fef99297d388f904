// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plain_label.h"

#include <QPalette>

namespace anjungan::panels {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void dress(QLabel &label, const QFont &font, const QColor &ink)
{
    label.setFont(font);
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, ink);
    label.setPalette(palette);
}

} // namespace anjungan::panels
