// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/bands.h"

#include <QPainter>
#include <QThread>
#include <QtConcurrentMap>

#include <cmath>

namespace anjungan::map {

namespace {

struct Band
{
    double top = 0; ///< device-independent pixels
    render::Viewport view;
    QImage image;
};

std::vector<Band> bandsOf(const render::Viewport &viewport)
{
    // Twice as many as processors, since one band may have more to paint than another.
    const int wanted = 2 * QThread::idealThreadCount();
    const int height = std::max(64, static_cast<int>(std::ceil(viewport.size.height() / wanted)));
    const int count = static_cast<int>(std::ceil(viewport.size.height() / height));
    std::vector<Band> bands;
    bands.reserve(static_cast<std::size_t>(std::max(count, 0)));
    for (int index = 0; index < count; ++index) {
        const double top = index * height;
        Band band{top, viewport, {}};
        band.view.size.setHeight(std::min<double>(height, viewport.size.height() - top));
        const QPointF middle = viewport.toWorld({viewport.size.width() / 2, top + band.view.size.height() / 2});
        band.view.centre = middle;
        bands.push_back(band);
    }
    return bands;
}

} // namespace

void paintLayersInBands(QPainter &painter, const render::Scene &scene, const render::Viewport &viewport,
                        const QColor &water)
{
    std::vector<Band> bands = bandsOf(viewport);
    QtConcurrent::blockingMap(bands, [&](Band &band) {
        const QSizeF pixels = band.view.size * viewport.dpr;
        QImage image(static_cast<int>(std::ceil(pixels.width())), static_cast<int>(std::ceil(pixels.height())),
                     QImage::Format_RGB32);
        if (image.isNull())
            return;
        image.setDevicePixelRatio(viewport.dpr);
        QPainter to(&image);
        render::paintLayers(to, scene, band.view, water);
        to.end();
        band.image = std::move(image);
    });
    for (const Band &band : bands)
        painter.drawImage(QPointF(0, band.top), band.image);
}

} // namespace anjungan::map
