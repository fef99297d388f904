// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <QSqlQuery>
#include <QVariant>

#include <type_traits>
#include <utility>
#include <vector>

namespace anjungan::store {

/// A prepared statement with its errors as values. Must be gone before its connection.
class Statement
{
public:
    [[nodiscard]] static CacheResult<Statement> prepare(const CacheConnection &connection, const QString &sql);

    /// Prepared, with its values bound, and run.
    [[nodiscard]] static CacheResult<Statement> execute(const CacheConnection &connection, const QString &sql,
                                                        const QVariantList &values);

    /// Binds the value of the question mark at `position`, from 0; marks are plain, since QtSql renames numbered ones.
    /// An invalid variant is SQL's null, a null string is empty text.
    void bind(int position, const QVariant &value);

    /// Likewise of the mark `:name`. Takes a quarter of the time, which counts where rows come by the thousand.
    void bind(const QString &name, const QVariant &value);

    /// Runs with what is bound; rows, if any, are then read by next(). Ends an earlier run.
    [[nodiscard]] CacheResult<void> execute();

    /// True where there is a next row; an error is told apart from the end.
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

/// Runs one after the other up to the first that fails.
[[nodiscard]] CacheResult<void> runAll(const CacheConnection &connection, const SqlCommands &commands);

/// Runs what tidies up: where it fails nothing is worse than without it, and the error is dropped.
void attempt(const CacheConnection &connection, const SqlCommands &commands);

/// Shows each row of a query to `visit`, which takes a const Statement &. Where it returns bool, false ends the
/// reading.
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

/// All rows of a query, for answers that are known to be small.
[[nodiscard]] CacheResult<std::vector<QVariantList>> rows(const CacheConnection &connection, const QString &sql,
                                                          const QVariantList &values = {});

/// The first row's first value; a null variant where there is no row.
[[nodiscard]] CacheResult<QVariant> scalar(const CacheConnection &connection, const QString &sql,
                                           const QVariantList &values = {});

} // namespace anjungan::store
