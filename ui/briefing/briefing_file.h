// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/briefing_run.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <expected>

class QPrinter;

namespace anjungan::briefing {

/// A document that is ready, as a PDF: one page after the other, so that a window stays awake between them. UI thread.
class BriefingFile
{
public:
    /// `run` must outlive it.
    explicit BriefingFile(const BriefingRun &run);
    ~BriefingFile();

    /// Paints the next page; false when all are painted.
    [[nodiscard]] bool paintNext();
    int painted() const { return m_painted; }

    /// The whole document, when all pages are painted. With what a reader asks for, see pdf_language.h.
    QByteArray bytes();

private:
    const BriefingRun &m_run;
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    int m_painted = 0;
};

/// Paints all pages on the printer, or those that it was asked for; false if it refuses.
[[nodiscard]] bool print(const BriefingRun &run, QPrinter &printer);

} // namespace anjungan::briefing
