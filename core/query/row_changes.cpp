// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/row_changes.h"

#include "core/query/changed_row.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

qint64 &countOf(ChangeCounts &counts, ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return counts.added;
    case ChangeKind::Changed:
        return counts.changed;
    case ChangeKind::Removed:
        break;
    }
    return counts.removed;
}

bool isWithin(const QString &code, const QString &area)
{
    return area.isEmpty() || code == area || (code.startsWith(area) && code[area.size()] == u'.');
}

/// Finds the rows of datasets that differ, and reads those that are shown.
class Comparison
{
public:
    Comparison(const Context &context, const ChangesQuery &query, const QString &language)
        : m_context(context), m_query(query), m_language(language)
    {
    }

    /// A dataset that is not published, or not kept, is none of the result.
    [[nodiscard]] QueryResult<void> add(const QString &dataset)
    {
        auto found = known(m_context, dataset, m_language);
        if (!found &&
            (found.error().kind == QueryErrorKind::NeverSynced || found.error().kind == QueryErrorKind::LeftOut))
            return {};
        if (!found)
            return std::unexpected(found.error());
        DatasetChanges changes{.dataset = dataset, .counts = {}};
        auto compared = compare(*std::move(found), changes);
        if (!compared && compared.error().kind != QueryErrorKind::Cache)
            return compared;
        if (!compared)
            changes = {.dataset = dataset, .counts = {}, .error = std::move(compared.error())};
        m_result.datasets.append(std::move(changes));
        return {};
    }

    [[nodiscard]] QueryResult<RowChanges> result() &&
    {
        const auto named = nameAreas();
        if (!named)
            return std::unexpected(named.error());
        for (const FoundChange &row : m_rows) {
            auto read = readChange(m_context, m_subjects[row.subject], row, m_language);
            if (!read)
                return std::unexpected(read.error());
            m_result.rows.push_back(*std::move(read));
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] QueryResult<void> compare(Known dataset, DatasetChanges &changes)
    {
        const store::CacheConnection &connection = m_context.reader.connection();
        auto state = store::readPastState(connection, dataset.dataset.id, m_query.since);
        if (state && !state->isKnown(m_query.since)) {
            const auto begins = state->begins ? state->begins : dataset.record.publishedAt;
            if (begins && *begins > m_query.since) // not if it is published without rows
                changes.begins = begins;
            if (state->begins)
                state = store::readPastState(connection, dataset.dataset.id, *state->begins);
        }
        if (!state)
            return Refusal::cache(state.error());
        if (!state->view)
            return {};
        m_subjects.push_back({std::move(dataset), *std::move(state->view)});
        return count(m_subjects.size() - 1, changes);
    }

    [[nodiscard]] QueryResult<void> count(std::size_t number, DatasetChanges &changes)
    {
        const store::SqlCommand command = m_subjects[number].changes().rowsSql();
        std::vector<FoundChange> rows;
        std::map<QString, ChangeCounts> areas;
        const auto read = eachRow(m_context, {command.sql, command.values}, [&](const store::Statement &row) {
            FoundChange one{.subject = number,
                            .former = row.value(0),
                            .fid = row.value(1),
                            .area = row.value(2).toString(),
                            .entry = row.value(3).toLongLong(),
                            .at = store::utcTime(row.value(4).toString()).value_or(QDateTime())};
            if (!isWithin(one.area, m_query.area))
                return;
            ++countOf(changes.counts, one.kind());
            if (!one.area.isEmpty())
                ++countOf(areas[one.area], one.kind());
            if (!changes.changedAt && one.at.isValid())
                changes.changedAt = one.at;
            if (std::ssize(rows) < m_query.mostRows)
                rows.push_back(std::move(one));
        });
        if (!read)
            return read;
        for (const auto &[area, counts] : areas)
            changes.areas.append({.area = area, .name = area, .counts = counts});
        std::ranges::stable_sort(changes.areas, std::ranges::greater(),
                                 [](const AreaChanges &area) { return area.counts.total(); });
        keepNewest(std::move(rows));
        return {};
    }

    void keepNewest(std::vector<FoundChange> rows)
    {
        std::ranges::move(rows, std::back_inserter(m_rows));
        std::ranges::stable_sort(m_rows, std::ranges::greater(), &FoundChange::entry);
        m_rows.resize(std::min(m_rows.size(), std::size_t(std::max(m_query.mostRows, 0))));
    }

    [[nodiscard]] QueryResult<void> nameAreas()
    {
        const auto tables = areaTables(m_context);
        if (!tables)
            return std::unexpected(tables.error());
        QJsonArray codes;
        for (const DatasetChanges &changes : m_result.datasets)
            for (const AreaChanges &area : changes.areas)
                codes.append(area.area);
        if (codes.isEmpty())
            return {};
        QHash<QString, QString> names;
        for (const AreaTable &area : *tables) {
            const Sql sql{u"SELECT %1, %2 FROM %3 WHERE %1 IN (SELECT value FROM json_each(?))"_s.arg(
                              store::quoted(area.code), store::quoted(area.name), store::quoted(area.table)),
                          {QString::fromUtf8(QJsonDocument(codes).toJson(QJsonDocument::Compact))}};
            const auto read = eachRow(m_context, sql, [&names](const store::Statement &row) {
                names.insert(row.value(0).toString(), row.value(1).toString());
            });
            if (!read)
                return read;
        }
        for (DatasetChanges &changes : m_result.datasets)
            for (AreaChanges &area : changes.areas)
                area.name = names.value(area.area, area.area);
        return {};
    }

    const Context &m_context;
    const ChangesQuery &m_query;
    const QString &m_language;
    std::vector<Compared> m_subjects;
    std::vector<FoundChange> m_rows; ///< the newest first
    RowChanges m_result;
};

} // namespace

QueryResult<RowChanges> rowChanges(const Context &context, const ChangesQuery &query, const QString &language)
{
    Comparison comparison(context, query, language);
    for (const QString &dataset : query.datasets)
        if (!context.workspace.dataset(dataset) || context.workspace.exposure(dataset))
            return Refusal::unknownDataset(dataset);
    for (const workspace::Dataset &dataset : context.workspace.datasets)
        if (query.datasets.isEmpty() || query.datasets.contains(dataset.id))
            if (const auto added = comparison.add(dataset.id); !added)
                return std::unexpected(added.error());
    return std::move(comparison).result();
}

} // namespace anjungan::query
