// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/legend_box.h"

#include "ui/map/sheet/legend_painter.h"

#include <QPainter>
#include <QStringList>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double inset = 10;

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

QSize LegendBox::sizeHint() const
{
    if (isEmpty()) {
        return {0, 0};
    }
    const QSizeF size = legendSize(m_legend, lookOf(m_theme));
    return {m_theme.pixels(2 * inset) + static_cast<int>(std::ceil(size.width())),
            static_cast<int>(std::ceil(2 * m_theme.length(inset) + size.height()))};
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

    paintLegend(painter, QRectF(rect()).adjusted(padding, padding, -padding, -padding), m_legend, lookOf(m_theme),
                devicePixelRatioF());
}

} // namespace anjungan::map
