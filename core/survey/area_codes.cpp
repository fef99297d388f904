// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/area_codes.h"

#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/mistake.h"
#include "core/workspace/scope.h"

using namespace Qt::StringLiterals;

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

constexpr qsizetype mostExamples = 5;

/// Calls `visit` with each value that the field has; false if the dataset is not in the cache or has no such field.
template<typename Visit>
sync::CacheResult<bool> eachValue(const store::Reader &cache, const QString &dataset, const QString &field, Visit visit)
{
    const auto table = cache.table(dataset);
    if (!table)
        return std::unexpected(table.error());
    const store::TableColumn *const column = *table ? (*table)->column(field) : nullptr;
    if (!column)
        return false;
    const QString name = store::quoted(column->column);
    const auto read = store::eachRow(
        cache.connection(),
        u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL AND %1 <> '' ORDER BY %1"_s.arg(name, store::quoted(dataset)),
        {}, [&visit](const store::Statement &row) { visit(row.value(0).toString()); });
    if (!read)
        return std::unexpected(read.error());
    return true;
}

} // namespace

void KnownAreas::add(const QString &code)
{
    m_depths.insert(code.count(u'.'));
    m_codes.insert(code);
    for (qsizetype dot = code.lastIndexOf(u'.'); dot > 0; dot = code.lastIndexOf(u'.', dot - 1))
        m_codes.insert(code.first(dot));
}

bool KnownAreas::has(const QString &code) const
{
    if (!workspace::isAreaCode(code))
        return false;
    if (m_codes.contains(code))
        return true;
    if (m_depths.contains(code.count(u'.')))
        return false;
    for (qsizetype dot = code.lastIndexOf(u'.'); dot > 0; dot = code.lastIndexOf(u'.', dot - 1))
        if (m_depths.contains(code.first(dot).count(u'.')))
            return m_codes.contains(code.first(dot));
    return false;
}

sync::CacheResult<void> judgeCodes(QList<CollectionSurvey> &seen, const workspace::Workspace &workspace,
                                   const store::Reader &cache)
{
    KnownAreas known;
    QStringList unread;
    for (const workspace::AreaLevel &level : workspace.areas) {
        const auto isRead =
            eachValue(cache, level.dataset, level.code, [&known](const QString &code) { known.add(code); });
        if (!isRead)
            return std::unexpected(isRead.error());
        if (!*isRead)
            unread << level.dataset;
    }
    for (CollectionSurvey &one : seen) {
        const workspace::Dataset *const dataset = workspace.dataset(one.dataset);
        if (!dataset->area) {
            one.codes = Verdict::None;
            continue;
        }
        if (!sync::isCurrent(one.first.outcome))
            continue;
        if (!unread.isEmpty())
            one.lacking << make<Code::SurveyLevelUnread>(unread);
        else if (known.isEmpty())
            one.lacking << make<Code::SurveyNoLevels>(dataset->area->field);
        if (!unread.isEmpty() || known.isEmpty())
            continue;
        qint64 unknown = 0;
        QStringList examples;
        const auto isRead = eachValue(cache, one.dataset, dataset->area->field, [&](const QString &code) {
            if (known.has(code))
                return;
            if (++unknown <= mostExamples)
                examples << workspace::quoted(code);
        });
        if (!isRead)
            return std::unexpected(isRead.error());
        if (!*isRead)
            continue;
        one.codes = unknown == 0 ? Verdict::Right : Verdict::Wrong;
        if (unknown > 0)
            one.wrong << make<Code::SurveyCodesUnknown>(unknown, dataset->area->field, examples);
    }
    return {};
}

} // namespace anjungan::survey
