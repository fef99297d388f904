// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/legend_painter.h"

#include "ui/map/sheet/legend_swatch.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double rowHeight = 16;
constexpr double leastSymbolColumn = 14; ///< of the symbols
constexpr double swatchGap = 7;
constexpr double sizeGap = 2; ///< between two sample sizes
constexpr double aboveHeading = 4;

enum class Tone { Strong, Plain, Quiet };

struct Row
{
    const LegendEntry *entry; ///< null: text alone
    QString text;
    Tone tone;
    double height;
};

std::vector<Row> rowsOf(const Legend &legend, const Look &look)
{
    const double usual = look.length(rowHeight);
    std::vector<Row> rows;
    if (!legend.title.isEmpty())
        rows.push_back({nullptr, legend.title, Tone::Strong, usual});
    for (const LegendEntry &entry : legend.entries) {
        if (entry.kind == LegendEntry::Kind::Heading) {
            rows.push_back(
                {nullptr, entry.label, Tone::Strong, usual + (rows.empty() ? 0 : look.length(aboveHeading))});
        } else {
            const double needed =
                entry.kind == LegendEntry::Kind::Size ? swatchSize(entry, look).height() + look.length(sizeGap) : usual;
            rows.push_back({&entry, entry.label, Tone::Plain, std::max(usual, needed)});
        }
    }
    if (!legend.note.isEmpty())
        rows.push_back({nullptr, legend.note, Tone::Quiet, usual});
    return rows;
}

/// Keeps only as many rows as fit, the last one being "…".
void cut(std::vector<Row> &rows, double height, const Look &look)
{
    double all = 0;
    for (const Row &row : rows)
        all += row.height;
    if (all <= height + 0.01)
        return;
    const double usual = look.length(rowHeight);
    while (!rows.empty() && all + usual > height + 0.01) {
        all -= rows.back().height;
        rows.pop_back();
    }
    if (usual <= height + 0.01)
        rows.push_back({nullptr, u"…"_s, Tone::Quiet, usual});
}

double columnOf(const Legend &legend, const Look &look)
{
    double width = look.length(leastSymbolColumn);
    for (const LegendEntry &entry : legend.entries)
        width = std::max(width, swatchSize(entry, look).width());
    return width;
}

QFont fontOf(Tone tone, const Look &look)
{
    return tone == Tone::Strong ? look.strongFont(theme::Role::Small) : look.font(theme::Role::Small);
}

} // namespace

QSizeF legendSize(const Legend &legend, const Look &look)
{
    const double indent = columnOf(legend, look) + look.length(swatchGap);
    QSizeF size(0, 0);
    for (const Row &row : rowsOf(legend, look)) {
        const double width = theme::textWidth(row.text, fontOf(row.tone, look)) + (row.entry ? indent : 0);
        size = {std::max(size.width(), std::ceil(width) + 1), size.height() + row.height};
    }
    return size;
}

void paintLegend(QPainter &painter, const QRectF &rect, const Legend &legend, const Look &look, double dpr)
{
    std::vector<Row> rows = rowsOf(legend, look);
    cut(rows, rect.height(), look);
    const double column = columnOf(legend, look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double top = rect.top();
    for (const Row &row : rows) {
        // The space above a heading is not for its text.
        const QRectF line(rect.left(), row.entry ? top : top + row.height - look.length(rowHeight), rect.width(),
                          row.entry ? row.height : look.length(rowHeight));
        if (row.entry && rect.width() >= column) {
            const QSizeF size = swatchSize(*row.entry, look);
            const QPointF corner(line.left() + (column - size.width()) / 2, line.center().y() - size.height() / 2);
            paintSwatch(painter, QRectF(corner, size), *row.entry, look, dpr);
        }
        painter.setFont(fontOf(row.tone, look));
        painter.setPen(row.tone == Tone::Quiet ? look.tokens.ink3 : look.tokens.ink);
        theme::drawLine(painter, line.adjusted(row.entry ? column + look.length(swatchGap) : 0, 0, 0, 0), row.text);
        top += row.height;
    }
    painter.restore();
}

} // namespace anjungan::map
