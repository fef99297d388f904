// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/period_picker.h"

#include "ui/sheet/cell.h"
#include "ui/sheet/segments.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr double pickerGap = 8;     // at a factor of 1, device-independent pixels
constexpr double pickerWidth = 400; // likewise
constexpr int yearColumns = 5;
constexpr auto rangeSign = ".."_L1;
constexpr auto cellName = "period_"_L1; ///< of the cells' object names, before their period

/// The ends of what is chosen, twice the same for one period.
std::pair<QString, QString> endsOf(const QString &chosen)
{
    const qsizetype middle = chosen.indexOf(rangeSign);
    return middle < 0 ? std::pair(chosen, chosen)
                      : std::pair(chosen.left(middle), chosen.mid(middle + rangeSign.size()));
}

QString periodOf(const sheet::Cell &cell) { return cell.objectName().sliced(cellName.size()); }

} // namespace

PeriodPicker::PeriodPicker(const QStringList &periods, const QString &chosen, const theme::Formatter &format,
                           const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_chosen(chosen), m_format(format), m_theme(theme), m_groups(periodGroups(periods, format)),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.pixels(pickerGap));
    const bool areCalendar = areCalendarPeriods(periods);
    addQuickChoices(areCalendar);
    if (m_groups.isEmpty())
        return;
    addYears(areCalendar);
    const QString last = endsOf(chosen).second;
    const auto found = std::ranges::find_if(m_groups, [&last](const PeriodGroup &group) {
        return std::ranges::contains(group.cells, last, &PeriodCell::period);
    });
    const auto at = found == m_groups.end() ? 0 : static_cast<int>(found - m_groups.begin());
    m_years->setCurrent(at);
    showGroup(at);
    m_layout->addStretch(1);
}

sheet::Cell *PeriodPicker::addQuick(const QString &value)
{
    auto *cell = new sheet::Cell(value.isEmpty() ? tr("Newest period") : m_format.period(value), sheet::Cell::Look::Box,
                                 m_theme, this);
    cell->setObjectName(cellName + value);
    cell->setChecked(value == m_chosen);
    m_quick.append(cell);
    connect(cell, &sheet::Cell::clicked, this, [this, value] { Q_EMIT chosen(value); });
    return cell;
}

void PeriodPicker::addQuickChoices(bool areCalendar)
{
    m_layout->addWidget(addQuick({}));
    if (!areCalendar)
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.pixels(pickerGap));
    line->addWidget(addQuick(thisYear.toString()));
    line->addWidget(addQuick(lastTwelveMonths.toString()));
    m_layout->addLayout(line);
}

void PeriodPicker::addYears(bool areCalendar)
{
    QStringList titles;
    for (const PeriodGroup &group : m_groups)
        titles.append(group.title);
    m_years = new sheet::Segments(m_theme, this);
    m_years->setObjectName(u"period_years"_s);
    m_years->setTitles(titles, yearColumns);
    m_years->setVisible(m_groups.size() > 1 || !titles.first().isEmpty());
    connect(m_years, &sheet::Segments::chosen, this, &PeriodPicker::showGroup);
    m_layout->addWidget(m_years);
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setFont(m_theme.font(theme::Role::Small));
    m_hint->hide();
    if (!areCalendar)
        return;
    m_range = new sheet::Cell(tr("Range"), sheet::Cell::Look::Box, m_theme, this);
    m_range->setObjectName(u"period_range"_s);
    connect(m_range, &sheet::Cell::toggled, this, [this](bool isOn) {
        m_from.clear();
        m_hint->setText(tr("Tap the first period"));
        m_hint->setVisible(isOn);
        mark();
    });
}

void PeriodPicker::showGroup(int at)
{
    const PeriodGroup &group = m_groups[at];
    delete m_grid;
    m_cells.clear();
    m_grid = new QWidget(this);
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(m_theme.pixels(pickerGap) - 2);
    const int columns = columnsFor(group);
    for (int cell = 0; cell < group.cells.size(); ++cell) {
        const PeriodCell &one = group.cells[cell];
        auto *button = new sheet::Cell(one.label, sheet::Cell::Look::Box, m_theme, m_grid);
        button->setObjectName(cellName + one.period);
        button->setAccessibleDescription(m_format.period(one.period));
        button->setEnabled(one.hasData);
        m_cells.append(button);
        connect(button, &sheet::Cell::clicked, this, [this, period = one.period] { tap(period); });
        grid->addWidget(button, cell / columns, cell % columns);
    }
    m_layout->insertWidget(m_layout->indexOf(m_years) + 1, m_grid);
    if (m_range) { // below the cells
        m_layout->insertWidget(m_layout->indexOf(m_grid) + 1, m_range);
        m_layout->insertWidget(m_layout->indexOf(m_range) + 1, m_hint);
        setTabOrder(m_cells.last(), m_range);
    }
    mark();
}

void PeriodPicker::tap(const QString &period)
{
    if (!m_range || !m_range->isChecked()) {
        Q_EMIT chosen(period);
    } else if (m_from.isEmpty()) {
        m_from = period;
        m_hint->setText(tr("From %1: now tap the last period").arg(m_format.period(period)));
        mark();
    } else {
        // Calendar periods of one form sort as time.
        const auto [from, to] = std::minmax(m_from, period);
        Q_EMIT chosen(from == to ? QString(from) : from + rangeSign + to);
    }
}

void PeriodPicker::mark()
{
    const bool isRanging = m_range && m_range->isChecked();
    const auto [from, to] = isRanging ? std::pair(m_from, m_from) : endsOf(m_chosen);
    for (sheet::Cell *cell : m_quick)
        cell->setChecked(!isRanging && periodOf(*cell) == m_chosen);
    for (sheet::Cell *cell : m_cells) {
        const QString period = periodOf(*cell);
        cell->setChecked(period == from || period == to);
        cell->setBetween(from < period && period < to);
    }
}

QSize PeriodPicker::sizeHint() const { return QWidget::sizeHint().expandedTo({m_theme.pixels(pickerWidth), 0}); }

QWidget *PeriodPicker::firstFocus() const
{
    for (sheet::Cell *cell : m_quick + m_cells)
        if (cell->isChecked())
            return cell;
    return m_quick.first();
}

} // namespace anjungan::shell
