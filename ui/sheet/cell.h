// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::sheet {

/// A button with a text that is one of several choices side by side; at least a touch target high.
class Cell : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Box,     ///< with a line around it
        Segment, ///< on the track of Segments
    };

    /// `theme` must outlive it.
    Cell(const QString &text, Look look, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Whether it lies between the ends of a range.
    void setBetween(bool is);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    const theme::Theme &m_theme;
    bool m_isBetween = false;
};

} // namespace anjungan::sheet
