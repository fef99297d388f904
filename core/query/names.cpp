// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/names.h"

#include "core/store/sqlite/sql_names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

bool holdsAgencies(const QuestionSubject &subject, const QString &field)
{
    const workspace::Field *known = subject.dataset.field(field);
    return known && known->names == workspace::NamedThing::Agency;
}

bool holdsAreas(const QuestionSubject &subject, const QString &field)
{
    const workspace::Field *known = subject.dataset.field(field);
    return (known && known->names == workspace::NamedThing::Area) ||
           (subject.dataset.area && subject.dataset.area->field == field);
}

/// One bound value: [[id, name, short], …].
QString agenciesJson(const QList<workspace::Agency> &agencies)
{
    QJsonArray rows;
    for (const workspace::Agency &agency : agencies)
        rows.append(QJsonArray{agency.id, agency.name, agency.shortName});
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

AnswerColumn nameColumn(const AnswerColumn &field, const QString &suffix)
{
    return {.id = field.id + suffix, .title = field.title, .unit = {}, .type = store::ColumnType::Text};
}

NameOutputs agencyNames(const QuestionSubject &subject, const AnswerColumn &field, const QString &code,
                        const QString &alias)
{
    NameOutputs names;
    names.joins = {
        u" LEFT JOIN (SELECT value ->> 0 AS code, value ->> 1 AS name, value ->> 2 AS short FROM json_each(?)) AS "_s +
            alias + u" ON "_s + alias + u".code = "_s + code,
        {agenciesJson(subject.workspace.agencies)}};
    names.outputs = {{nameColumn(field, u".name"_s), u"coalesce("_s + alias + u".name, "_s + code + u')'},
                     {nameColumn(field, u".short"_s), u"coalesce("_s + alias + u".short, "_s + code + u')'}};
    return names;
}

NameOutputs areaNames(const QList<AreaTable> &areas, const AnswerColumn &field, const QString &code,
                      const QString &alias)
{
    NameOutputs names;
    QString candidates;
    int level = 0;
    for (const AreaTable &area : areas) {
        const QString each = alias + u'_' + QString::number(level++);
        names.joins +=
            u" LEFT JOIN (SELECT %1 AS code, min(%2) AS name FROM %3 GROUP BY 1) AS %4 ON %4.code = %5"_s.arg(
                store::quoted(area.code), store::quoted(area.name), store::quoted(area.table), each, code);
        candidates += each + u".name, "_s;
    }
    // coalesce needs at least two arguments.
    names.outputs = {{nameColumn(field, u".name"_s), u"coalesce("_s + candidates + code + u", NULL)"_s}};
    return names;
}

} // namespace

NameOutputs nameOutputs(const QuestionSubject &subject, const QList<AreaTable> &areas, const AnswerColumn &field,
                        const QString &code, int index)
{
    const QString alias = u'n' + QString::number(index);
    if (holdsAgencies(subject, field.id))
        return agencyNames(subject, field, code, alias);
    if (holdsAreas(subject, field.id))
        return areaNames(areas, field, code, alias);
    return {};
}

} // namespace anjungan::query
