// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QWidget>

class QGridLayout;

namespace anjungan::sheet {

/// Choices side by side on one track, one of them chosen; many stand in several lines.
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

Q_SIGNALS:
    /// By the person.
    void chosen(int at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QGridLayout *m_grid;
    QButtonGroup m_cells;
};

} // namespace anjungan::sheet
