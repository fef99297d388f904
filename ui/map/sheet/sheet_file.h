// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet.h"

#include <QImage>

#include <expected>

namespace anjungan::map {

/// The longest side of a picture or page, in pixels.
inline constexpr int largestSide = 16'384;

enum class SheetFault {
    Size,   ///< a side is below 1 or above largestSide pixels
    Memory, ///< a picture or page of that size does not fit into memory
    File,   ///< it cannot be written
};

struct SheetError
{
    SheetFault fault;
    QString detail; ///< the system's error text; may be empty
};

/// The sheet as a picture. Large pictures have the same layout at a higher resolution, not tiny letters.
[[nodiscard]] std::expected<QImage, SheetError> sheetImage(const Sheet &sheet, QSize pixels);

/// The sheet as a page of vector graphics, with text as text. `points`: the page's size. `made` is written into the
/// document's metadata.
[[nodiscard]] std::expected<QByteArray, SheetError> sheetPdf(const Sheet &sheet, QSizeF points);

/// Writes a picture (as PNG) or a page to `file`, whole or not at all: an existing file stays if it fails.
[[nodiscard]] std::expected<void, SheetError> writePng(const Sheet &sheet, QSize pixels, const QString &file);
[[nodiscard]] std::expected<void, SheetError> writePdf(const Sheet &sheet, QSizeF points, const QString &file);

} // namespace anjungan::map
