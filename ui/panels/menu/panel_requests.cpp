// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/panel_requests.h"

#include "ui/export/csv.h"
#include "ui/export/xlsx.h"
#include "ui/panels/menu/panel_document.h"
#include "ui/panels/menu/panel_paper.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>

#include <new>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

const QString csvFormat = u"csv"_s, xlsxFormat = u"xlsx"_s;

const QString csvEnding = u".csv"_s;
const QString metadataEnding = u".csv-metadata.json"_s;

/// ".csv", "-2.csv", …
QString endingOf(std::size_t table) { return table == 0 ? csvEnding : u"-%1.csv"_s.arg(table + 1); }

exports::Document filled(exports::Document document, const std::vector<TableSource> &sources, Values values)
{
    for (const TableSource &source : sources)
        document.tables.push_back(tableOf(source, values));
    return document;
}

saving::Saved writeTable(const exports::Table &table, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return std::unexpected(saving::errorOf(file, out.errorString()));
    if (const auto written = exports::writeCsv(table, out); !written)
        return std::unexpected(saving::errorOf(file, written.error().detail));
    if (!out.commit())
        return std::unexpected(saving::errorOf(file, out.errorString()));
    return {};
}

/// The first table is written last: where it is, all of them are.
saving::Saved writeAll(const exports::Document &document, const QString &file)
{
    const QString stem = file.chopped(csvEnding.size());
    QStringList names;
    for (std::size_t at = 0; at < document.tables.size(); ++at)
        names.append(QFileInfo(stem + endingOf(at)).fileName());
    if (const auto written = saving::writeWhole(stem + metadataEnding, exports::csvMetadata(document, names)); !written)
        return written;
    for (std::size_t at = document.tables.size(); at-- > 0;)
        if (const auto written = writeTable(document.tables[at], stem + endingOf(at)); !written)
            return written;
    return {};
}

saving::Saved writeBook(const exports::Document &document, const exports::XlsxRemarks &remarks, const QString &file)
try {
    const auto book = exports::makeXlsx(document, remarks);
    if (book)
        return saving::writeWhole(file, book->bytes);
    if (book.error().fault == exports::WriteError::Fault::Memory)
        return std::unexpected(saving::SaveError{saving::SaveError::Fault::Memory, {}});
    return std::unexpected(saving::errorOf(file, book.error().detail));
} catch (const std::bad_alloc &) {
    return std::unexpected(saving::SaveError{saving::SaveError::Fault::Memory, {}});
}

saving::Saved writePicture(const QImage &image, const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return std::unexpected(saving::SaveError{saving::SaveError::Fault::Memory, {}});
    return saving::writeWhole(file, bytes);
}

} // namespace

sheet::Rows PanelRequests::tableFormats(bool areEnabled)
{
    return {
        {.value = csvFormat, .text = tr("CSV table"), .detail = u".csv"_s, .icon = u"save"_s, .isEnabled = areEnabled},
        {.value = xlsxFormat,
         .text = tr("XLSX workbook"),
         .detail = u".xlsx"_s,
         .icon = u"save"_s,
         .isEnabled = areEnabled}};
}

saving::SaveRequest PanelRequests::tables(const QString &format) const { return format == csvFormat ? csv() : xlsx(); }

exports::Document PanelRequests::withoutTables() const
{
    exports::Document document = PanelDocument(m_panel).withoutTables();
    document.facts.append(m_more);
    return document;
}

saving::SaveRequest PanelRequests::csv() const
{
    QStringList companions{metadataEnding};
    for (std::size_t at = 1; at < m_sources.size(); ++at)
        companions.append(endingOf(at));
    return {.title = tr("Save as CSV"),
            .name = PanelDocument(m_panel).fileName(),
            .ending = csvEnding,
            .companions = companions,
            .write = [of = withoutTables(), sources = m_sources](const QString &file) {
                return writeAll(filled(of, sources, Values::Published), file);
            }};
}

saving::SaveRequest PanelRequests::xlsx() const
{
    const exports::XlsxRemarks remarks{.cutTexts = tr("%1 texts are longer than a cell can hold, and are cut"),
                                       .omittedColumns = tr("%1 columns are omitted: a sheet has no room for them")};
    return {.title = tr("Save as XLSX"),
            .name = PanelDocument(m_panel).fileName(),
            .ending = u".xlsx"_s,
            .write = [of = withoutTables(), sources = m_sources, remarks](const QString &file) {
                return writeBook(filled(of, sources, Values::Named), remarks, file);
            }};
}

saving::SaveRequest PanelRequests::png() const
{
    const PanelDocument document(m_panel);
    return {.title = tr("Save as PNG picture"),
            .name = document.fileName(),
            .ending = u".png"_s,
            .write = [image = panelImage(m_panel, document.sourceLines())](const QString &file) {
                return writePicture(image, file);
            }};
}

saving::SaveRequest PanelRequests::pdf() const
{
    const PanelDocument document(m_panel);
    return {.title = tr("Save as PDF page"),
            .name = document.fileName(),
            .ending = u".pdf"_s,
            .write = [page = PanelPaper::make(m_panel, document.sourceLines())](const QString &file) -> saving::Saved {
                QFuture<QByteArray> made = page;
                made.waitForFinished(); // the UI thread paints it
                if (made.resultCount() == 0)
                    return std::unexpected(saving::SaveError{saving::SaveError::Fault::Other, {}});
                return saving::writeWhole(file, made.result());
            }};
}

} // namespace anjungan::panels
