// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QWidget>

class QGridLayout;

namespace anjungan::sheet {

/// Choices side by side on one track, one of them chosen; many stand in several lines, and so do those that have no
/// room side by side.
class Segments : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    explicit Segments(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `columns` is how many stand in a line at most.
    void setTitles(const QStringList &titles, int columns = 4);
    void setCurrent(int at);
    int current() const { return m_cells.checkedId(); } ///< -1 if there are none

    /// As wide as in the lines that it would like, as high as in those that it has.
    QSize sizeHint() const override;

Q_SIGNALS:
    /// By the person.
    void chosen(int at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthIn(int columns) const;
    void place(int columns);

    const theme::Theme &m_theme;
    QGridLayout *m_grid;
    QButtonGroup m_cells;
    int m_most = 1; ///< in a line
    int m_columns = 0;
};

} // namespace anjungan::sheet
