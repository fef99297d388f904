// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/picture.h"

namespace anjungan::test {

QImage picture(QWidget &widget, const QSize &size, const theme::Theme &theme)
{
    widget.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.tokens().card);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QRect inkBounds(const QImage &image, const QRect &area, const QColor &background)
{
    QRect bounds;
    const QRect inside = area & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            if (image.pixel(x, y) != background.rgb())
                bounds |= QRect(x, y, 1, 1);
    }
    return bounds;
}

QRect inkBounds(const QImage &image, const QColor &background) { return inkBounds(image, image.rect(), background); }

int count(const QImage &image, const QRect &area, const QColor &color)
{
    int found = 0;
    const QRect inside = area & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            found += image.pixel(x, y) == color.rgb() ? 1 : 0;
    return found;
}

int count(const QImage &image, const QColor &color) { return count(image, image.rect(), color); }

} // namespace anjungan::test
