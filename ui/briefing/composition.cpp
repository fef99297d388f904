// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/composition.h"

#include "ui/briefing/cell_size.h"
#include "ui/briefing/cell_words.h"
#include "ui/briefing/page_parts.h"
#include "ui/briefing/table_rows.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_grid.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr double headingHeight = 34;
constexpr double leastScale = 0.7; ///< letters of 11 pixels are then as high as those of 6 points
constexpr int leastShare = 110;    ///< pixels of one share of a row of a page's grid

class Arranging
{
public:
    Arranging(Composition &document, const panels::PanelServices &services)
        : m_document(document), m_services(services), m_words(services, document.numbers),
          m_width(document.paper.width() - 2 * paperMargin)
    {
    }

    void add(const MadePart &made)
    {
        if (made.page && made.part->panel.isEmpty())
            return addPage(made);
        for (panels::Panel *panel : made.panels)
            addPanel(*panel, *made.part);
    }

    /// Ends the row of panels that is being filled.
    void endRow()
    {
        if (m_row.empty())
            return;
        double content = 0, title = 0;
        for (InRow &in : m_row) {
            in.cell.place = {0, 0, widthOf(in.columns), 0};
            content = std::max(content, in.height);
            title = std::max(title, titleHeightOf(in.cell, widthOf(in.columns)));
        }
        std::vector<Cell> cells;
        int column = 0;
        for (InRow &in : m_row) {
            in.cell.place = {startOf(column), 0, widthOf(in.columns), title + content};
            column += in.columns;
            cells.push_back(in.cell);
        }
        const int columns = m_row.front().columns;
        const bool isAlone = m_row.size() == 1 && columns == paperColumns && !m_row.front().isHeightGiven;
        m_row.clear();
        if (isAlone && addTable(*cells.front().panel))
            return;
        addBand({.height = title + content}, {.kind = BandContent::Kind::Cells, .cells = std::move(cells)});
    }

    void addSources()
    {
        if (m_document.sources.empty())
            return;
        addBand({.rows = static_cast<int>(m_document.sources.size()),
                 .pitch = sourceRowHeight,
                 .aroundRows = sourcesHeadHeight},
                {.kind = BandContent::Kind::Sources});
    }

private:
    struct InRow
    {
        Cell cell;
        int columns = paperColumns;
        double height = 0;
        bool isHeightGiven = false;
    };

    double widthOf(int columns) const { return (m_width + paperGutter) * columns / paperColumns - paperGutter; }
    double startOf(int column) const { return (m_width + paperGutter) * column / paperColumns; }

    double titleHeightOf(const Cell &cell, double width) const
    {
        return cell.isTile ? 0 : titleHeight(m_words.titleOf(cell), width, m_services.theme);
    }

    void addBand(Band band, BandContent content)
    {
        m_document.bands.push_back(band);
        m_document.contents.push_back(std::move(content));
    }

    void addPanel(panels::Panel &panel, const workspace::BriefingPart &part)
    {
        Cell cell{.panel = &panel, .attention = part.attention, .place = {}, .isTile = isTile(panel)};
        const int columns = part.columns.value_or(usualColumns(panel.definition().type));
        const int used =
            std::accumulate(m_row.begin(), m_row.end(), 0, [](int sum, const InRow &in) { return sum + in.columns; });
        // Tiles have a row of their own: they are much lower than all others.
        if (used + columns > paperColumns || (!m_row.empty() && m_row.front().cell.isTile != cell.isTile))
            endRow();
        const double usual = part.attention > 0 ? attentionHeight(panel, part.attention, widthOf(columns))
                             : cell.isTile      ? tileHeightIn(panel, widthOf(columns))
                                                : usualHeight(panel, widthOf(columns));
        const double least = cell.isTile ? usual : panel.leastHeight(static_cast<int>(widthOf(columns)));
        const double height = part.height ? std::max(pixelsOf(*part.height), std::min(least, usual)) : usual;
        m_row.push_back({cell, columns, height, part.height.has_value()});
    }

    static double attentionHeight(const panels::Panel &panel, int most, double width)
    {
        constexpr double message = 34;
        return std::max(message, measuredAttention(panel, most, width).height());
    }

    double tileHeightIn(panels::Panel &panel, double width) const
    {
        return measuredTile(panel, m_words.titleOf({.panel = &panel, .place = {}}), width).height();
    }

    void addPage(const MadePart &made)
    {
        endRow();
        addBand({.height = headingHeight, .beginsPage = true, .staysWithNext = true},
                {.kind = BandContent::Kind::Heading,
                 .title = made.page->title.in(m_services.language),
                 .subtitle = made.page->subtitle.in(m_services.language)});
        const bool isWide = m_document.paper.width() > m_document.paper.height();
        panels::Grid grid{.cells = {},
                          .columns = isWide ? 12 : 6,
                          .rows = isWide ? made.page->wideRows : made.page->narrowRows,
                          .factor = 1,
                          .gap = static_cast<int>(paperGap),
                          .leastShare = leastShare};
        for (const workspace::PanelSpec &panel : made.page->panels)
            grid.cells.append(isWide ? panel.wide : panel.narrow);
        lowerTiles(grid, made.panels);
        const bool isFirst = m_document.bands.size() == 1;
        const double room = m_document.paper.height() - paperHeadTop - paperFoot - headingHeight - paperGap -
                            (isFirst ? m_document.headHeight : 0);
        const auto least = [&](std::size_t index, int width) {
            const panels::Panel &panel = *made.panels[index];
            const Cell cell{.panel = made.panels[index], .place = {}, .isTile = isTile(panel)};
            return static_cast<int>(std::ceil(cell.isTile ? tileHeightIn(*made.panels[index], width)
                                                          : titleHeightOf(cell, width) + panel.leastHeight(width)));
        };
        // On one sheet if that can be read, otherwise on as many as it needs.
        for (const double scale : {1.0, 0.9, 0.8, leastScale}) {
            const QSize sheet(static_cast<int>(m_width / scale), static_cast<int>(room / scale)); // rounded down
            const panels::Placed placed = panels::layOut(grid, sheet, least);
            if (placed.height <= sheet.height())
                return addSheet(made.panels, placed, scale);
        }
        addGrid(made.panels, panels::layOut(grid, QSizeF(m_width, room).toSize(), least).panels);
    }

    void addSheet(const std::vector<panels::Panel *> &panels, const panels::Placed &placed, double scale)
    {
        std::vector<Cell> cells;
        cells.reserve(panels.size());
        for (std::size_t at = 0; at < panels.size(); ++at)
            cells.push_back({.panel = panels[at], .place = QRectF(placed.panels[at]), .isTile = isTile(*panels[at])});
        if (!cells.empty())
            addBand({.height = placed.height * scale},
                    {.kind = BandContent::Kind::Cells, .cells = std::move(cells), .scale = scale});
    }

    /// A row of tiles with feet is higher on the screen than one without is on paper.
    static void lowerTiles(panels::Grid &grid, const std::vector<panels::Panel *> &panels)
    {
        for (qsizetype row = 0; row < grid.rows.size(); ++row) {
            bool areTiles = grid.rows[row] < 0;
            for (qsizetype at = 0; at < grid.cells.size(); ++at)
                if (grid.cells[at].top() <= row && row <= grid.cells[at].bottom())
                    areTiles = areTiles && isTile(*panels[static_cast<std::size_t>(at)]);
            if (areTiles)
                grid.rows[row] = -tileHeight;
        }
    }

    /// Bands between the lines that no panel crosses.
    void addGrid(const std::vector<panels::Panel *> &panels, const std::vector<QRect> &places)
    {
        std::vector<std::size_t> order(panels.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t at) { return std::pair(places[at].y(), places[at].x()); });
        std::vector<Cell> cells;
        int top = 0, bottom = 0;
        const auto end = [&] {
            if (!cells.empty())
                addBand({.height = static_cast<double>(bottom - top)},
                        {.kind = BandContent::Kind::Cells, .cells = std::exchange(cells, {})});
        };
        for (const std::size_t at : order) {
            const QRect &place = places[at];
            if (cells.empty() || place.y() >= bottom) {
                end();
                top = place.y();
                bottom = top;
            }
            cells.push_back(
                {.panel = panels[at], .place = QRectF(place.translated(0, -top)), .isTile = isTile(*panels[at])});
            bottom = std::max(bottom, place.y() + place.height());
        }
        end();
    }

    [[nodiscard]] bool addTable(panels::Panel &panel)
    {
        const auto measure = measuredTable(panel, m_width);
        if (!measure)
            return false;
        Cell cell{.panel = &panel, .place = {0, 0, m_width, 0}};
        const double title = titleHeightOf(cell, m_width);
        addBand(
            {.rows = measure->rows, .pitch = measure->pitch, .aroundRows = title + measure->around + rowsLineHeight},
            {.kind = BandContent::Kind::Table, .cells = {cell}, .tableHead = measure->around});
        return true;
    }

    Composition &m_document;
    const panels::PanelServices &m_services;
    const CellWords m_words;
    const double m_width;
    std::vector<InRow> m_row;
};

/// The panels at the sizes that they have on paper. Those whose rows have no room leave it for a line that says so.
void resizePanels(const Composition &document, const panels::PanelServices &services)
{
    const CellWords words(services, document.numbers);
    const auto resize = [&](double spare) {
        for (const BandContent &content : document.contents)
            for (const Cell &cell : content.cells) {
                if (content.kind != BandContent::Kind::Cells || cell.isTile || cell.attention > 0)
                    continue;
                if (spare > 0 && !isCut(*cell.panel))
                    continue;
                const double title = titleHeight(words.titleOf(cell), cell.place.width(), services.theme);
                cell.panel->resize(QSizeF(cell.place.width(), cell.place.height() - title - spare).toSize());
            }
        layOutPosted();
    };
    resize(0);
    resize(rowsLineHeight);
}

} // namespace

void arrange(Composition &document, const BriefingPanels &panels, const panels::PanelServices &services)
{
    document.headHeight =
        headHeight(document.head, document.paper.width() - 2 * paperMargin, document.numbers, services.theme);
    Arranging arranging(document, services);
    for (const MadePart &made : panels.parts())
        arranging.add(made);
    arranging.endRow();
    arranging.addSources();
    document.flow = flow(document.bands, {.firstTop = paperHeadTop + document.headHeight,
                                          .top = paperHeadTop,
                                          .bottom = document.paper.height() - paperFoot,
                                          .gap = paperGap});
    resizePanels(document, services);
}

} // namespace anjungan::briefing
