// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/attention_reader.h"

#include "core/workspace/document/answer_columns.h"
#include "core/workspace/document/link_reader.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/ids.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

AttentionBound readBound(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    using Way = AttentionBound::Way;
    const QString key = json.contains("below"_L1) ? u"below"_s : json.contains("moved"_L1) ? u"moved"_s : u"above"_s;
    AttentionBound bound{.way = key == "below"_L1   ? Way::Below
                                : key == "moved"_L1 ? Way::Moved
                                                    : Way::Above,
                         .number = json[key].toDouble(),
                         .column = json[key].toString()};
    if (json.contains("until"_L1))
        bound.until = json["until"_L1].toDouble();
    if (bound.way != Way::Moved)
        return bound;
    const QString as = json["as"_L1].toString(u"-P7D"_s);
    if (auto time = TimeExpression::parse(as); time && !time->usesLatest() && !time->isInterval())
        bound.as = *std::move(time);
    else
        mistakes.add(below(pointer, u"as"_s), make<Code::QueryAsNoDay>(quoted(as)));
    return bound;
}

/// What belongs to a query and what to `is` cannot be mixed.
void checkKeys(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    const auto count = [&json](const QStringList &keys) {
        return std::ranges::count_if(keys, [&json](const QString &key) { return json.contains(key); });
    };
    const QStringList bounds{u"below"_s, u"above"_s, u"moved"_s};
    const auto bounded = count(bounds);
    const bool isQuery = json.contains("query"_L1);
    const bool isMixed =
        isQuery ? !json.contains("value"_L1) || count({u"is"_s, u"dataset"_s}) > 0
                : !json.contains("is"_L1) ||
                      count({u"value"_s, u"until"_s, u"as"_s, u"key"_s, u"who"_s, u"where"_s}) + bounded > 0;
    if (isMixed)
        mistakes.add(pointer, make<Code::AttentionQueryOrIs>());
    else if (isQuery && bounded != 1)
        mistakes.add(pointer, make<Code::AttentionOneBound>());
}

class AttentionCheck
{
public:
    AttentionCheck(const Workspace &workspace, Mistakes &mistakes) : m_workspace(workspace), m_mistakes(mistakes) {}

    void check(const Attention &condition, const QString &pointer)
    {
        if (!condition.query) {
            if (!condition.dataset.isEmpty())
                checkKnown<Code::NoSuchDataset>(condition.dataset, idsOf(m_workspace.datasets),
                                                below(pointer, u"dataset"_s), m_mistakes);
            return checkNames(condition, datasetAttentionColumns(), pointer);
        }
        checkQuery(condition, below(pointer, u"query"_s));
        const QStringList columns = columnsOf(*condition.query, m_workspace.dataset(condition.query->dataset));
        const std::pair<QString, QString> named[]{{u"value"_s, condition.value},
                                                  {u"who"_s, condition.who},
                                                  {u"where"_s, condition.where},
                                                  {boundName(condition.bound), condition.bound.column}};
        for (const auto &[key, column] : named)
            if (!column.isEmpty())
                checkKnown<Code::NoSuchColumn>(column, columns, below(pointer, key), m_mistakes);
        for (qsizetype i = 0; i < condition.key.size(); ++i)
            checkKnown<Code::NoSuchColumn>(condition.key[i], columns, below(below(pointer, u"key"_s), i), m_mistakes);
        checkNames(condition, columns, pointer);
    }

private:
    static QString boundName(const AttentionBound &bound)
    {
        return bound.way == AttentionBound::Way::Below ? u"below"_s : u"above"_s;
    }

    void checkQuery(const Attention &condition, const QString &place)
    {
        const QuerySpec &query = *condition.query;
        checkKnown<Code::NoSuchDataset>(
            query.dataset, idsOf(m_workspace.datasets) + idsOf(m_workspace.exposures) + idsOf(m_workspace.derived),
            below(place, u"dataset"_s), m_mistakes);
        const Derived *derived = m_workspace.derivedDataset(query.dataset);
        if (derived && derived->by == Derivation::Attention)
            m_mistakes.add(below(place, u"dataset"_s), make<Code::AttentionItself>());
        const bool asksThePast = query.as || condition.bound.way == AttentionBound::Way::Moved;
        if (asksThePast && derived)
            m_mistakes.add(place, make<Code::QueryAsDerived>());
        if (asksThePast && m_workspace.exposure(query.dataset))
            m_mistakes.add(place, make<Code::QueryAsExposure>());
        for (qsizetype i = 0; i < query.where.size(); ++i)
            if (!query.where[i].parameter.isEmpty())
                checkKnown<Code::NoSuchParameter>(query.where[i].parameter, {},
                                                  below(below(below(place, u"where"_s), i), u"param"_s), m_mistakes);
    }

    void checkNames(const Attention &condition, const QStringList &columns, const QString &pointer)
    {
        for (qsizetype i = 0; i < condition.columns.size(); ++i)
            checkKnown<Code::NoSuchColumn>(condition.columns[i], columns, below(below(pointer, u"columns"_s), i),
                                           m_mistakes);
        if (condition.link)
            checkLink(*condition.link, columns, below(pointer, u"link"_s));
    }

    void checkLink(const Link &link, const QStringList &columns, const QString &place)
    {
        const PageSpec *target = m_workspace.page(link.page);
        if (!target && link.page != syncPage)
            return checkKnown<Code::NoSuchPage>(link.page, idsOf(m_workspace.pages), below(place, u"page"_s),
                                                m_mistakes);
        if (!link.panel.isEmpty())
            checkKnown<Code::NoSuchPanel>(link.panel, target ? idsOf(target->panels) : QStringList(),
                                          below(place, u"panel"_s), m_mistakes);
        const QStringList parameters = target ? parametersOf(*target) : QStringList{datasetParameter.toString()};
        for (const Link::Setting &setting : link.select) {
            const QString at = below(below(place, u"select"_s), setting.parameter);
            checkKnown<Code::NoSuchParameter>(setting.parameter, parameters, at, m_mistakes);
            if (!setting.column.isEmpty())
                checkKnown<Code::NoSuchColumn>(setting.column, columns, at, m_mistakes);
        }
        if (target && target->detail &&
            !std::ranges::contains(link.select, target->detail->parameter, &Link::Setting::parameter))
            m_mistakes.add(place, make<Code::LinkWithoutKey>(quoted(target->detail->parameter)));
    }

    const Workspace &m_workspace;
    Mistakes &m_mistakes;
};

} // namespace

Attention readAttention(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    checkKeys(json, pointer, mistakes);
    Attention condition;
    condition.id = json["id"_L1].toString();
    condition.title = readText(json["title"_L1]);
    condition.columns = json["columns"_L1].toVariant().toStringList();
    condition.severity = base::valueIn(severityNames, json["severity"_L1].toString()).value_or(Severity::Warning);
    condition.link = readLink(json["link"_L1]);
    if (!json.contains("query"_L1)) {
        condition.is = base::valueIn(troubleNames, json["is"_L1].toString()).value_or(DatasetTrouble::Late);
        condition.dataset = json["dataset"_L1].toString();
        return condition;
    }
    condition.query = readQuery(json["query"_L1].toObject(), below(pointer, u"query"_s), mistakes);
    condition.value = json["value"_L1].toString();
    condition.bound = readBound(json, pointer, mistakes);
    condition.key = json["key"_L1].toVariant().toStringList();
    condition.who = json["who"_L1].toString();
    condition.where = json["where"_L1].toString();
    return condition;
}

void checkAttention(const Workspace &workspace, Mistakes &mistakes)
{
    checkUnique(workspace.attention, &Attention::id, u"/attention"_s, u"id"_s, mistakes);
    for (qsizetype i = 0; i < workspace.attention.size(); ++i)
        AttentionCheck(workspace, mistakes).check(workspace.attention[i], below(u"/attention"_s, i));
}

} // namespace anjungan::workspace
