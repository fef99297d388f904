// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/search/hit_row.h"
#include "ui/theme/theme.h"

#include <QListView>

class QStandardItemModel;

namespace anjungan::shell {

/// The rows of the answer to a search, to choose one from; each is a touch target high. It never has the focus: the
/// field above it keeps it, and moves the current row.
class HitList : public QListView
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    explicit HitList(const theme::Theme &theme, QWidget *parent = nullptr);

    void setRows(const HitRows &rows);
    const HitRows &rows() const { return m_rows; }

    /// Makes the next row that can be chosen the current one, in that direction; without a current one the first, or
    /// the last. False where there is none.
    bool step(int by);
    void clearCurrent();
    [[nodiscard]] bool hasCurrent() const { return currentIndex().isValid(); }
    void chooseCurrent();

Q_SIGNALS:
    void chosen(const anjungan::shell::HitRow &row);

private:
    void choose(int row);

    const theme::Theme &m_theme;
    QStandardItemModel *m_model;
    HitRows m_rows;
};

} // namespace anjungan::shell
