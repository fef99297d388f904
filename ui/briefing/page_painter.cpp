// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/page_painter.h"

#include "ui/briefing/cell_painter.h"
#include "ui/briefing/cell_size.h"
#include "ui/briefing/page_parts.h"
#include "ui/briefing/table_rows.h"
#include "ui/charts/table/data_table.h"

#include <QDateTime>

#include <algorithm>
#include <span>

namespace anjungan::briefing {

namespace {

class PagePainter
{
public:
    PagePainter(QPainter &painter, const Composition &document, const panels::PanelServices &services)
        : m_painter(painter), m_document(document), m_services(services), m_words(services, document.numbers),
          m_cells(painter, m_words, services.theme), m_parts(painter, document, services.theme)
    {
    }

    void paint(int page)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (page == 0)
            m_parts.paintHead();
        else
            m_parts.paintRunningHead();
        for (const Piece &piece : m_document.flow.pieces)
            if (piece.page == page)
                paint(piece);
        m_parts.paintFoot(page);
    }

private:
    void paint(const Piece &piece)
    {
        const BandContent &content = m_document.contents[piece.band];
        const double width = m_document.paper.width() - 2 * paperMargin;
        m_painter.save();
        m_painter.translate(paperMargin, piece.top);
        m_painter.scale(piece.scale, piece.scale);
        switch (content.kind) {
        case BandContent::Kind::Heading:
            m_parts.paintHeading({0, 0, width, piece.height}, content.title, content.subtitle);
            break;
        case BandContent::Kind::Sources:
            m_parts.paintSources(
                {0, 0, width, piece.height},
                std::span(m_document.sources)
                    .subspan(static_cast<std::size_t>(piece.firstRow), static_cast<std::size_t>(piece.rows)),
                zoneName());
            break;
        case BandContent::Kind::Table:
            paintTable(piece, content);
            break;
        case BandContent::Kind::Cells:
            m_painter.scale(content.scale, content.scale);
            for (const Cell &cell : content.cells)
                paintCell(cell, content);
            break;
        }
        m_painter.restore();
    }

    void paintCell(const Cell &cell, const BandContent &content)
    {
        if (cell.isTile)
            paintTile(cell, highestTitle(content.cells, cell.place), content.scale);
        else if (cell.attention > 0)
            m_cells.paintAttention(cell.place, cell);
        else
            m_cells.paintPanel(cell.place, cell, m_words.rowsLine(*cell.panel));
    }

    /// Of the tiles in one row with `place`.
    double highestTitle(const std::vector<Cell> &cells, const QRectF &place) const
    {
        double highest = 0;
        for (const Cell &cell : cells) {
            if (!cell.isTile || cell.place.top() >= place.bottom() || cell.place.bottom() <= place.top())
                continue;
            const TileMeasure measure = measuredTile(*cell.panel, m_words.titleOf(cell), cell.place.width());
            highest = std::max(highest, measure.title);
        }
        return highest;
    }

    /// Its texts have the room up to the next tile's line.
    void paintTile(const Cell &cell, double titleHeight, double scale)
    {
        const double end = (m_document.paper.width() - 2 * paperMargin) / scale;
        QRectF place = cell.place;
        if (place.right() < end - 1)
            place.setRight(place.right() + paperGutter - CellPainter::tileInset - CellPainter::tileEnd);
        m_cells.paintTile(place, cell, titleHeight);
    }

    void paintTable(const Piece &piece, const BandContent &content)
    {
        const Band &band = m_document.bands[piece.band];
        Cell cell = content.cells.front();
        cell.place.setHeight(piece.height);
        showRows(*cell.panel, {cell.place.width(), content.tableHead + piece.rows * band.pitch}, piece.firstRow);
        const charts::DataTable *table = tableOf(*cell.panel);
        m_cells.paintPanel(cell.place, cell,
                           m_words.rowsLine(piece.firstRow, piece.rows, table ? table->shownRowCount() : band.rows));
    }

    /// "WIB"
    QString zoneName() const { return m_services.format.dateTime(m_services.clock.now()).section(u' ', -1); }

    QPainter &m_painter;
    const Composition &m_document;
    const panels::PanelServices &m_services;
    const CellWords m_words;
    const CellPainter m_cells;
    const PageParts m_parts;
};

} // namespace

void paintPage(QPainter &painter, const Composition &document, int page, const panels::PanelServices &services)
{
    PagePainter(painter, document, services).paint(page);
}

} // namespace anjungan::briefing
