// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/area_lists.h"

#include <utility>

namespace anjungan::shell {

using Answered = query::QueryResult<std::shared_ptr<const query::Answer>>;

AreaLists::AreaLists(query::QueryService &queries, const workspace::Workspace &workspace, QString language,
                     QObject *parent)
    : QObject(parent), m_queries(queries), m_workspace(workspace), m_language(std::move(language)),
      m_levels(static_cast<std::size_t>(workspace.areas.size())), m_isAsked(m_levels.size()),
      m_hasFailed(m_levels.size())
{
}

void AreaLists::ask(int level)
{
    const auto at = static_cast<std::size_t>(level);
    if (at >= m_levels.size() || (m_isAsked[at] && !m_hasFailed[at]))
        return;
    m_isAsked[at] = true;
    m_hasFailed[at] = false;
    const workspace::AreaLevel &of = m_workspace.areas[level];
    workspace::QuerySpec query;
    query.dataset = of.dataset;
    query.select = {of.code, of.name};
    query.order = {{of.name, false}};
    Q_EMIT asked();
    m_queries.ask(query, {}, m_language).then(this, [this, at, round = m_round](const Answered &answer) {
        if (answer && round == m_round) { // else the page's own panels say why
            std::vector<Area> areas;
            areas.reserve((*answer)->rows.size());
            for (const QVariantList &row : (*answer)->rows) {
                areas.push_back({row.value(0).toString(), row.value(1).toString()});
                m_names.insert(areas.back().code, areas.back().name);
            }
            m_levels[at] = std::move(areas);
        } else if (!answer && answer.error().kind == query::QueryErrorKind::Cache) {
            m_hasFailed[at] = true;
        }
        Q_EMIT answered();
    });
}

void AreaLists::askAll()
{
    for (int level = 0; level < m_workspace.areas.size(); ++level)
        ask(level);
}

void AreaLists::askName(const QString &code)
{
    if (!m_names.contains(code))
        queryName(code);
}

void AreaLists::queryName(const QString &code)
{
    if (code.isEmpty())
        return;
    for (int level = 0; level < m_workspace.areas.size(); ++level) {
        if (m_isAsked[static_cast<std::size_t>(level)])
            continue; // it is there, or comes with the others
        const workspace::AreaLevel &of = m_workspace.areas[level];
        workspace::QuerySpec query;
        query.dataset = of.dataset;
        query.select = {of.name};
        query.where = {{.field = of.code, .is = workspace::Operator::Equal, .value = code, .parameter = {}}};
        query.limit = 1;
        Q_EMIT asked();
        m_queries.ask(query, {}, m_language).then(this, [this, code, round = m_round](const Answered &answer) {
            if (answer && round == m_round && !(*answer)->rows.empty())
                m_names.insert(code, (*answer)->rows.front().value(0).toString());
            Q_EMIT answered();
        });
    }
}

void AreaLists::refresh(const QString &code)
{
    ++m_round;
    for (std::size_t level = 0; level < m_isAsked.size(); ++level)
        if (m_isAsked[level]) {
            m_isAsked[level] = false;
            ask(static_cast<int>(level));
        }
    queryName(code);
}

} // namespace anjungan::shell
