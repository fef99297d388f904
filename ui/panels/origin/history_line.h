// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/origin/figure_history.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// The course of a figure as a small line, with the first and the last period below it, and above it the last value; so
/// has the last value before it started anew, where there is room. All values are read out.
class HistoryLine : public QWidget
{
    Q_OBJECT

public:
    /// `theme` and `format` must outlive it.
    HistoryLine(FigureHistory history, const theme::Theme &theme, const theme::Formatter &format,
                QWidget *parent = nullptr);

    const FigureHistory &history() const { return m_history; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;
    void paintValues(QPainter &painter) const;

    const FigureHistory m_history;
    const theme::Theme &m_theme;
    const theme::Formatter &m_format;
};

} // namespace anjungan::panels
