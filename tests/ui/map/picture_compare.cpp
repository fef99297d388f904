// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/picture_compare.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace anjungan::test {

namespace {

/// The difference of a channel (of 255) that counts as another colour. A present or missing hairline of a clear colour
/// differs by a third of its contrast after smoothing.
constexpr int clearly = 20;

std::array<int, 3> smoothed(const QImage &image, int x, int y)
{
    std::array<int, 3> sum{};
    int count = 0;
    for (int row = std::max(0, y - 1); row <= std::min(image.height() - 1, y + 1); ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(row));
        for (int column = std::max(0, x - 1); column <= std::min(image.width() - 1, x + 1); ++column) {
            sum[0] += qRed(line[column]);
            sum[1] += qGreen(line[column]);
            sum[2] += qBlue(line[column]);
            ++count;
        }
    }
    return {sum[0] / count, sum[1] / count, sum[2] / count};
}

QImage without(QImage image, const std::vector<QRect> &except)
{
    image = image.convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    QPainter painter(&image);
    for (const QRect &rect : except)
        painter.fillRect(rect, Qt::black);
    return image;
}

} // namespace

Difference compare(const QImage &actual, const QImage &expected, const std::vector<QRect> &except)
{
    Difference difference;
    difference.sameSize = actual.size() == expected.size() && !actual.isNull();
    if (!difference.sameSize)
        return difference;
    const QImage one = without(actual, except);
    const QImage other = without(expected, except);
    difference.picture = QImage(one.size(), QImage::Format_RGB32);
    difference.picture.fill(Qt::white);
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const auto a = smoothed(one, x, y);
            const auto b = smoothed(other, x, y);
            int most = 0;
            for (std::size_t channel = 0; channel < a.size(); ++channel)
                most = std::max(most, std::abs(a[channel] - b[channel]));
            if (most >= clearly) {
                ++different;
                difference.picture.setPixel(x, y, qRgb(220, 0, 0));
            }
        }
    }
    difference.share = static_cast<double>(different) / (one.width() * one.height());
    return difference;
}

} // namespace anjungan::test
