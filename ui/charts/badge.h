// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace anjungan::charts {

/// Size of a pill around `text`, in device-independent pixels.
QSizeF badgeSize(const QString &text, const theme::Theme &theme);

/// Paints a pill inside `rect`, no larger than badgeSize(); the text is elided. `alignment` places the pill in `rect`.
void paintBadge(QPainter &painter, const QRectF &rect, const QString &text, theme::Tone tone, const theme::Theme &theme,
                Qt::Alignment alignment = Qt::AlignLeft);

/// A short judgement as a pill: "Tinggi 0,71".
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(const QString &text, theme::Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_text;
    theme::Tone m_tone = theme::Tone::Neutral;
};

} // namespace anjungan::charts
