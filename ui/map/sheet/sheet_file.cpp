// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/sheet_file.h"

#include "ui/map/sheet/sheet_painter.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <new>

namespace anjungan::map {

namespace {

/// A sheet whose shorter side is longer than this has the same layout, magnified.
constexpr double plainSide = 1080;

constexpr int dotsPerInch = 96;
constexpr double pointsPerInch = 72;
constexpr double metresPerInch = 0.0254;
/// Printers and zoomed pages show more detail than a screen: outlines and patterns are finer by this factor.
constexpr double pageDpr = 3;

double magnification(QSizeF size) { return std::max(1.0, std::min(size.width(), size.height()) / plainSide); }

bool isAllowed(QSizeF pixels)
{
    return pixels.width() >= 1 && pixels.height() >= 1 && pixels.width() <= largestSide &&
           pixels.height() <= largestSide;
}

[[nodiscard]] std::expected<void, SheetError> save(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(SheetError{SheetFault::File, file.errorString()});
    return {};
}

/// The sheet with fonts whose figures are text in a PDF, including those of the scene's names and numbers.
Sheet inPlainFigures(Sheet sheet)
{
    sheet.look.figures = theme::Figures::Plain;
    if (sheet.scene) {
        auto scene = std::make_shared<render::Scene>(*sheet.scene);
        for (render::Layer &layer : scene->layers) {
            layer.clusterLook.font = theme::plain(layer.clusterLook.font);
            if (layer.labels)
                layer.labels->font = theme::plain(layer.labels->font);
        }
        sheet.scene = std::move(scene);
    }
    return sheet;
}

} // namespace

std::expected<QImage, SheetError> sheetImage(const Sheet &sheet, QSize pixels)
try {
    if (!isAllowed(pixels))
        return std::unexpected(SheetError{SheetFault::Size, {}});
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return std::unexpected(SheetError{SheetFault::Memory, {}});
    const double dpr = magnification(pixels);
    image.setDevicePixelRatio(dpr);
    QPainter painter(&image);
    paintSheet(painter, sheet, {.size = QSizeF(pixels) / dpr, .dpr = dpr});
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
} catch (const std::bad_alloc &) {
    return std::unexpected(SheetError{SheetFault::Memory, {}});
}

std::expected<QByteArray, SheetError> sheetPdf(const Sheet &seen, QSizeF points)
try {
    const Sheet sheet = inPlainFigures(seen);
    const QSizeF pixels = points * (dotsPerInch / pointsPerInch);
    if (!isAllowed(pixels))
        return std::unexpected(SheetError{SheetFault::Size, {}});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(dotsPerInch);
        pdf.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setTitle(sheet.title);
        // Identical sheets give identical documents, except for the dates.
        pdf.setDocumentId(QUuid::createUuidV5(QUuid(), sheet.title + sheet.subtitle + sheet.made));
        QPainter painter;
        if (!painter.begin(&pdf))
            return std::unexpected(SheetError{SheetFault::Memory, {}});
        const double scale = magnification(pixels);
        painter.scale(scale, scale);
        paintSheet(painter, sheet,
                   {.size = pixels / scale, .dpr = pageDpr, .pixelMetres = metresPerInch / dotsPerInch * scale});
        painter.end();
    }
    return bytes;
} catch (const std::bad_alloc &) {
    return std::unexpected(SheetError{SheetFault::Memory, {}});
}

std::expected<void, SheetError> writePng(const Sheet &sheet, QSize pixels, const QString &file)
{
    const auto image = sheetImage(sheet, pixels);
    if (!image)
        return std::unexpected(image.error());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return std::unexpected(SheetError{SheetFault::File, out.errorString()});
    QImageWriter writer(&out, "png");
    if (!writer.write(*image))
        return std::unexpected(SheetError{SheetFault::File, writer.errorString()});
    if (!out.commit())
        return std::unexpected(SheetError{SheetFault::File, out.errorString()});
    return {};
}

std::expected<void, SheetError> writePdf(const Sheet &sheet, QSizeF points, const QString &file)
{
    return sheetPdf(sheet, points).and_then([&](const QByteArray &bytes) { return save(file, bytes); });
}

} // namespace anjungan::map
