// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/subject.h"

#include "core/query/refusal.h"
#include "core/query/sql.h"
#include "core/store/sqlite/sql_names.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

QueryResult<const store::TableColumn *> QuestionSubject::column(const QString &field) const
{
    const store::TableColumn *found = table.column(field);
    if (!found)
        return Refusal::unknownField(table, field);
    return found;
}

QString columnSql(const store::TableColumn &column) { return u"t."_s + store::quoted(column.column); }

QString fromSql(const QuestionSubject &subject)
{
    if (subject.cells)
        return u" FROM "_s + subject.cells->name + u" AS t"_s;
    if (subject.pastRows)
        return u" FROM ("_s + *subject.pastRows + u") AS t"_s;
    return u" FROM "_s + store::quoted(subject.table.dataset) + u" AS t"_s;
}

QString titleOf(const workspace::Dataset &dataset, const QString &language)
{
    return dataset.title.isEmpty() ? dataset.id : dataset.title.in(language);
}

QString fieldTitle(const QuestionSubject &subject, const QString &field, const QString &language)
{
    const workspace::Field *known = subject.dataset.field(field);
    return known && !known->title.isEmpty() ? known->title.in(language) : field;
}

AnswerColumn answerColumn(const QuestionSubject &subject, const store::TableColumn &column, const QString &language)
{
    const QString &field = column.name;
    const workspace::Dataset &dataset = subject.dataset;
    AnswerColumn answer{.id = field, .title = fieldTitle(subject, field, language), .unit = {}, .type = column.type};
    const bool isName =
        field == dataset.key || field == dataset.period || (dataset.area && dataset.area->field == field);
    if (isName)
        answer.grouping = false;
    if (const workspace::Field *known = dataset.field(field)) {
        answer.unit = known->unit.in(language);
        answer.unitOfOne = known->unitOfOne.byLanguage.value(language);
        for (const auto &[value, title] : known->valueTitles.asKeyValueRange())
            answer.valueTitles.insert(value, title.in(language));
        answer.decimals = known->decimals;
        if (known->grouping)
            answer.grouping = known->grouping;
    }
    return answer;
}

} // namespace anjungan::query
