// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QLabel>
#include <QWidget>

class QGridLayout;

namespace anjungan::sheet {
class Cell;
}

namespace anjungan::panels {

/// A day to choose: a month's days as cells, weeks from Monday on, with steps to the months before and after.
class DayPicker : public QWidget
{
    Q_OBJECT

public:
    /// Days after `last` cannot be chosen. `format` and `theme` must outlive it.
    DayPicker(QDate chosen, QDate last, const theme::Formatter &format, const theme::Theme &theme,
              QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(QDate day);

private:
    void show(QDate month);

    const QDate m_chosen;
    const QDate m_last;
    const theme::Formatter &m_format;
    const theme::Theme &m_theme;
    QDate m_month; ///< the first of the month that is shown
    QLabel *m_title;
    sheet::Cell *m_later;
    QGridLayout *m_layout;
    QWidget *m_days = nullptr;
};

} // namespace anjungan::panels
