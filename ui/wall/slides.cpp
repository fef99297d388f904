// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/slides.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <span>

namespace anjungan::wall {

using workspace::PageSpec;
using workspace::PanelSpec;
using workspace::PanelType;

namespace {

// As panels::PageView lays out.
constexpr double gap = 14;
constexpr double side = 22;
constexpr double leastWide = 1000;
/// Widths that both grids of a page, of 12 and of 6 columns, can have.
constexpr int mostInRow = 3;
/// How much of its least size a panel has at least where the page itself gives it that.
constexpr double drawnShare = 0.8;

/// What is put side by side: figures, or other panels.
struct Row
{
    std::vector<const PanelSpec *> panels;
    bool hasFigures = false;
    double least = 0; ///< height

    double weight() const { return hasFigures ? 0.5 : 1; }
};

bool isFigure(const PanelSpec &panel) { return panel.type == PanelType::Figure; }

double columnWidth(double width, double count) { return (width + gap) / count - gap; }

/// Whether the page's own grid gives each panel its least size.
bool fitsAsItIs(const PageSpec &page, const QSizeF &inner, bool isWide)
{
    const QList<double> &rows = isWide ? page.wideRows : page.narrowRows;
    int count = static_cast<int>(rows.size());
    for (const PanelSpec &panel : page.panels)
        count = std::max(count, (isWide ? panel.wide : panel.narrow).bottom() + 1);
    double shares = 0, fixed = (count - 1) * gap;
    const auto share = [&rows](int row) { return row < rows.size() ? rows[row] : 1.0; };
    for (int row = 0; row < count; ++row)
        (share(row) > 0 ? shares : fixed) += std::abs(share(row));
    const double each = shares > 0 ? (inner.height() - fixed) / shares : 0;
    if (inner.height() < fixed || each < 0)
        return false;
    return std::ranges::all_of(page.panels, [&](const PanelSpec &panel) {
        const QRect cells = isWide ? panel.wide : panel.narrow;
        double height = (cells.height() - 1) * gap;
        for (int row = cells.top(); row <= cells.bottom(); ++row)
            height += share(row) > 0 ? share(row) * each : -share(row);
        const double width = columnWidth(inner.width(), (isWide ? 12.0 : 6.0) / cells.width());
        // Whoever drew the page has seen that it is enough.
        const QSizeF least = leastSize(panel) * drawnShare;
        return width >= least.width() && height >= least.height();
    });
}

/// In the order in which they are read.
std::vector<const PanelSpec *> inOrder(const PageSpec &page)
{
    std::vector<const PanelSpec *> panels;
    for (const PanelSpec &panel : page.panels)
        panels.push_back(&panel);
    std::ranges::stable_sort(panels, {},
                             [](const PanelSpec *panel) { return std::pair(panel->wide.y(), panel->wide.x()); });
    return panels;
}

/// How many of the panels from the first on have room side by side.
std::size_t fittingInRow(std::span<const PanelSpec *const> panels, double width)
{
    std::size_t fitting = 1;
    while (fitting < panels.size() && fitting < mostInRow && isFigure(*panels[fitting]) == isFigure(*panels[0])) {
        const double each = columnWidth(width, static_cast<double>(fitting + 1));
        if (std::ranges::any_of(panels.first(fitting + 1),
                                [each](const PanelSpec *panel) { return leastSize(*panel).width() > each; }))
            break;
        ++fitting;
    }
    return fitting;
}

std::vector<Row> rowsOf(std::span<const PanelSpec *const> panels, double width)
{
    std::vector<Row> rows;
    while (!panels.empty()) {
        std::size_t count = fittingInRow(panels, width);
        if (isFigure(*panels.front())) {
            // As many in each row: of four of which three fit two and two.
            std::size_t run = 0;
            while (run < panels.size() && isFigure(*panels[run]))
                ++run;
            count = std::min(count, (run + (run + count - 1) / count - 1) / ((run + count - 1) / count));
        }
        Row row{.panels = {panels.begin(), panels.begin() + static_cast<std::ptrdiff_t>(count)},
                .hasFigures = isFigure(*panels.front())};
        for (const PanelSpec *panel : row.panels)
            row.least = std::max(row.least, leastSize(*panel).height());
        rows.push_back(std::move(row));
        panels = panels.subspan(count);
    }
    return rows;
}

/// Whether the rows have their least heights when they share the height by their weights.
bool fitsBelow(std::span<const Row> rows, double height)
{
    double weights = 0;
    for (const Row &row : rows)
        weights += row.weight();
    const double shared = height - static_cast<double>(rows.size() - 1) * gap;
    return std::ranges::all_of(rows, [&](const Row &row) { return shared * row.weight() / weights >= row.least; });
}

PageSpec slideOf(const PageSpec &page, std::span<const Row> rows)
{
    PageSpec slide = page;
    slide.panels.clear();
    slide.wideRows.clear();
    for (int at = 0; at < static_cast<int>(rows.size()); ++at) {
        const Row &row = rows[static_cast<std::size_t>(at)];
        const int cells = 6 / static_cast<int>(row.panels.size());
        for (int place = 0; place < static_cast<int>(row.panels.size()); ++place) {
            PanelSpec panel = *row.panels[static_cast<std::size_t>(place)];
            panel.narrow = QRect(place * cells, at, cells, 1);
            panel.wide = QRect(2 * place * cells, at, 2 * cells, 1);
            slide.panels.append(panel);
        }
        slide.wideRows.append(row.weight());
    }
    slide.narrowRows = slide.wideRows;
    return slide;
}

} // namespace

QSizeF leastSize(const PanelSpec &panel)
{
    switch (panel.type) {
    case PanelType::Figure:
        return {170, 122};
    case PanelType::Map:
        return {400, 200};
    case PanelType::Matrix:
    case PanelType::Deliveries:
    case PanelType::Attention:
        return {520, 190};
    case PanelType::Table: {
        constexpr double eachColumn = 80, most = 560, least = 300;
        const auto columns = static_cast<double>(panel.options[QLatin1StringView("columns")].toArray().size());
        return {std::clamp(columns * eachColumn, least, most), 180};
    }
    case PanelType::Timeline:
        return {420, 110};
    case PanelType::Text:
    case PanelType::Since:
        return {260, 90};
    case PanelType::Curve:
    case PanelType::Columns:
    case PanelType::Lines:
    case PanelType::Balance:
        return {320, 180};
    default:
        return {260, 160};
    }
}

std::vector<PageSpec> slidesOf(const PageSpec &page, const QSizeF &room)
{
    const bool isWide = room.width() >= leastWide && room.width() > room.height();
    const QSizeF inner(room.width() - 2 * side, room.height());
    if (page.panels.isEmpty() || fitsAsItIs(page, inner, isWide))
        return {page};
    const std::vector<const PanelSpec *> panels = inOrder(page);
    const std::vector<Row> rows = rowsOf(panels, inner.width());
    std::vector<PageSpec> slides;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t count = 1;
        while (first + count < rows.size() && fitsBelow(std::span(rows).subspan(first, count + 1), inner.height()))
            ++count;
        slides.push_back(slideOf(page, std::span(rows).subspan(first, count)));
        first += count;
    }
    return slides;
}

} // namespace anjungan::wall
