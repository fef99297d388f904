// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/query_words.h"

#include <QMetaType>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using workspace::Aggregate;
using workspace::Condition;
using workspace::Measure;
using workspace::Operator;
using workspace::QuerySpec;

namespace {

/// The words of `pattern`, a sentence with %1 and maybe %2, and between them the names.
std::vector<Phrase> filled(const QString &pattern, const QStringList &names)
{
    std::vector<Phrase> phrases;
    QString rest = pattern;
    for (qsizetype at = rest.indexOf(u'%'); at >= 0 && at + 1 < rest.size(); at = rest.indexOf(u'%')) {
        const int number = rest[at + 1].digitValue();
        if (number < 1 || number > names.size())
            break;
        phrases.push_back({rest.first(at)});
        phrases.push_back({names[number - 1], true});
        rest.slice(at + 2);
    }
    phrases.push_back({rest});
    std::erase_if(phrases, [](const Phrase &phrase) { return phrase.text.isEmpty(); });
    return phrases;
}

void append(std::vector<Phrase> &phrases, std::vector<Phrase> more)
{
    phrases.insert(phrases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool isSet(const Condition &condition, const query::Parameters &values)
{
    return condition.parameter.isEmpty() || !values.value(condition.parameter).toString().isEmpty();
}

/// Whether it says a time that is counted from another, "latest-P11M..latest", which nobody but a machine reads.
bool isCounted(const Condition &condition)
{
    using Kind = workspace::TimeExpression::Kind;
    const std::optional<workspace::TimeExpression> &time = condition.time;
    return condition.is == Operator::During && time && (time->usesToday() || time->usesLatest()) &&
           (time->kind == Kind::Range || time->kind == Kind::Instant);
}

} // namespace

QString QueryWords::fieldName(const QuerySpec &query, const QString &field) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(query.dataset);
    const workspace::Field *declared = dataset ? dataset->field(field) : nullptr;
    const QString title = declared ? declared->title.in(m_services.language) : QString();
    return title.isEmpty() ? field : title;
}

QString QueryWords::valueName(const QuerySpec &query, const Condition &condition) const
{
    const QVariant value = condition.parameter.isEmpty() ? condition.value : m_values.value(condition.parameter);
    const workspace::Dataset *dataset = m_services.workspace.dataset(query.dataset);
    const workspace::Field *field = dataset ? dataset->field(condition.field) : nullptr;
    QStringList names;
    for (const QVariant &one : value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value}) {
        const QString text = one.toString();
        const workspace::Agency *agency =
            field && field->names == workspace::NamedThing::Agency ? m_services.workspace.agency(text) : nullptr;
        const bool isArea = (field && field->names == workspace::NamedThing::Area) ||
                            (dataset && dataset->area && dataset->area->field == condition.field);
        const QString area = isArea ? m_services.areaName(text) : QString();
        if (agency)
            names.append(agency->shortName);
        else if (!area.isEmpty())
            names.append(area);
        else if (field && field->valueTitles.contains(text))
            names.append(field->valueTitles[text].in(m_services.language));
        else
            names.append(m_services.format.period(text));
    }
    if (condition.time)
        return m_services.format.period(condition.time->text);
    return names.join(u", "_s);
}

std::vector<Phrase> QueryWords::measured(const QuerySpec &query, const QString &column) const
{
    if (query.measures.isEmpty()) {
        QStringList names;
        for (const QString &field : query.select)
            names.append(fieldName(query, field));
        return names.isEmpty() ? filled(tr("The rows"), {}) : filled(tr("The rows with %1"), {names.join(u", "_s)});
    }
    const auto found = std::ranges::find(query.measures, column, &Measure::id);
    const Measure &measure = found == query.measures.end() ? query.measures.first() : *found;
    const QString field = fieldName(query, measure.field);
    const QString weight = fieldName(query, measure.weight);
    std::vector<Phrase> phrases;
    switch (measure.by) {
    case Aggregate::Count:
        phrases = filled(tr("Number of rows"), {});
        break;
    case Aggregate::Distinct:
        phrases = filled(tr("Number of different values of %1"), {field});
        break;
    case Aggregate::Sum:
        phrases = filled(tr("Sum of %1"), {field});
        break;
    case Aggregate::Average:
        phrases = measure.weight.isEmpty() ? filled(tr("Average of %1"), {field})
                                           : filled(tr("Average of %1, weighted by %2"), {field, weight});
        break;
    case Aggregate::Minimum:
        phrases = filled(tr("Least %1"), {field});
        break;
    case Aggregate::Maximum:
        phrases = filled(tr("Greatest %1"), {field});
        break;
    case Aggregate::Ratio:
        phrases = filled(tr("%1 in percent of %2"), {field, weight});
        break;
    }
    const auto minus = std::ranges::find(query.measures, measure.minus, &Measure::id);
    if (!measure.minus.isEmpty() && minus != query.measures.end())
        append(phrases, filled(tr(", less %1"), {fieldName(query, minus->field)}));
    return phrases;
}

std::vector<Phrase> QueryWords::condition(const QuerySpec &query, const Condition &condition,
                                          const AnswerPeriods &periods) const
{
    const QString field = fieldName(query, condition.field);
    const workspace::Dataset *dataset = m_services.workspace.dataset(query.dataset);
    const bool isPeriod = dataset && dataset->period == condition.field;
    if (condition.is == Operator::Latest)
        return isPeriod && !periods.newest.isEmpty()
                   ? filled(tr(", for %1"), {m_services.format.period(periods.newest)})
                   : filled(tr(", of the latest %1"), {field});
    if (isPeriod && isCounted(condition) && !periods.written.isEmpty())
        return filled(tr(", for %1"), {periods.written});
    if (!isSet(condition, m_values))
        return filled(tr(", whatever the %1"), {field});
    if (condition.is == Operator::Present)
        return filled(tr(", where there is %1"), {field});
    const QString value = valueName(query, condition);
    switch (condition.is) {
    case Operator::NotEqual:
        return filled(tr(", %1 not %2"), {field, value});
    case Operator::Less:
        return filled(tr(", %1 below %2"), {field, value});
    case Operator::LessOrEqual:
        return filled(tr(", %1 at most %2"), {field, value});
    case Operator::Greater:
        return filled(tr(", %1 above %2"), {field, value});
    case Operator::GreaterOrEqual:
        return filled(tr(", %1 at least %2"), {field, value});
    case Operator::Within:
    case Operator::During:
        return filled(tr(", %1 within %2"), {field, value});
    default:
        return filled(tr(", %1 %2"), {field, value});
    }
}

std::vector<Phrase> QueryWords::phrases(const QuerySpec &query, const AnswerPeriods &periods,
                                        const QString &column) const
{
    std::vector<Phrase> phrases = measured(query, column);
    const workspace::Dataset *dataset = m_services.workspace.dataset(query.dataset);
    append(phrases,
           filled(tr(" from the dataset %1"), {dataset ? dataset->title.in(m_services.language) : query.dataset}));
    if (query.as)
        append(phrases, filled(tr(" as of %1"), {m_services.format.period(query.as->text)}));
    for (const Condition &one : query.where)
        append(phrases, condition(query, one, periods));
    if (!query.group.isEmpty()) {
        QStringList names;
        for (const QString &field : query.group)
            names.append(fieldName(query, field));
        append(phrases, filled(tr(", for each %1"), {names.join(u", "_s)}));
    }
    if (query.limit)
        append(phrases, filled(tr(", the first %1"), {m_services.format.integer(*query.limit)}));
    phrases.push_back({u"."_s});
    return phrases;
}

QString QueryWords::leftOut(const QuerySpec &query, const Condition &condition) const
{
    const QString field = fieldName(query, condition.field);
    if (condition.is == Operator::Present)
        return tr("without %1").arg(field);
    return tr("with another %1").arg(field);
}

QString plainText(const std::vector<Phrase> &phrases)
{
    QString text;
    for (const Phrase &phrase : phrases)
        text += phrase.text;
    return text;
}

} // namespace anjungan::panels
