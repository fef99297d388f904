// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/legend_painter.h"

#include "ui/map/render/hatch.h"
#include "ui/map/render/marker.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double rowHeight = 16;
constexpr double swatchWidth = 14;
constexpr double swatchHeight = 10;
constexpr double swatchGap = 7;

std::size_t rowsOf(const Legend &legend)
{
    return legend.entries.size() + (legend.title.isEmpty() ? 0 : 1) + (legend.note.isEmpty() ? 0 : 1);
}

void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry, double dpr)
{
    const render::Symbol &symbol = entry.symbol;
    switch (entry.kind) {
    case LegendEntry::Kind::Area: {
        const bool pale = symbol.fill.lightness() > 235;
        painter.setPen(pale ? QPen(symbol.fill.darker(125)) : QPen(Qt::NoPen));
        painter.setBrush(symbol.fill);
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrushOrigin(rect.topLeft());
        painter.setBrush(render::hatchBrush(symbol.hatch, symbol.hatchInk, dpr));
        painter.drawRoundedRect(rect, 3, 3);
        break;
    }
    case LegendEntry::Kind::Line:
        painter.setPen(QPen(symbol.stroke, symbol.strokeWidth));
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
        break;
    case LegendEntry::Kind::Point: {
        const double radius = std::min(symbol.radius, rect.height() / 2);
        painter.setPen(symbol.stroke.isValid() ? QPen(symbol.stroke, symbol.strokeWidth) : QPen(Qt::NoPen));
        painter.setBrush(symbol.fill);
        painter.drawPath(render::markerShape(symbol.marker, radius).translated(rect.center()));
        break;
    }
    }
}

/// Hands out rows from the top of a rectangle, the last of them for "…" where not all have room.
class Rows
{
public:
    Rows(const QRectF &rect, double height, std::size_t wanted)
        : m_row(rect.left(), rect.top(), rect.width(), height), m_wanted(wanted),
          m_left(static_cast<std::size_t>(std::max(0.0, std::floor((rect.height() + 0.01) / height))))
    {
    }

    bool hasMore() const { return m_left > 1 || (m_left == 1 && m_wanted <= 1); }
    bool isCut() const { return m_left > 0 && m_wanted > 0; }
    const QRectF &row() const { return m_row; }
    void next()
    {
        m_row.translate(0, m_row.height());
        --m_left;
        --m_wanted;
    }

private:
    QRectF m_row;
    std::size_t m_wanted;
    std::size_t m_left;
};

} // namespace

QSizeF legendSize(const Legend &legend, const Look &look)
{
    if (rowsOf(legend) == 0) {
        return {0, 0};
    }
    const QFont font = look.font(theme::Role::Small);
    double width = theme::textWidth(legend.title, look.strongFont(theme::Role::Small));
    width = std::max(width, theme::textWidth(legend.note, font));
    for (const LegendEntry &entry : legend.entries) {
        width = std::max(width, theme::textWidth(entry.label, font) + look.length(swatchWidth + swatchGap));
    }
    return {std::ceil(width) + 1, look.length(rowHeight) * static_cast<double>(rowsOf(legend))};
}

void paintLegend(QPainter &painter, const QRectF &rect, const Legend &legend, const Look &look, double dpr)
{
    Rows rows(rect, look.length(rowHeight), rowsOf(legend));
    const double indent = look.length(swatchWidth + swatchGap);
    const auto write = [&](const QFont &font, const QColor &ink, const QString &text, double from) {
        painter.setFont(font);
        painter.setPen(ink);
        theme::drawLine(painter, rows.row().adjusted(from, 0, 0, 0), text);
    };
    const QFont font = look.font(theme::Role::Small);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!legend.title.isEmpty() && rows.hasMore()) {
        write(look.strongFont(theme::Role::Small), look.tokens.ink, legend.title, 0);
        rows.next();
    }
    for (const LegendEntry &entry : legend.entries) {
        if (!rows.hasMore()) {
            break;
        }
        const QSizeF size(look.length(swatchWidth), look.length(swatchHeight));
        if (rect.width() >= size.width()) {
            const QPointF corner(rows.row().left(), rows.row().center().y() - size.height() / 2);
            paintSwatch(painter, QRectF(corner, size), entry, dpr);
        }
        write(font, look.tokens.ink, entry.label, indent);
        rows.next();
    }
    if (!legend.note.isEmpty() && rows.hasMore()) {
        write(font, look.tokens.ink3, legend.note, 0);
        rows.next();
    }
    if (rows.isCut()) {
        write(font, look.tokens.ink3, u"…"_s, 0);
    }
    painter.restore();
}

} // namespace anjungan::map
