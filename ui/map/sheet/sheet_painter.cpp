// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/sheet_painter.h"

#include "ui/map/sheet/legend_painter.h"
#include "ui/map/sheet/scale_bar_painter.h"
#include "ui/map/sheet/sheet_layout.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// About 0.6 m per pixel, as on the screen.
constexpr double closestZoom = 18;

/// 1,234,567 becomes 1,230,000: more digits would suggest a precision that a map in the Mercator projection does not
/// have.
double roundedScale(double scale)
{
    const double step = std::pow(10.0, std::floor(std::log10(scale)) - 2);
    return std::round(scale / step) * step;
}

/// The sheet with the legend for the zoom that results from its size.
Sheet withShownLegend(Sheet sheet, const Paper &paper)
{
    const double zoom = sheetViewport(sheet, layOut(sheet, paper.size).map.size(), paper.dpr).zoom;
    sheet.legend = legendAt(sheet.legend, zoom);
    return sheet;
}

class SheetPainter
{
public:
    SheetPainter(QPainter &painter, const Sheet &sheet, const Paper &paper)
        : m_painter(painter), m_sheet(withShownLegend(sheet, paper)), m_paper(paper),
          m_layout(layOut(m_sheet, paper.size)), m_viewport(sheetViewport(m_sheet, m_layout.map.size(), paper.dpr))
    {
    }

    void paint()
    {
        const Look &look = m_sheet.look;
        m_painter.fillRect(QRectF({}, m_paper.size), look.tokens.card);
        map();
        const bool isSmall = m_layout.title.height() < QFontMetricsF(look.strongFont(theme::Role::Title)).height();
        write(m_layout.title, m_sheet.title, look.strongFont(isSmall ? theme::Role::Heading : theme::Role::Title),
              look.tokens.ink);
        write(m_layout.subtitle, m_sheet.subtitle, look.font(theme::Role::Body), look.tokens.ink2);
        if (!m_layout.legend.isEmpty())
            paintLegend(m_painter, m_layout.legend, m_sheet.legend, look, m_paper.dpr);
        scale();
        const QFont small = look.font(theme::Role::Small);
        write(m_layout.note, m_sheet.note, small, look.tokens.ink2);
        sources();
        write(m_layout.attribution, m_sheet.attribution, small, look.tokens.ink2);
        m_painter.setFont(small);
        m_painter.setPen(look.tokens.ink2);
        theme::drawLine(m_painter, m_layout.made, m_sheet.made, Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    void map()
    {
        if (m_layout.map.isEmpty())
            return;
        m_painter.save();
        m_painter.translate(m_layout.map.topLeft());
        static const render::Scene nothing;
        render::paint(m_painter, m_sheet.scene ? *m_sheet.scene : nothing, m_viewport, m_sheet.style);
        m_painter.restore();
        if (m_layout.map.size() != m_paper.size) {
            m_painter.setPen(QPen(m_sheet.look.tokens.line, m_sheet.look.length(1)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(m_layout.map);
        }
    }

    void scale()
    {
        const QRectF &room = m_layout.scale;
        if (room.isEmpty() || !m_sheet.scene || m_sheet.world.isEmpty())
            return;
        const double bar = std::min(scaleBarRoom(m_sheet.look), room.width());
        const double metres = m_viewport.metresPerPixel();
        paintScaleBar(m_painter, QRectF(room.topLeft(), QSizeF(bar, room.height())), metres, m_sheet.look,
                      Qt::AlignLeft);
        if (m_paper.pixelMetres > 0 && std::isfinite(metres) && metres > 0) {
            const QString ratio = u"1 : "_s + m_sheet.format.integer(roundedScale(metres / m_paper.pixelMetres));
            m_painter.setFont(m_sheet.look.font(theme::Role::Small));
            m_painter.setPen(m_sheet.look.tokens.ink2);
            theme::drawFigure(m_painter, room.adjusted(bar, 0, 0, 0), ratio, Qt::AlignRight | Qt::AlignVCenter);
        }
    }

    void sources()
    {
        const Look &look = m_sheet.look;
        QRectF rest = m_layout.sources;
        const double line = QFontMetricsF(look.font(theme::Role::Small)).lineSpacing();
        const auto drawLine = [&](const QString &text, const QFont &font, const QColor &ink) {
            const double wanted = theme::paragraphHeight(text, font, rest.width());
            write(QRectF(rest.topLeft(), QSizeF(rest.width(), std::min(wanted + 0.01, rest.height()))), text, font,
                  ink);
            rest.adjust(0, wanted + sourceGap(m_sheet), 0, 0);
        };
        if (rest.height() >= line && !m_sheet.sourcesTitle.isEmpty())
            drawLine(m_sheet.sourcesTitle, look.strongFont(theme::Role::Small), look.tokens.ink);
        for (qsizetype at = 0; at < m_sheet.sources.size() && rest.height() >= line; ++at) {
            const double wanted =
                theme::paragraphHeight(m_sheet.sources[at], look.font(theme::Role::Small), rest.width());
            const bool isLastWithRoom =
                rest.height() - wanted - sourceGap(m_sheet) < line && at + 1 < m_sheet.sources.size();
            // If the next ones have no room, this one ends in "…".
            drawLine(isLastWithRoom ? m_sheet.sources[at] + u" …"_s : m_sheet.sources[at],
                     look.font(theme::Role::Small), look.tokens.ink2);
        }
    }

    void write(const QRectF &rect, const QString &text, const QFont &font, const QColor &ink)
    {
        if (rect.isEmpty())
            return;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        theme::drawParagraph(m_painter, rect, text, Qt::AlignLeft | Qt::AlignTop);
    }

    QPainter &m_painter;
    const Sheet m_sheet;
    const Paper &m_paper;
    SheetLayout m_layout;
    render::Viewport m_viewport;
};

} // namespace

render::Viewport sheetViewport(const Sheet &sheet, QSizeF mapSize, double dpr)
{
    render::Viewport viewport = render::fitted(sheet.world, mapSize, sheet.margin, closestZoom);
    viewport.size = mapSize;
    viewport.dpr = dpr;
    return viewport;
}

void paintSheet(QPainter &painter, const Sheet &sheet, const Paper &paper)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF({}, paper.size));
    SheetPainter(painter, sheet, paper).paint();
    painter.restore();
}

} // namespace anjungan::map
