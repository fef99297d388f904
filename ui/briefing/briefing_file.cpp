// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/briefing_file.h"

#include "ui/briefing/pdf_language.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPrinter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

QPageLayout layoutOf(const BriefingRun &run)
{
    const bool isWide = run.briefing().orientation == workspace::PaperOrientation::Landscape;
    return {QPageSize(QPageSize::A4), isWide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

} // namespace

BriefingFile::BriefingFile(const BriefingRun &run) : m_run(run), m_buffer(&m_bytes)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(static_cast<int>(paperDotsPerInch));
    m_writer->setPageLayout(layoutOf(run));
    m_writer->setTitle(run.document().head.title);
    m_writer->setCreator(u"Anjungan "_s + QCoreApplication::applicationVersion());
    m_painter = std::make_unique<QPainter>(m_writer.get());
}

BriefingFile::~BriefingFile()
{
    if (m_painter && m_painter->isActive())
        m_painter->end();
}

bool BriefingFile::paintNext()
{
    if (m_painted >= m_run.document().flow.pages)
        return false;
    if (m_painted > 0)
        m_writer->newPage();
    m_run.paintPage(*m_painter, m_painted++);
    return m_painted < m_run.document().flow.pages;
}

QByteArray BriefingFile::bytes()
{
    m_painter->end();
    m_buffer.close();
    const Composition &document = m_run.document();
    // Without its labels it is the document all the same.
    return labelled(m_bytes,
                    {.title = document.head.title, .language = m_run.services().language, .identifier = document.id})
        .value_or(m_bytes);
}

bool print(const BriefingRun &run, QPrinter &printer)
{
    printer.setDocName(run.document().head.title);
    printer.setPageLayout(layoutOf(run));
    printer.setFullPage(true); // the margins are the document's
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const int pages = run.document().flow.pages;
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages) : pages;
    const double scale = printer.resolution() / paperDotsPerInch;
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        run.paintPage(painter, page - 1);
        painter.restore();
    }
    return painter.end();
}

} // namespace anjungan::briefing
