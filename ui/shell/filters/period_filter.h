// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/filter.h"

namespace anjungan::shell {

/// The period: one of those with data in the first dataset that the page filters by period, a range of them, or one
/// that moves with the calendar.
class PeriodFilter : public Filter
{
    Q_OBJECT

public:
    explicit PeriodFilter(const FilterParts &parts, QObject *parent = nullptr);

    void showPage(const workspace::PageSpec &page, panels::PageContext &context) override;
    void leavePage() override;
    void refresh() override;
    QString label() const override;

protected:
    QWidget *fill(sheet::Sheet &sheet) override;

private:
    void ask();
    QWidget *show(sheet::Sheet &sheet);

    QString m_dataset; ///< with the listed periods; empty: none
    QStringList m_periods;
    QPointer<sheet::Sheet> m_open;
    int m_newest = 0; ///< number of the newest query; answers of older ones, and of pages before, are not used
};

} // namespace anjungan::shell
