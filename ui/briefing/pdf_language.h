// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace anjungan::briefing {

/// What readers of a PDF ask for and QPdfWriter does not write.
struct PdfLabels
{
    QString title;
    QString language; ///< ISO 639-1 code
    QString identifier;
};

enum class PdfFault {
    NoTrailer,   ///< no cross-reference table and trailer of the kind that QPdfWriter writes
    NoCatalogue, ///< the trailer's root is not an object of the file
};

/// The document with an incremental update (ISO 32000-1, 7.5.6): its catalogue also has /Lang, /ViewerPreferences with
/// DisplayDocTitle, and XMP metadata with title and language. The bytes of `pdf` stay as they are before it.
[[nodiscard]] std::expected<QByteArray, PdfFault> labelled(const QByteArray &pdf, const PdfLabels &labels);

} // namespace anjungan::briefing
