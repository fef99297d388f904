// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/panel_document.h"

#include "core/base/joined_parts.h"
#include "ui/panels/foot_text.h"
#include "ui/panels/page_context.h"
#include "ui/panels/panel.h"
#include "ui/panels/provenance_words.h"
#include "ui/saving/file_name.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

exports::CellType typeOf(store::ColumnType type)
{
    switch (type) {
    case store::ColumnType::Integer:
    case store::ColumnType::Real:
        return exports::CellType::Number;
    case store::ColumnType::Boolean:
        return exports::CellType::YesNo;
    case store::ColumnType::Date:
        return exports::CellType::Day;
    case store::ColumnType::DateTime:
        return exports::CellType::Moment;
    case store::ColumnType::Text:
    case store::ColumnType::Json:
    case store::ColumnType::Unknown:
        break;
    }
    return exports::CellType::Text;
}

exports::Column columnOf(const query::AnswerColumn &column)
{
    return {.id = column.id,
            .title = column.title,
            .unit = column.unit,
            .type = typeOf(column.type),
            .decimals = column.type == store::ColumnType::Integer ? std::optional(0) : column.decimals,
            .isGrouped = column.grouping.value_or(true)};
}

std::map<QString, int> titlesOf(const std::vector<exports::Column> &columns)
{
    std::map<QString, int> count;
    for (const exports::Column &column : columns)
        ++count[column.title];
    return count;
}

/// A key, its name and its short name have one title: the name keeps it, the others say what they are. Other columns of
/// one title are told apart by their ids.
void tellTitlesApart(std::vector<exports::Column> &columns)
{
    const auto has = [&columns](const QString &id) { return std::ranges::contains(columns, id, &exports::Column::id); };
    std::map<QString, int> count = titlesOf(columns);
    for (exports::Column &column : columns) {
        if (count[column.title] < 2)
            continue;
        if (column.id.endsWith(u".short"_s))
            column.title = PanelDocument::tr("%1, short").arg(column.title);
        else if (has(column.id + u".name"_s))
            column.title = PanelDocument::tr("%1, code").arg(column.title);
    }
    count = titlesOf(columns);
    for (exports::Column &column : columns)
        if (count[column.title] > 1 && column.title != column.id)
            column.title += u" · "_s + column.id;
}

void nameValues(exports::Table &table, const std::vector<query::AnswerColumn> &columns)
{
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const QHash<QString, QString> &titles = columns[at].valueTitles;
        if (titles.isEmpty())
            continue;
        table.columns[at].type = exports::CellType::Text;
        for (QVariantList &row : table.rows) {
            QVariant &value = row[static_cast<qsizetype>(at)];
            if (const auto title = titles.constFind(value.toString()); !value.isNull() && title != titles.cend())
                value = *title;
        }
    }
}

} // namespace

exports::Table tableOf(const TableSource &source, Values values)
{
    exports::Table table{.title = source.title, .columns = {}, .rows = {}};
    const std::vector<query::AnswerColumn> &columns = source.answer ? source.answer->columns : source.features->fields;
    for (const query::AnswerColumn &column : columns)
        table.columns.push_back(columnOf(column));
    tellTitlesApart(table.columns);
    if (source.answer)
        table.rows = source.answer->rows;
    else
        for (const query::MapFeature &feature : source.features->features)
            table.rows.push_back(feature.values);
    if (values == Values::Named)
        nameValues(table, columns);
    return table;
}

std::vector<TableSource> PanelDocument::sources() const
{
    std::vector<TableSource> sources;
    std::map<QString, int> seen;
    const ProvenanceWords words(m_panel.services());
    const auto add = [&](const query::Provenance &provenance, TableSource source) {
        source.title = words.dataset(provenance);
        if (const int number = ++seen[source.title]; number > 1)
            source.title += u" (%1)"_s.arg(number);
        if (const workspace::Dataset *dataset = m_panel.services().workspace.dataset(provenance.dataset))
            source.period = dataset->period;
        sources.push_back(std::move(source));
    };
    // Not the ground of a map, which its foot does not name either.
    const auto isShown = [this](const query::Provenance &provenance) {
        return std::ranges::contains(m_panel.provenances(), provenance.dataset, &query::Provenance::dataset);
    };
    const Questions &questions = m_panel.questions();
    for (std::size_t at = 0; at < questions.answerCount(); ++at)
        if (const auto &result = questions.answer(at); result && *result && !(**result)->columns.empty())
            add((**result)->provenance, {.title = {}, .period = {}, .answer = **result, .features = {}});
    for (std::size_t at = 0; at < questions.featureCount(); ++at)
        if (const auto &result = questions.features(at);
            result && *result && !(**result)->fields.empty() && isShown((**result)->provenance))
            add((**result)->provenance, {.title = {}, .period = {}, .answer = {}, .features = **result});
    return sources;
}

QList<exports::Fact> PanelDocument::facts() const
{
    const PanelServices &services = m_panel.services();
    QList<exports::Fact> facts{{tr("Title"), m_panel.heading()}};
    facts.append({tr("Workspace"), services.workspace.title.in(services.language)});
    if (const QString notice = services.workspace.notice.in(services.language); !notice.isEmpty())
        facts.append({tr("Notice"), notice});
    for (const query::Provenance &provenance : eachOnce(m_panel.provenances()))
        addSource(facts, provenance);
    addChoice(facts);
    facts.append(
        {tr("Query"), QString::fromUtf8(QJsonDocument(m_panel.definition().options).toJson(QJsonDocument::Compact))});
    facts.append({tr("Program"), u"Anjungan "_s + QCoreApplication::applicationVersion()});
    facts.append({tr("Saved"), services.format.dateTime(services.clock.now())});
    return facts;
}

QString PanelDocument::partOf(const query::Provenance &provenance)
{
    QStringList areas;
    for (qsizetype i = 0; i < provenance.part.size(); ++i)
        areas << u"%1 (%2)"_s.arg(provenance.partNames.value(i, provenance.part[i]), provenance.part[i]);
    return tr("only %1").arg(areas.join(u", "_s));
}

void PanelDocument::addSource(QList<exports::Fact> &facts, const query::Provenance &provenance) const
{
    const PanelServices &services = m_panel.services();
    const ProvenanceWords words(services);
    const auto clock = [&](const std::optional<QDateTime> &when) {
        return when ? services.format.dateTime(*when) : tr("not known");
    };
    facts.append({tr("Dataset"), words.dataset(provenance)});
    if (!provenance.publisher.isEmpty()) {
        const workspace::Agency *agency = services.workspace.agency(provenance.publisher);
        facts.append({tr("Publisher"), agency ? agency->name : provenance.publisher});
    }
    if (const QString period = words.period(provenance); !period.isEmpty())
        facts.append({tr("Period"), period});
    if (!provenance.part.isEmpty())
        facts.append({tr("Rows of"), partOf(provenance)});
    if (provenance.asOf)
        facts.append({tr("As of"), clock(provenance.asOf)});
    facts.append({tr("Changed at its source"), clock(provenance.sourceModified)});
    facts.append({tr("Confirmed by this device"), clock(provenance.confirmedAt)});
    facts.append({tr("Next change due"), clock(provenance.dueAt)});
    if (const QString trouble = words.trouble(provenance); !trouble.isEmpty())
        facts.append({tr("State"), trouble});
}

void PanelDocument::addChoice(QList<exports::Fact> &facts) const
{
    const PanelServices &services = m_panel.services();
    const PageContext &context = m_panel.context();
    const query::Parameters &values = context.values();
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const QString &id = value.key();
        const QString text = value.value().toString();
        if (text.isEmpty())
            continue;
        const workspace::Parameter *declared = context.declared(id);
        const workspace::Choice *choice = context.choice(id);
        QString title = declared ? declared->title.in(services.language) : QString();
        QString chosen = choice ? choice->title.in(services.language) : text;
        if (id == areaParameter) {
            const QString name = services.areaName(text);
            title = tr("Area"), chosen = name.isEmpty() ? text : name + u" ("_s + text + u')';
        } else if (id == periodParameter) {
            title = tr("Period"), chosen = services.format.period(text);
        } else if (id == workspace::agencyParameter) {
            const workspace::Agency *agency = services.workspace.agency(text);
            title = tr("Agency"), chosen = agency ? agency->name : text;
        }
        facts.append({tr("Chosen: %1").arg(title.isEmpty() ? id : title), chosen});
    }
}

exports::Document PanelDocument::withoutTables() const
{
    return {.title = m_panel.heading(),
            .tables = {},
            .factsTitle = tr("Source"),
            .facts = facts(),
            .timeZone = m_panel.services().workspace.timeZone};
}

QString PanelDocument::fileName() const
{
    QStringList parts{m_panel.heading()};
    const PanelServices &services = m_panel.services();
    if (!m_panel.provenances().isEmpty()) {
        const query::Provenance &first = m_panel.provenances().first();
        parts.append(ProvenanceWords(services).shortPeriod(first));
        const QDateTime day = first.sourceModified.value_or(services.clock.now());
        parts.append(day.toTimeZone(services.workspace.timeZone).date().toString(Qt::ISODate));
    }
    return saving::safeName(parts, tr("Panel"));
}

QStringList PanelDocument::sourceLines() const
{
    const PanelServices &services = m_panel.services();
    const ProvenanceWords words(services);
    QStringList lines;
    for (const query::Provenance &provenance : eachOnce(m_panel.provenances()))
        lines.append(base::joinedParts(words.inFull(provenance)));
    lines.append(base::joinedParts({services.workspace.title.in(services.language),
                                    services.workspace.notice.in(services.language),
                                    tr("Made %1").arg(services.format.dateTime(services.clock.now()))}));
    return lines;
}

} // namespace anjungan::panels
