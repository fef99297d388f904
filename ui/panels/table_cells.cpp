// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_cells.h"

#include "core/base/joined_parts.h"
#include "ui/panels/exact_words.h"
#include "ui/panels/filled_text.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double wholePercent = 100;

bool isFigure(Format format) { return format != Format::Text && format != Format::Date && format != Format::Period; }

/// "Siswa", "Luas (km²)": the unit of a column of plain numbers is added to its title, unless the title contains it.
QString titleWithUnit(const QString &title, Format format, const QString &unit)
{
    const bool isPlain = format == Format::Integer || format == Format::Decimal || format == Format::Money;
    const bool isSaid = unit.isEmpty() || title.contains(unit, Qt::CaseInsensitive);
    return isPlain && !isSaid ? u"%1 (%2)"_s.arg(title, unit) : title;
}

/// "Rp miliar": what all amounts of a column of money have in common.
QString moneyUnitOf(const theme::Formatter &format, const ValueStyle &style)
{
    return base::joinedParts({u"Rp"_s, format.moneyAmount(1, *style.money).unit}, u" ");
}

/// A unit in which even the least amount has a digit before its decimal.
theme::MoneyColumn finerMoney(const query::Answer &answer, const QString &field, theme::MoneyColumn money)
{
    double unit = 1;
    for (auto at = theme::MoneyUnit::One; at < money.unit; at = static_cast<theme::MoneyUnit>(static_cast<int>(at) + 1))
        unit *= 1000;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const auto of = number(cell(answer, row, field).value);
        if (of && *of != 0 && std::abs(*of) < unit && money.unit > theme::MoneyUnit::Million)
            return {static_cast<theme::MoneyUnit>(static_cast<int>(money.unit) - 1), 1};
    }
    return money;
}

QString withoutRupiah(QString figure) { return figure.remove(u"Rp"_s); }

/// Numbers and dates are shown whole: part of a date is a wrong date. Text in the first column names the row.
charts::CellKind cellKind(const TableColumn &column, bool isFirst)
{
    const auto [format, hasBar] = std::pair(column.format, column.hasBar);
    if (column.isStrip)
        return charts::CellKind::Strip;
    if (hasBar)
        return charts::CellKind::Bar;
    if (format != Format::Text)
        return charts::CellKind::Figure;
    return isFirst ? charts::CellKind::Strong : charts::CellKind::Text;
}

/// The values that share the scale of a column's bars: those of all columns with bars that are in the same unit.
/// Without a unit two columns need not be about the same thing. Percents are of 100: more is cut.
std::vector<double> barValues(const query::Answer &answer, const QStringList &fields, bool isPercent)
{
    std::vector<double> values;
    for (const QString &field : fields)
        for (std::size_t row = 0; row < answer.rows.size(); ++row)
            if (const auto of = number(cell(answer, row, field).value))
                values.push_back(isPercent ? std::min(*of, wholePercent) : *of);
    return values;
}

charts::SortKey sortKey(const QVariant &value, Format format)
{
    if (value.isNull())
        return {};
    // Text stays text, even if it looks like a number ("12.07" is a code), but where it is shown as one.
    if (value.typeId() == QMetaType::QString && !isFigure(format))
        return value.toString();
    const std::optional<double> of = number(value);
    return of ? charts::SortKey(*of) : charts::SortKey();
}

theme::Tone toneOf(const TableColumn &column, const QVariant &value)
{
    return column.tones.isEmpty() ? column.tone.tone(number(value))
                                  : column.tones.value(value.toString(), theme::Tone::Neutral);
}

/// The letters of core/query/derived_verdicts.h.
std::vector<charts::VerdictMark> stripOf(const QString &letters)
{
    std::vector<charts::VerdictMark> marks;
    for (const QChar letter : letters)
        marks.push_back(letter == u'o'   ? charts::VerdictMark::OnTime
                        : letter == u'd' ? charts::VerdictMark::Due
                        : letter == u'l' ? charts::VerdictMark::Late
                        : letter == u'x' ? charts::VerdictMark::Arrears
                        : letter == u'?' ? charts::VerdictMark::Unknown
                                         : charts::VerdictMark::None);
    return marks;
}

/// Dates and periods are numbers to nobody.
std::function<QString(double)> writtenBy(const theme::Formatter &formatter, const ValueStyle &style, Format format)
{
    if (!isFigure(format))
        return {};
    return [formatter, style](double value) { return amount(formatter, style, value).text(); };
}

} // namespace

TableCells::TableCells(const query::Answer &answer, const TableLook &look, const TableColumn &column,
                       const theme::Formatter &formatter)
    : m_answer(answer), m_look(look), m_column(column), m_formatter(formatter),
      m_style(styleOf(answer, column.field, column.format)), m_isMoneyInHeading(look.isDense && m_style.money)
{
    if (m_isMoneyInHeading) {
        m_style.money = finerMoney(answer, column.field, *m_style.money);
        m_unit = moneyUnitOf(formatter, m_style);
    } else {
        m_unit = std::exchange(m_style.unit, {});
    }
}

QString TableCells::title() const { return titleWithUnit(m_column.title, m_column.format, m_unit); }

charts::DataTableColumn TableCells::heading() const
{
    const bool isFirst = &m_column == &m_look.columns.front();
    return {.title = title(),
            .alignRight = !m_column.hasBar && isFigure(m_column.format),
            .kind = cellKind(m_column, isFirst),
            .scale = scale(),
            .written = writtenBy(m_formatter, m_style, m_column.format)};
}

charts::DataTableCell TableCells::cell(std::size_t row) const
{
    const QVariant value = panels::cell(m_answer, row, m_column.field).value;
    const std::optional<double> of = number(value);
    const std::optional<theme::Tone> judged = mark(row);
    const QString lower = below(row);
    return {.text = m_column.likeField.isEmpty() ? written(value) : writtenLike(row, value),
            .sortKey = sortKey(value, m_column.format),
            .tone = m_column.hasBar && judged ? *judged : toneOf(m_column, value),
            .value = of,
            .below = lower,
            .pills = m_column.hasPills ? lower.split(u" · "_s, Qt::SkipEmptyParts) : QStringList(),
            .mark = m_column.hasBar ? std::nullopt : judged,
            .target = number(panels::cell(m_answer, row, m_column.target).value),
            .strip = m_column.isStrip ? stripOf(value.toString()) : std::vector<charts::VerdictMark>()};
}

QString TableCells::written(const QVariant &value) const
{
    const theme::Amount figure = amount(m_formatter, m_style, value);
    return m_isMoneyInHeading ? withoutRupiah(figure.value) : figure.text();
}

QString TableCells::writtenLike(std::size_t row, const QVariant &value) const
{
    ValueStyle style = m_look.fieldStyles.value({panels::cell(m_answer, row, m_column.likeDataset).value.toString(),
                                                 panels::cell(m_answer, row, m_column.likeField).value.toString()});
    if (!m_column.hasUnit)
        style.unit.clear();
    const bool isNumber = style.format == Format::Integer || style.format == Format::Decimal;
    const auto of = isNumber ? number(value) : std::nullopt;
    if (isNumber && !of)
        return value.toString();
    bool isWhole = false;
    const qlonglong whole = value.toString().toLongLong(&isWhole);
    return amount(m_formatter, style, isNumber ? (isWhole ? QVariant(whole) : QVariant(*of)) : value).text();
}

QString TableCells::exact(std::size_t row) const
{
    const ValueStyle style = styleOf(m_answer, m_column.field, m_column.format);
    const QVariant value = panels::cell(m_answer, row, m_column.field).value;
    const QString all = exactText(m_formatter, style, value);
    return all == amount(m_formatter, style, value).text() ? QString() : all;
}

QString TableCells::below(std::size_t row) const
{
    QStringList values;
    for (const QString &column : m_column.belowOf) {
        const AnswerCell value = panels::cell(m_answer, row, column);
        const bool isNumber = number(value.value) && value.type != store::ColumnType::Text;
        const ValueStyle style = styleOf(m_answer, column, isNumber ? Format::Integer : Format::Text);
        values.append(amount(m_formatter, style, value.value).text());
    }
    return filledText(m_column.below, values);
}

std::optional<theme::Tone> TableCells::mark(std::size_t row) const
{
    if (m_column.mark.isEmpty())
        return std::nullopt;
    const auto judged = std::ranges::find(m_look.columns, m_column.mark, &TableColumn::field);
    return judged == m_look.columns.end() ? theme::Tone::Neutral
                                          : toneOf(*judged, panels::cell(m_answer, row, m_column.mark).value);
}

charts::BarScale TableCells::scale() const
{
    if (!m_column.hasBar)
        return {};
    const auto unitOf = [this](const TableColumn &of) { return panels::cell(m_answer, 0, of.field).unit; };
    QStringList fields{m_column.field};
    if (!m_column.target.isEmpty())
        fields.append(m_column.target);
    for (const TableColumn &other : m_look.columns) {
        const bool isSameUnit =
            m_column.format == Format::Percent || (!unitOf(m_column).isEmpty() && unitOf(other) == unitOf(m_column));
        if (other.hasBar && other.field != m_column.field && other.format == m_column.format && isSameUnit)
            fields.append(other.field);
    }
    const bool isPercent = m_column.format == Format::Percent;
    return charts::BarScale(barValues(m_answer, fields, isPercent), isPercent ? wholePercent : 0);
}

} // namespace anjungan::panels
