// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/first_text.h"

#include <QImage>
#include <QPainter>

namespace anjungan::render {

void paintFirstText(const QFont &font)
{
    constexpr int side = 32;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("0"));
}

} // namespace anjungan::render
