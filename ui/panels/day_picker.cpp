// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/day_picker.h"

#include "ui/sheet/cell.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int daysOfWeek = 7;
constexpr double dayGap = 4; ///< at a factor of 1, device-independent pixels

} // namespace

DayPicker::DayPicker(QDate chosen, QDate last, const theme::Formatter &format, const theme::Theme &theme,
                     QWidget *parent)
    : QWidget(parent), m_chosen(chosen), m_last(last), m_format(format), m_theme(theme), m_title(new QLabel(this)),
      m_later(new sheet::Cell(u"›"_s, sheet::Cell::Look::Box, theme, this)), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setColumnStretch(1, 1);
    auto *earlier = new sheet::Cell(u"‹"_s, sheet::Cell::Look::Box, theme, this);
    earlier->setCheckable(false);
    earlier->setAccessibleName(tr("Month before"));
    m_later->setCheckable(false);
    m_later->setAccessibleName(tr("Month after"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(theme.strongFont(theme::Role::Body));
    m_layout->addWidget(earlier, 0, 0);
    m_layout->addWidget(m_title, 0, 1);
    m_layout->addWidget(m_later, 0, 2);
    connect(earlier, &sheet::Cell::clicked, this, [this] { show(m_month.addMonths(-1)); });
    connect(m_later, &sheet::Cell::clicked, this, [this] { show(m_month.addMonths(1)); });
    const QDate begin = chosen.isValid() ? chosen : last;
    show(QDate(begin.year(), begin.month(), 1));
}

void DayPicker::show(QDate month)
{
    m_month = month;
    m_title->setText(m_format.period(month.toString(u"yyyy-MM"_s)));
    m_later->setEnabled(month.addMonths(1) <= m_last);
    delete m_days;
    m_days = new QWidget(this);
    auto *grid = new QGridLayout(m_days);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(m_theme.pixels(dayGap));
    const int before = month.dayOfWeek() - 1;
    for (int number = 1; number <= month.daysInMonth(); ++number) {
        const QDate day(month.year(), month.month(), number);
        auto *cell = new sheet::Cell(QString::number(number), sheet::Cell::Look::Box, m_theme, m_days);
        cell->setObjectName("day_"_L1 + day.toString(Qt::ISODate));
        cell->setAccessibleDescription(m_format.date(day));
        cell->setEnabled(day <= m_last);
        cell->setChecked(day == m_chosen);
        connect(cell, &sheet::Cell::clicked, this, [this, day] { Q_EMIT chosen(day); });
        const int place = before + number - 1;
        grid->addWidget(cell, place / daysOfWeek, place % daysOfWeek);
    }
    m_layout->addWidget(m_days, 1, 0, 1, 3);
    m_days->show();
}

} // namespace anjungan::panels
