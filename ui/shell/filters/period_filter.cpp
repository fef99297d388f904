// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/period_filter.h"

#include "ui/shell/filters/narrowing.h"
#include "ui/shell/filters/period_picker.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

PeriodFilter::PeriodFilter(const FilterParts &parts, QObject *parent)
    : Filter(workspace::periodParameter.toString(), u"calendar"_s, tr("Period"), parts, parent)
{
}

void PeriodFilter::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    Filter::showPage(page, context);
    m_dataset = datasetsNarrowedBy(page, parameter()).value(0);
    ask();
}

void PeriodFilter::leavePage()
{
    Filter::leavePage();
    m_dataset.clear();
    m_periods.clear();
    ++m_newest;
}

void PeriodFilter::refresh() { ask(); }

void PeriodFilter::ask()
{
    if (m_dataset.isEmpty())
        return;
    asked();
    parts().queries.periods(m_dataset).then(
        this, [this, number = ++m_newest](const query::QueryResult<QStringList> &periods) {
            if (periods && number == m_newest && *periods != m_periods) {
                m_periods = *periods;
                if (sheet::Sheet *open = m_open; open && !open->isHidden())
                    show(*open)->setFocus();
            }
            answered();
        });
}

QString PeriodFilter::label() const { return isSet() ? parts().format.period(value()) : tr("Newest period"); }

QWidget *PeriodFilter::fill(sheet::Sheet &sheet)
{
    m_open = &sheet;
    return show(sheet);
}

QWidget *PeriodFilter::show(sheet::Sheet &sheet)
{
    auto *picker = new PeriodPicker(m_periods, value(), parts().format, parts().theme);
    connect(picker, &PeriodPicker::chosen, this, &PeriodFilter::choose);
    sheet.setContent(picker);
    return picker->firstFocus();
}

} // namespace anjungan::shell
