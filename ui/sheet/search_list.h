// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/row.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace anjungan::sheet {

class ChoiceList;

/// A list to choose from with a field that searches it. The field has the focus; up, down and Enter go to the list.
class SearchList : public QWidget
{
    Q_OBJECT

public:
    /// The rows for what is searched for, which has no spaces around it; empty: all that is worth showing.
    using RowsFor = std::function<Rows(const QString &search)>;

    /// `hint` is said in the empty field. `theme` must outlive it.
    SearchList(const QString &hint, RowsFor rowsFor, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Between field and list; owned by it.
    void setAboveList(QWidget *widget);

    /// Asks for the rows again.
    void refresh();

    ChoiceList *list() const { return m_list; }
    QString search() const;

    /// What should have the focus first: on a touch device not the field, which would open the keyboard on the screen.
    QWidget *firstFocus() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();

    const theme::Theme &m_theme;
    const RowsFor m_rowsFor;
    QVBoxLayout *m_layout;
    QLineEdit *m_field;
    ChoiceList *m_list;
    int m_listHeight = 0; ///< wanted: it grows, but does not shrink while somebody types
};

} // namespace anjungan::sheet
