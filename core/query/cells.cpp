// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/cells.h"

#include "core/files/system_path.h"
#include "core/message/message_json.h"
#include "core/query/log.h"
#include "core/query/refusal.h"
#include "core/store/exposure/exposure_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/document/panel_queries.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::QuerySpec;

namespace {

/// Below this many rows for each cell, reading the rows takes about as long.
constexpr qint64 leastRowsOfCell = 3;

/// Nearly as many combinations as rows among the first ones: then there are among all.
constexpr qint64 sampledRows = 40'000;
constexpr double mostDifferent = 0.95;

/// The columns that the query's conditions, groups and period tell apart, sorted; none if one of them is missing or has
/// no part in cells.
std::optional<QStringList> columnsOf(const QuestionSubject &subject, const QuerySpec &spec)
{
    QStringList fields = spec.group;
    for (const workspace::Condition &condition : spec.where)
        fields << condition.field;
    for (const workspace::Measure &measure : spec.measures)
        if (measure.by == workspace::Aggregate::Distinct)
            fields << measure.field;
    if (!subject.dataset.period.isEmpty())
        fields << subject.dataset.period;
    QStringList columns;
    for (const QString &field : std::as_const(fields)) {
        const store::TableColumn *column = subject.table.column(field);
        if (!column || column->type == store::ColumnType::Json)
            return std::nullopt;
        if (!columns.contains(column->column))
            columns << column->column;
    }
    columns.sort();
    return columns;
}

/// What the query's measures are computed from, and those of the workspace's queries that have the same cells: all of
/// them are found in one reading of the rows.
QStringList partialsOf(const QuestionSubject &subject, const QuerySpec &spec, const QStringList &columns)
{
    QList<QuerySpec> queries{spec};
    for (const workspace::PageSpec &page : subject.workspace.pages)
        for (const workspace::PanelSpec &panel : page.panels)
            queries += workspace::queriesIn(panel.options, spec.dataset);
    QStringList partials{rowCount()};
    for (const QuerySpec &query : std::as_const(queries)) {
        if (columnsOf(subject, query) != columns)
            continue;
        for (const QString &partial : measurePartials(subject, query.measures))
            if (!partials.contains(partial))
                partials << partial;
    }
    return partials;
}

/// A connection that writes the cells' file and reads the cache as `cache`.
[[nodiscard]] sync::CacheResult<std::shared_ptr<store::CacheConnection>> openBoth(const QString &cells,
                                                                                  const QString &cache)
{
    auto connection = store::CacheConnection::open(cells, store::CacheConnection::Mode::Write);
    if (!connection)
        return connection;
    // What is lost with the program is computed again.
    const auto done = store::runAll(**connection, {{u"PRAGMA main.journal_mode = WAL"_s},
                                                   {u"PRAGMA main.synchronous = OFF"_s},
                                                   {u"ATTACH ? AS cache"_s, {files::systemPath(cache)}}});
    if (!done)
        return std::unexpected(done.error());
    return connection;
}

[[nodiscard]] sync::CacheResult<bool> areMostlyDifferent(const store::CacheConnection &connection, const QString &keys,
                                                         const QString &from, qint64 rows)
{
    return store::scalar(
               connection,
               u"SELECT count(*) FROM (SELECT DISTINCT %1 FROM (SELECT * FROM %2 LIMIT ?) AS t)"_s.arg(keys, from),
               {sampledRows})
        .transform([rows](const QVariant &different) {
            return different.toDouble() > mostDifferent * double(std::min(sampledRows, rows));
        });
}

QString cellsFile(const QTemporaryDir &folder) { return folder.filePath(u"cells.sqlite"_s); }

} // namespace

Cells::Cells(QString cacheFile, qint64 leastRows) : m_cacheFile(std::move(cacheFile)), m_leastRows(leastRows)
{
    // Readers cannot create it; where nobody can, attach() fails.
    [[maybe_unused]] const bool isMade = QFile(cellsFile(m_folder)).open(QIODevice::WriteOnly);
}

bool Cells::attach(const store::Reader &reader) const
{
    return m_folder.isValid() &&
           store::run(reader.connection(), u"ATTACH ? AS cells"_s, {files::systemPath(cellsFile(m_folder))})
               .has_value();
}

QueryResult<std::shared_ptr<const CellTable>> Cells::of(const Context &context, const Known &known,
                                                        const QuerySpec &spec)
{
    // What is present in a period is a question to each row.
    const bool canHave =
        !known.exposure && known.record.rows >= m_leastRows && !spec.fid && known.dataset.periodPresent.isEmpty();
    const QuestionSubject subject = known.subjectOfRows();
    const auto columns = canHave ? columnsOf(subject, spec) : std::nullopt;
    if (!columns || columns->isEmpty())
        return nullptr;
    const auto content = context.reader.contentId(spec.dataset);
    if (!content)
        return Refusal::cache(content.error());
    if (content->isEmpty())
        return nullptr;
    const QMutexLocker lock(&m_mutex);
    Kept &kept = m_kept[QStringList{spec.dataset} + *columns];
    const bool isSame = kept.content == *content;
    if (isSame && !kept.table)
        return nullptr;
    const QStringList needed = measurePartials(subject, spec.measures);
    const auto isThere = [&kept](const QString &partial) { return kept.table->columns.contains(partial); };
    if (isSame && std::ranges::all_of(needed, isThere))
        return kept.table;
    QStringList partials = partialsOf(subject, spec, *columns);
    if (isSame)
        partials += kept.table->columns.keys();
    partials.removeDuplicates();
    auto made = make(known, *content, *columns, partials);
    if (!made) { // without them the answer is the same
        qCWarning(queryLog).noquote() << "no cells:" << message::toText({made.error().what});
        made = Kept{*content, nullptr};
    }
    if (made->content != *content) // published meanwhile: the context sees the content before
        return nullptr;
    kept = *std::move(made);
    return kept.table;
}

sync::CacheResult<Cells::Kept> Cells::make(const Known &known, const QString &content, const QStringList &columns,
                                           const QStringList &partials)
{
    const auto opened = openBoth(cellsFile(m_folder), m_cacheFile);
    if (!opened)
        return std::unexpected(opened.error());
    const store::CacheConnection &connection = **opened;
    for (auto old = m_tables.begin(); old != m_tables.end();) {
        if (!old->second.expired()) {
            ++old;
            continue;
        }
        store::attempt(connection, {{u"DROP TABLE main."_s + old->first}});
        old = m_tables.erase(old);
    }
    if (const auto begun = store::run(connection, u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    const auto seen = store::readContentId(connection, known.dataset.id);
    if (!seen)
        return std::unexpected(seen.error());
    if (*seen != content)
        return Kept{*seen, nullptr};
    QStringList keys, items;
    for (const QString &column : columns) {
        keys << u"t."_s + store::quoted(column);
        items << keys.last() + u" AS "_s + store::quoted(column);
    }
    const QString from = u"cache."_s + store::quoted(known.table.dataset);
    const auto isVain = areMostlyDifferent(connection, keys.join(u", "_s), from, known.record.rows);
    if (!isVain)
        return std::unexpected(isVain.error());
    if (*isVain)
        return Kept{content, nullptr};

    const QString name = store::quoted(u"cells %1"_s.arg(++m_made));
    CellTable table{.name = u"cells."_s + name, .columns = {}};
    for (const QString &partial : partials) {
        const QString column = store::quoted(u"+%1"_s.arg(table.columns.size()));
        table.columns.insert(partial, u"t."_s + column);
        items << partial + u" AS "_s + column;
    }
    store::SqlCommands commands{{u"CREATE TABLE main.%1 AS SELECT %2 FROM %3 AS t GROUP BY %4"_s.arg(
        name, items.join(u", "_s), from, keys.join(u", "_s))}};
    for (const QString &field : {known.dataset.period, known.dataset.area ? known.dataset.area->field : QString()})
        if (const store::TableColumn *column = known.table.column(field); column && columns.contains(column->column))
            commands.push_back({u"CREATE INDEX main.%1 ON %2 (%3)"_s.arg(
                store::quoted(u"index %1 %2"_s.arg(m_made).arg(commands.size())), name,
                store::quoted(column->column))});
    if (const auto made = store::runAll(connection, commands); !made)
        return std::unexpected(made.error());
    const auto cells = store::scalar(connection, u"SELECT count(*) FROM main."_s + name);
    if (!cells)
        return std::unexpected(cells.error());
    if (cells->toLongLong() * leastRowsOfCell > known.record.rows)
        return Kept{content, nullptr};
    if (const auto kept = store::run(connection, u"COMMIT"_s); !kept)
        return std::unexpected(kept.error());
    Kept kept{content, std::make_shared<const CellTable>(std::move(table))};
    m_tables.emplace(name, kept.table);
    return kept;
}

} // namespace anjungan::query
