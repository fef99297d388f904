// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storage_bar.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::settings {

StorageBar::StorageBar(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StorageBar::setParts(const QList<Part> &parts, qint64 whole)
{
    m_parts = parts;
    m_whole = whole;
    update();
}

QSize StorageBar::sizeHint() const { return {m_theme.pixels(200), m_theme.pixels(14)}; }

void StorageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().track);
    qint64 filled = 0;
    for (const Part &part : std::as_const(m_parts))
        filled += part.bytes;
    const qint64 whole = std::max(m_whole, filled);
    double x = 0;
    for (const Part &part : std::as_const(m_parts)) {
        const double w = whole > 0 ? width() * static_cast<double>(part.bytes) / static_cast<double>(whole) : 0;
        painter.fillRect(QRectF(x, 0, std::max(0.0, w - 1), height()), part.color);
        x += w;
    }
}

} // namespace anjungan::settings
