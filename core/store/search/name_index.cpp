// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/name_index.h"

#include "core/base/search_words.h"
#include "core/store/records/dataset_records.h"
#include "core/store/search/name_fields.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/stage/stage_tables.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// A name that is longer is found by its beginning only; characters.
constexpr int longestNames = 1000;

/// With a character that the tokenizer does not treat as we do.
QString unusual() { return u"*[^ -%1]*"_s.arg(QChar(base::lastPlainLetter)); }

QString fieldsText(const QStringList &fields)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(fields)).toJson(QJsonDocument::Compact));
}

QStringList fieldsOf(const QString &text)
{
    QStringList fields;
    for (const QJsonValue field : QJsonDocument::fromJson(text.toUtf8()).array())
        fields << field.toString();
    return fields;
}

/// The columns of the fields, quoted.
QStringList columnsOf(const QStringList &fields, const QList<TableColumn> &columns)
{
    QStringList found;
    for (const QString &field : fields)
        if (const auto column = std::ranges::find(columns, field, &TableColumn::name); column != columns.cend())
            found << quoted(column->column);
    return found;
}

/// The rows to index of a dataset's table p, as SQL of a condition with its values.
struct Choice
{
    QString where;
    QVariantList values = {};
};

[[nodiscard]] CacheResult<void> insertNames(const CacheConnection &connection, const QString &dataset, qint64 number,
                                            const QStringList &columns, const Choice &rows)
{
    QStringList texts;
    for (const QString &column : columns)
        texts << u"coalesce(CAST(p.%1 AS TEXT), '')"_s.arg(column);
    const QString text = u"substr(%1, 1, %2)"_s.arg(texts.join(" || ' ' || "_L1), QString::number(longestNames));
    const QString from = u" FROM main.%1 AS p WHERE %2 AND "_s.arg(quoted(dataset), rows.where);
    const QVariantList values = rows.values + QVariantList{unusual()};
    const auto plain =
        run(connection,
            u"INSERT INTO main.anjungan_name (rowid, names) SELECT %1 + p.fid, "_s.arg(firstNumber(number)) + text +
                from + text + " NOT GLOB ?"_L1,
            values);
    if (!plain)
        return plain;
    auto insert =
        Statement::prepare(connection, u"INSERT INTO main.anjungan_name (rowid, names) VALUES (:number, :names)"_s);
    if (!insert)
        return std::unexpected(insert.error());
    CacheResult<void> written;
    return eachRow(connection, u"SELECT p.fid, "_s + text + from + text + " GLOB ?"_L1, values,
                   [&](const Statement &row) {
                       insert->bind(u":number"_s, firstNumber(number) + row.value(0).toLongLong());
                       insert->bind(u":names"_s, base::indexedText(row.value(1).toString()));
                       written = insert->execute();
                       return written.has_value();
                   })
        .and_then([&written] { return written; });
}

[[nodiscard]] CacheResult<std::optional<NamedDataset>> readNamed(const CacheConnection &connection,
                                                                 const QString &dataset)
{
    return rows(connection, u"SELECT number, fields FROM main.anjungan_named WHERE dataset = ?"_s, {dataset})
        .transform([&dataset](const std::vector<QVariantList> &found) -> std::optional<NamedDataset> {
            if (found.empty())
                return std::nullopt;
            return NamedDataset{found.front()[0].toLongLong(), dataset, fieldsOf(found.front()[1].toString())};
        });
}

/// Indexes all rows of a table, or removes them from the index where there are no fields.
[[nodiscard]] CacheResult<void> indexAll(const CacheConnection &connection, const QString &dataset,
                                         const QStringList &fields, const QStringList &columns)
{
    const auto before = readNamed(connection, dataset);
    if (!before)
        return std::unexpected(before.error());
    if (*before) {
        const qint64 number = (*before)->number;
        const auto removed = runAll(
            connection, {{u"DELETE FROM main.anjungan_name WHERE rowid >= ? AND rowid < ?"_s,
                          {firstNumber(number), firstNumber(number + 1)}},
                         {u"DELETE FROM main.anjungan_named WHERE number = ? AND ?"_s, {number, fields.isEmpty()}}});
        if (!removed)
            return removed;
    }
    if (fields.isEmpty())
        return {};
    return run(connection,
               u"INSERT INTO main.anjungan_named (dataset, fields) VALUES (?, ?) "
               "ON CONFLICT (dataset) DO UPDATE SET fields = excluded.fields"_s,
               {dataset, fieldsText(fields)})
        .and_then([&] { return readNamed(connection, dataset); })
        .and_then([&](const std::optional<NamedDataset> &named) {
            return insertNames(connection, dataset, named->number, columns, {.where = u"1"_s});
        });
}

/// The fids of the changed rows whose names differ.
[[nodiscard]] CacheResult<QByteArray> renamed(const CacheConnection &connection, const StagedNames &names,
                                              const QStringList &fields)
{
    QStringList differ;
    for (qsizetype at = 0; at < names.columns.size(); ++at)
        if (fields.contains(names.columns[at].name))
            differ << u"p.%1 IS NOT %2"_s.arg(quoted(names.columns[at].column), names.expressions[at]);
    QJsonArray fids;
    return eachRow(connection,
                   u"SELECT r.fid FROM %1 AS r CROSS JOIN %2 AS v ON v.seq = r.seq CROSS JOIN main.%3 AS p "
                   "ON p.fid = r.fid WHERE r.state = 2 AND (%4)"_s.arg(stagedRows(names.dataset),
                                                                       stagedValues(names.dataset),
                                                                       quoted(names.dataset), differ.join(" OR "_L1)),
                   {}, [&fids](const Statement &row) { fids.append(row.value(0).toLongLong()); })
        .transform([&fids] { return QJsonDocument(fids).toJson(QJsonDocument::Compact); });
}

} // namespace

CacheResult<QList<NamedDataset>> readNamed(const CacheConnection &connection)
{
    QList<NamedDataset> named;
    return eachRow(connection, u"SELECT number, dataset, fields FROM main.anjungan_named ORDER BY number"_s, {},
                   [&named](const Statement &row) {
                       named.append(
                           {row.value(0).toLongLong(), row.value(1).toString(), fieldsOf(row.value(2).toString())});
                   })
        .transform([&named] { return std::move(named); });
}

CacheResult<NameUpdate> NameUpdate::plan(const CacheConnection &connection, const StagedNames &names)
{
    const auto document = scalar(connection, u"SELECT document FROM main.anjungan_workspace"_s);
    if (!document)
        return std::unexpected(document.error());
    const auto before = readNamed(connection, names.dataset);
    if (!before)
        return std::unexpected(before.error());
    NameUpdate update;
    update.m_dataset = names.dataset;
    update.m_fields = NameFields(document->toByteArray()).of(names.dataset, names.key, names.columns);
    update.m_columns = columnsOf(update.m_fields, names.columns);
    update.m_lastFid = names.lastFid;
    update.m_isAll = names.isNewTable || (*before ? (*before)->fields : QStringList()) != update.m_fields;
    update.m_hasAdded = names.hasAdded;
    update.m_hasRemoved = names.hasRemoved;
    if (update.m_isAll || update.m_fields.isEmpty() || !names.hasChanged)
        return update;
    return renamed(connection, names, update.m_fields).transform([&update](QByteArray changed) {
        update.m_changed = std::move(changed);
        return std::move(update);
    });
}

CacheResult<void> NameUpdate::apply(const CacheConnection &connection) const
{
    if (m_isAll)
        return indexAll(connection, m_dataset, m_fields, m_columns);
    if (m_fields.isEmpty())
        return {};
    // The staged rows are read only for what there is: they are all rows of the source.
    const bool hasRenamed = m_changed.size() > QByteArrayView("[]").size();
    if (!m_hasAdded && !m_hasRemoved && !hasRenamed)
        return {};
    const QString text = hasRenamed ? QString::fromUtf8(m_changed) : u"[]"_s;
    const QString renamed = u"SELECT value FROM json_each(?)"_s;
    return readNamed(connection, m_dataset).and_then([&](const std::optional<NamedDataset> &named) {
        const QString first = QString::number(firstNumber(named->number));
        return run(connection,
                   u"DELETE FROM main.anjungan_name WHERE rowid IN (SELECT %1 + fid FROM %2 UNION ALL "
                   "SELECT %1 + value FROM json_each(?))"_s.arg(first, goneRows(m_dataset)),
                   {text})
            .and_then([&]() -> CacheResult<void> {
                if (!m_hasAdded && !hasRenamed)
                    return {};
                const QString added = m_hasAdded ? u" UNION ALL SELECT %1 + seq FROM %2 WHERE state = 1"_s.arg(
                                                       QString::number(m_lastFid), stagedRows(m_dataset))
                                                 : QString();
                return insertNames(connection, m_dataset, named->number, m_columns,
                                   {u"p.fid IN (%1%2)"_s.arg(renamed, added), {text}});
            });
    });
}

CacheResult<void> updateNames(const CacheConnection &connection, const QByteArray &document)
{
    const NameFields wanted(document);
    for (const QString &dataset : wanted.datasets()) {
        const auto published = number(
            connection, u"SELECT count(*) FROM main.anjungan_dataset WHERE id = ? AND published_at IS NOT NULL"_s,
            {dataset});
        if (!published)
            return std::unexpected(published.error());
        if (*published == 0)
            continue;
        const auto columns = readColumns(connection, dataset);
        if (!columns)
            return std::unexpected(columns.error());
        const auto before = readNamed(connection, dataset);
        if (!before)
            return std::unexpected(before.error());
        const QStringList fields = wanted.of(dataset, wanted.keyOf(dataset), *columns);
        if (fields == (*before ? (*before)->fields : QStringList()))
            continue;
        const auto indexed = inTransaction(
            connection, [&] { return indexAll(connection, dataset, fields, columnsOf(fields, *columns)); });
        if (!indexed)
            return indexed;
    }
    return {};
}

SqlCommands dropNames()
{
    return {{u"INSERT INTO anjungan_name (anjungan_name) VALUES ('delete-all')"_s}, {u"DELETE FROM anjungan_named"_s}};
}

SqlCommands dropNames(const QString &dataset)
{
    const QString first = u"((SELECT number FROM anjungan_named WHERE dataset = ?) + %1) * %2"_s;
    const QString size = QString::number(firstNumber(1));
    return {{u"DELETE FROM main.anjungan_name WHERE rowid >= %1 AND rowid < %2"_s.arg(first.arg(0).arg(size),
                                                                                      first.arg(1).arg(size)),
             {dataset, dataset}},
            {u"DELETE FROM anjungan_named WHERE dataset = ?"_s, {dataset}}};
}

} // namespace anjungan::store
