// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/promised_reading.h"

#include "core/base/one_line.h"
#include "core/store/stage/row_identity.h"

#include <algorithm>

namespace anjungan::store {

namespace {

constexpr qsizetype longestExample = 60;

} // namespace

PromisedReading::PromisedReading(const workspace::Dataset &dataset, source::RowPage &page)
    : m_page(page), m_style{dataset.numbers, dataset.dates, dataset.timeZone}
{
    if (dataset.isKeyId && !page.features.empty()) {
        const auto known = std::ranges::find(page.fields, dataset.key);
        m_idField = static_cast<std::size_t>(known - page.fields.begin());
        if (known == page.fields.end())
            page.fields.push_back(dataset.key);
    }
    m_columnOf.assign(page.fields.size(), -1);
    for (std::size_t i = 0; i < page.fields.size(); ++i) {
        const workspace::Field *field = dataset.field(page.fields[i]);
        if (!field || !field->type)
            continue;
        m_columnOf[i] = std::ssize(m_columns);
        m_columns.push_back({i, *field->type});
    }
    m_results.assign(page.features.size() * m_columns.size(), ReadAs::Null);
}

void PromisedReading::read(std::size_t row)
{
    source::SourceRow &feature = m_page.features[row];
    if (m_idField)
        setId(feature);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column &column = m_columns[i];
        if (column.field >= feature.values.size())
            continue;
        source::Value &value = feature.values[column.field];
        const bool needsDigits = column.type == workspace::FieldType::Text && std::holds_alternative<double>(value);
        const ReadAs result =
            readAs(column.type, m_style, value, needsDigits ? digitsAt(row, column.field) : QString());
        m_results[row * m_columns.size() + i] = result;
        if (result != ReadAs::Unreadable)
            continue;
        if (!column.unreadable)
            column.unreadable = {row, base::oneLine(keyText(value), longestExample)};
        value = {};
    }
}

std::optional<ReadAs> PromisedReading::result(std::size_t row, std::size_t field) const
{
    const std::ptrdiff_t column = m_columnOf[field];
    if (column < 0)
        return std::nullopt;
    return m_results[row * m_columns.size() + static_cast<std::size_t>(column)];
}

std::optional<PromisedReading::Unreadable> PromisedReading::firstUnreadable(std::size_t field) const
{
    const std::ptrdiff_t column = m_columnOf[field];
    return column < 0 ? std::nullopt : m_columns[static_cast<std::size_t>(column)].unreadable;
}

void PromisedReading::setId(source::SourceRow &feature)
{
    if (feature.values.size() <= *m_idField)
        feature.values.resize(*m_idField + 1);
    source::Value &value = feature.values[*m_idField];
    const bool isThere = !std::holds_alternative<std::monostate>(value);
    m_besideId += isThere && keyText(value) != feature.id ? 1 : 0;
    value = feature.id.isEmpty() ? source::Value() : source::Value(feature.id);
}

QString PromisedReading::digitsAt(std::size_t row, std::size_t field)
{
    const auto isBefore = [&](const source::SentDigits &one) {
        return one.row < row || (one.row == row && one.field < field);
    };
    while (m_digit < m_page.digits.size() && isBefore(m_page.digits[m_digit]))
        ++m_digit;
    if (m_digit == m_page.digits.size() || m_page.digits[m_digit].row != row || m_page.digits[m_digit].field != field)
        return {};
    return m_page.digits[m_digit].digits;
}

} // namespace anjungan::store
