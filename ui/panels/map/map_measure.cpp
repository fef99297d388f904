// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_measure.h"

#include "core/base/joined_parts.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/document/reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The same query without its condition on the period: it gives the values of all periods.
workspace::QuerySpec ofAllPeriods(workspace::QuerySpec query, const workspace::Workspace &workspace)
{
    query.where.removeIf([](const workspace::Condition &condition) { return condition.parameter == periodParameter; });
    const workspace::Dataset *dataset = workspace.dataset(query.dataset);
    if (!query.measures.isEmpty() && dataset && !dataset->period.isEmpty() && !query.group.contains(dataset->period))
        query.group.append(dataset->period);
    query.order.clear();
    query.limit.reset();
    return query;
}

std::shared_ptr<const query::Answer> shared(const Questions &questions, std::size_t question)
{
    const std::optional<AnswerResult> &result = questions.answer(question);
    return result && *result ? **result : nullptr;
}

} // namespace

std::expected<MapMeasure, message::Message> MapMeasure::make(const QJsonValue &measure, Format format, bool isTimed,
                                                             const PanelServices &services, Questions &questions)
{
    const auto query = workspace::readQuery(measure[u"query"]);
    if (!query)
        return std::unexpected(query.error());
    MapMeasure made(services, questions);
    made.m_area = measure[u"area"].toString();
    made.m_value = measure[u"value"].toString();
    made.m_exact = measure[u"exact"][u"value"].toString();
    if (measure[u"exact"][u"format"].isString())
        made.m_exactFormat = readFormat(measure[u"exact"][u"format"]);
    made.m_title = workspace::readText(measure[u"title"]).in(services.language);
    made.m_format = format;
    made.m_rule = ClassRule(measure[u"classes"], services.language);
    made.m_query = questions.add(*query);
    if (isTimed && made.m_rule.isComputed())
        made.m_allPeriods = questions.add(ofAllPeriods(*query, services.workspace));
    return made;
}

const AreaClasses &MapMeasure::areas() const
{
    const auto drawn = shared(m_questions, m_query);
    const auto scaled = m_allPeriods ? shared(m_questions, *m_allPeriods) : nullptr;
    if (drawn == m_drawn && scaled == m_scaled && m_drawn)
        return m_areas;
    m_drawn = drawn;
    m_scaled = scaled;
    m_areas = {.classes = {}, .values = {}, .several = {}, .title = m_title};
    const std::vector<QVariant> all = column(scaled && !scaled->rows.empty() ? *m_allPeriods : m_query, m_value);
    const ValueStyle style = drawn ? styleOf(*drawn, m_value, m_format) : ValueStyle{};
    m_areas.classes = m_rule.classes(all, {m_services.format, m_format, style.unit, style.isGrouped, style.unitOfOne});
    const std::vector<QVariant> places = column(m_query, m_area);
    const std::vector<QVariant> figures = column(m_query, m_value);
    QHash<QString, QVariantList> values;
    for (std::size_t row = 0; row < figures.size(); ++row)
        if (!figures[row].isNull())
            values[places[row].toString()].append(figures[row]);
    for (const auto &[area, found] : values.asKeyValueRange())
        if (found.size() == 1)
            m_areas.values.insert(area, found.first());
        else
            m_areas.several.insert(area, found); // which one is right, or their sum, nobody can know
    m_numbers.clear();
    const std::vector<QVariant> exact = m_exact.isEmpty() ? figures : column(m_query, m_exact);
    for (std::size_t row = 0; row < exact.size(); ++row) {
        const QString area = places[row].toString();
        if (m_areas.values.contains(area) && number(exact[row]))
            m_numbers.insert(area, exact[row]);
    }
    return m_areas;
}

QString MapMeasure::written(const QString &area) const
{
    const AreaClasses &by = areas();
    ValueStyle style = m_drawn ? styleOf(*m_drawn, m_value, m_format) : ValueStyle{.format = m_format};
    if (const QVariantList several = by.several.value(area); !several.isEmpty()) {
        style.unit.clear();
        QStringList texts;
        for (const QVariant &value : several)
            texts.append(amount(m_services.format, style, value).text());
        return texts.join(u" / "_s);
    }
    const QVariant value = by.values.value(area);
    const auto in = by.classes.classOf(value);
    if (m_format == Format::Text && in)
        return by.classes.all()[*in].title;
    return amount(m_services.format, style, value).text();
}

QString MapMeasure::inWords(const QString &area, const QSet<QString> &shown) const
{
    QString value = written(area); // updates m_numbers
    if (const QVariant exact = m_numbers.value(area); !m_exact.isEmpty() && !exact.isNull())
        value = amount(m_services.format, styleOf(*m_drawn, m_exact, m_exactFormat), exact).text() + u' ' + value;
    return base::joinedParts({value, rankOf(area, shown)});
}

QString MapMeasure::rankOf(const QString &area, const QSet<QString> &shown) const
{
    const auto own = number(m_numbers.value(area));
    qsizetype all = 0;
    qsizetype greater = 0;
    for (const auto &[other, value] : m_numbers.asKeyValueRange()) {
        if (!shown.contains(other))
            continue; // e.g. the sum of all areas
        ++all;
        greater += own && number(value).value_or(*own) > *own ? 1 : 0;
    }
    if (!own || all < 2)
        return {};
    return tr("rank %1 of %2")
        .arg(m_services.format.integer(static_cast<double>(greater + 1)),
             m_services.format.integer(static_cast<double>(all)));
}

QStringList MapMeasure::strayCodes(const QSet<QString> &known) const
{
    QStringList stray;
    for (const QString &area : areas().values.keys() + areas().several.keys())
        if (!known.contains(area))
            stray.append(area);
    stray.sort();
    return stray;
}

QStringList MapMeasure::severalCodes() const
{
    QStringList codes = areas().several.keys();
    codes.sort();
    return codes;
}

std::vector<QVariant> MapMeasure::column(std::size_t question, const QString &id) const
{
    const auto answer = shared(m_questions, question);
    if (!answer)
        return {};
    std::vector<QVariant> values(answer->rows.size());
    if (const int at = answer->column(id); at >= 0)
        std::ranges::transform(answer->rows, values.begin(), [at](const QVariantList &row) { return row.value(at); });
    return values;
}

} // namespace anjungan::panels
