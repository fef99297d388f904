// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <QSqlQuery>
#include <QVariant>

#include <type_traits>
#include <utility>
#include <vector>

namespace anjungan::store {

/// A prepared statement with its errors as values. Must be destroyed before its connection.
class Statement
{
public:
    [[nodiscard]] static CacheResult<Statement> prepare(const CacheConnection &connection, const QString &sql);

    /// Prepares a statement, binds its values and runs it.
    [[nodiscard]] static CacheResult<Statement> execute(const CacheConnection &connection, const QString &sql,
                                                        const QVariantList &values);

    /// Binds the value of the question mark at `position`, from 0; marks are plain, since QtSql renames numbered ones.
    /// An invalid variant is SQL's null, a null string is empty text.
    void bind(int position, const QVariant &value);

    /// Likewise for the mark `:name`, in a quarter of the time, which matters for thousands of rows.
    void bind(const QString &name, const QVariant &value);

    /// Runs with the bound values; rows, if any, are then read by next(). Ends an earlier run.
    [[nodiscard]] CacheResult<void> execute();

    /// True if there is a next row; an error is distinct from the end.
    [[nodiscard]] CacheResult<bool> next();

    QVariant value(int column) const { return m_query.value(column); }
    int columns() const;
    qint64 changes() const { return m_query.numRowsAffected(); }

    /// Ends a run before its last row, so that it holds no lock.
    void finish() { m_query.finish(); }

private:
    Statement(const CacheConnection &connection, QSqlQuery query);

    const CacheConnection *m_connection;
    QSqlQuery m_query;
};

/// One statement with its values, to be run once.
struct SqlCommand
{
    QString sql;
    QVariantList values;
};

using SqlCommands = std::vector<SqlCommand>;

[[nodiscard]] CacheResult<void> run(const CacheConnection &connection, const QString &sql,
                                    const QVariantList &values = {});

/// Runs the commands in order up to the first that fails.
[[nodiscard]] CacheResult<void> runAll(const CacheConnection &connection, const SqlCommands &commands);

/// Runs commands for cleaning up, whose failure is harmless: the error is ignored.
void attempt(const CacheConnection &connection, const SqlCommands &commands);

/// Calls `visit` with a const Statement & for each row of a query. If `visit` returns bool, false ends the reading.
template<typename Visit>
[[nodiscard]] CacheResult<void> eachRow(const CacheConnection &connection, const QString &sql,
                                        const QVariantList &values, Visit visit)
{
    auto statement = Statement::execute(connection, sql, values);
    if (!statement)
        return std::unexpected(statement.error());
    for (;;) {
        const auto more = statement->next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
        if constexpr (std::is_same_v<std::invoke_result_t<Visit &, const Statement &>, bool>) {
            if (!visit(std::as_const(*statement)))
                return {};
        } else {
            visit(std::as_const(*statement));
        }
    }
}

/// All rows of a query, for results that are known to be small.
[[nodiscard]] CacheResult<std::vector<QVariantList>> rows(const CacheConnection &connection, const QString &sql,
                                                          const QVariantList &values = {});

/// The first row's first value; a null variant if there is no row.
[[nodiscard]] CacheResult<QVariant> scalar(const CacheConnection &connection, const QString &sql,
                                           const QVariantList &values = {});

/// The first row's first value as an integer; 0 if there is no row.
[[nodiscard]] CacheResult<qint64> number(const CacheConnection &connection, const QString &sql,
                                         const QVariantList &values = {});

} // namespace anjungan::store
