// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/period_groups.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace anjungan::sheet {
class Cell;
class Segments;
} // namespace anjungan::sheet

namespace anjungan::shell {

/// A period to choose: the newest, this year and the last twelve months, one of those with data, or a range of them:
/// with "range" on, the first tap is its beginning and the second its end.
class PeriodPicker : public QWidget
{
    Q_OBJECT

public:
    /// What "this year" and "last 12 months" are as values of the selection.
    static constexpr QStringView thisYear = u"this-year";
    static constexpr QStringView lastTwelveMonths = u"last-12-months";

    /// `periods` as for periodGroups(); `chosen` may be empty, the newest. `format` and `theme` must outlive it.
    PeriodPicker(const QStringList &periods, const QString &chosen, const theme::Formatter &format,
                 const theme::Theme &theme, QWidget *parent = nullptr);

    /// The cell of what is chosen.
    QWidget *firstFocus() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &period);

private:
    sheet::Cell *addQuick(const QString &value);
    void addQuickChoices(bool areCalendar);
    void addYears(bool areCalendar);
    void showGroup(int at);
    void tap(const QString &period);
    void mark();

    const QString m_chosen;
    const theme::Formatter &m_format;
    const theme::Theme &m_theme;
    const QList<PeriodGroup> m_groups;
    QVBoxLayout *m_layout;
    QList<sheet::Cell *> m_quick;
    sheet::Segments *m_years = nullptr;
    sheet::Cell *m_range = nullptr; ///< null: there are no ranges
    QLabel *m_hint = nullptr;
    QWidget *m_grid = nullptr;    ///< of the group that is shown
    QList<sheet::Cell *> m_cells; ///< in it
    QString m_from;               ///< of the range that is being chosen; empty: none yet
};

} // namespace anjungan::shell
