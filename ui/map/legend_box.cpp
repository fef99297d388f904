// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/legend_box.h"

#include "ui/map/render/hatch.h"
#include "ui/map/render/marker.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double inset = 10;
constexpr double swatchWidth = 14;
constexpr double swatchHeight = 10;
constexpr double swatchGap = 7;

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

} // namespace

LegendBox::LegendBox(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

void LegendBox::setLegend(const Legend &legend)
{
    m_legend = legend;
    QStringList texts{legend.title};
    for (const LegendEntry &entry : legend.entries) {
        texts << entry.label;
    }
    texts << legend.note;
    texts.removeAll(QString());
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(texts.join(u", "_s));
    updateGeometry();
    update();
}

double LegendBox::rowHeight() const { return m_theme.length(16); }

QSize LegendBox::sizeHint() const
{
    if (isEmpty()) {
        return {0, 0};
    }
    const QFont font = m_theme.font(theme::Role::Small);
    double width = theme::textWidth(m_legend.title, m_theme.strongFont(theme::Role::Small));
    width = std::max(width, theme::textWidth(m_legend.note, font));
    for (const LegendEntry &entry : m_legend.entries) {
        width = std::max(width, theme::textWidth(entry.label, font) + m_theme.length(swatchWidth + swatchGap));
    }
    const auto rows = m_legend.entries.size() + (m_legend.title.isEmpty() ? 0 : 1) + (m_legend.note.isEmpty() ? 0 : 1);
    return {m_theme.pixels(2 * inset) + static_cast<int>(std::ceil(width)) + 1,
            static_cast<int>(std::ceil(2 * m_theme.length(inset) + rowHeight() * static_cast<double>(rows)))};
}

void LegendBox::paintEvent(QPaintEvent *)
{
    if (isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    const double padding = m_theme.length(inset);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), padding, padding);

    QRectF row(padding, padding, width() - 2 * padding, rowHeight());
    const auto write = [&](const QFont &font, const QColor &ink, const QString &text, double indent) {
        painter.setFont(font);
        painter.setPen(ink);
        theme::drawLine(painter, row.adjusted(indent, 0, 0, 0), text);
        row.translate(0, rowHeight());
    };
    if (!m_legend.title.isEmpty()) {
        write(m_theme.strongFont(theme::Role::Small), tokens.ink, m_legend.title, 0);
    }
    for (const LegendEntry &entry : m_legend.entries) {
        const QSizeF size(m_theme.length(swatchWidth), m_theme.length(swatchHeight));
        const QRectF swatch({row.left(), row.center().y() - size.height() / 2}, size);
        paintSwatch(painter, swatch, entry, devicePixelRatioF());
        write(m_theme.font(theme::Role::Small), tokens.ink, entry.label, m_theme.length(swatchWidth + swatchGap));
    }
    if (!m_legend.note.isEmpty()) {
        write(m_theme.font(theme::Role::Small), tokens.ink3, m_legend.note, 0);
    }
}

} // namespace anjungan::map
