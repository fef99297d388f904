// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/row.h"
#include "ui/theme/theme.h"

#include <QListView>

class QStandardItemModel;

namespace anjungan::sheet {

/// Rows to choose one from, by a tap or with the arrow keys and Enter; each is a touch target high. Scrolls.
class ChoiceList : public QListView
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    explicit ChoiceList(const theme::Theme &theme, QWidget *parent = nullptr);

    /// The chosen row becomes the current one, else the first that can be chosen.
    void setRows(const Rows &rows);
    const Rows &rows() const { return m_rows; }

    /// Emits chosen() for the current row, if there is one.
    void chooseCurrent();

    QSize sizeHint() const override; ///< of all rows
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int row);

    const theme::Theme &m_theme;
    QStandardItemModel *m_model;
    Rows m_rows;
};

} // namespace anjungan::sheet
