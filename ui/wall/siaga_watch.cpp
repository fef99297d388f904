// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/siaga_watch.h"

#include "ui/panels/seen_attention.h"
#include "ui/panels/values.h"
#include "ui/wall/log.h"
#include "ui/words/sentence.h"

#include <algorithm>
#include <utility>

namespace anjungan::wall {

using namespace Qt::StringLiterals;

SiagaWatch::SiagaWatch(const workspace::Workspace &workspace, query::QueryService &queries, QString language,
                       QObject *parent)
    : QObject(parent), m_workspace(workspace), m_queries(queries), m_language(std::move(language))
{
    const auto found = std::ranges::find(workspace.derived, workspace::Derivation::Attention, &workspace::Derived::by);
    if (found == workspace.derived.end())
        return;
    m_query.dataset = found->id;
    m_query.where = {{.field = u"state"_s, .value = u"now"_s, .parameter = {}}};
    m_query.select = {u"condition"_s, u"key"_s,      u"severity"_s,  u"rank"_s, u"title"_s, u"value"_s, u"bound"_s,
                      u"unit"_s,      u"decimals"_s, u"publisher"_s, u"area"_s, u"since"_s, u"page"_s,  u"selection"_s};
    m_query.order = {{.column = u"rank"_s, .descending = true}, {.column = u"since"_s, .descending = true}};
}

void SiagaWatch::ask()
{
    if (m_query.dataset.isEmpty())
        return;
    ++m_asked;
    m_queries.ask(m_query, {}, m_language)
        .then(this, [this, asked = ++m_newest](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
            --m_asked;
            if (answer && asked == m_newest) {
                read(**answer);
                Q_EMIT changed();
            }
            if (!answer && answer.error().kind != query::QueryErrorKind::NeverSynced &&
                answer.error().kind != query::QueryErrorKind::LeftOut)
                qCWarning(wallLog, "%s", qPrintable(words::sentence(answer.error().what)));
            Q_EMIT answered(answer.has_value());
        });
}

void SiagaWatch::read(const query::Answer &answer)
{
    m_holding.clear();
    m_areas.clear();
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const auto valueOf = [&](const QString &column) { return panels::cell(answer, row, column).value; };
        const auto numberOf = [&](const QString &column) -> std::optional<double> {
            bool isNumber = false;
            const double number = valueOf(column).toDouble(&isNumber);
            return isNumber && !valueOf(column).isNull() ? std::optional(number) : std::nullopt;
        };
        const QString area = valueOf(u"area"_s).toString();
        if (!area.isEmpty() && !m_areas.contains(area) && m_areas.size() < mostAreas)
            m_areas.append(area);
        if (valueOf(u"severity"_s).toString() != base::nameIn(workspace::severityNames, workspace::Severity::Siaga))
            continue;
        const QString publisher = valueOf(u"publisher"_s).toString();
        const workspace::Agency *agency = m_workspace.agency(publisher);
        m_holding.push_back(
            {.mark = panels::SeenAttention::markOf(answer, row),
             .condition = valueOf(u"condition"_s).toString(),
             .title = valueOf(u"title"_s).toString(),
             .value = numberOf(u"value"_s),
             .bound = numberOf(u"bound"_s),
             .unit = valueOf(u"unit"_s).toString(),
             .decimals = std::clamp(valueOf(u"decimals"_s).toInt(), 0, 9),
             .publisher = agency ? agency->shortName : publisher,
             .since = valueOf(u"since"_s).toDateTime(),
             .page = valueOf(u"page"_s).toString(),
             .selection =
                 workspace::Selection::read(valueOf(u"selection"_s).toString()).value_or(workspace::Selection())});
    }
}

} // namespace anjungan::wall
