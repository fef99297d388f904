// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair/salvage.h"

#include "core/store/ledger/ledger_chain.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QStringList columnsOf(const CacheConnection &connection, const QString &table)
{
    QStringList names;
    if (const auto found = rows(connection, u"SELECT name FROM pragma_table_info(?)"_s, {table}))
        for (const QVariantList &row : *found)
            names << row[0].toString();
    return names;
}

/// No ledger has as many entries: a greater number is damaged, and would leave no numbers for later entries.
constexpr qint64 greatestNumber = 1'000'000'000'000;

/// How far one pass over a damaged table came.
struct Reach
{
    bool atEnd = false;
    std::optional<qint64> last; ///< the key of the last row that could be read
};

/// Copies a table's rows, whose first column is an ascending number, skipping those that cannot be read.
class TableSaver
{
public:
    TableSaver(const CacheConnection &damaged, const CacheConnection &fresh, const QString &table, const QString &key)
        : m_damaged(damaged), m_fresh(fresh), m_table(table), m_key(key)
    {
        const QStringList known = columnsOf(fresh, table);
        m_columns = columnsOf(damaged, table);
        m_columns.removeIf([&](const QString &name) { return name == key || !known.contains(name); });
        m_columns.prepend(key);
    }

    bool hasColumn(const QString &name) const { return m_columns.contains(name); }

    /// True if all rows could be read; a row that violates a constraint of the new table is skipped. `only` is an SQL
    /// condition on the new cache with a question mark for the key. `greatest`: the greatest key, if known.
    [[nodiscard]] CacheResult<bool> save(const QString &only, std::optional<qint64> greatest)
    {
        const QString marks = QStringList(m_columns.size(), u"?"_s).join(u", "_s);
        auto insert = Statement::prepare(
            m_fresh, u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %3 WHERE %4"_s.arg(m_table, names(), marks, only));
        if (!insert)
            return std::unexpected(insert.error());
        const auto up = copy(*insert, u"ORDER BY %1"_s.arg(m_key), {});
        if (!up || up->atEnd)
            return up.transform([](const Reach &) { return true; });
        const qint64 low = up->last.value_or(0);
        const auto down = copy(*insert, u"WHERE %1 > ? ORDER BY %1 DESC"_s.arg(m_key), {low});
        if (!down)
            return std::unexpected(down.error());
        // Rows between two unreadable places are read one by one, unless that would take minutes.
        constexpr qint64 mostAsked = 100'000, mostGuessed = 1'000;
        const qint64 end = down->last ? *down->last : greatest.value_or(low + mostGuessed);
        const qint64 high = std::min(end, low + mostAsked);
        for (qint64 key = low; key <= high; ++key)
            if (const auto one = copy(*insert, u"WHERE %1 = ?"_s.arg(m_key), {key}); !one)
                return std::unexpected(one.error());
        return false;
    }

private:
    QString names() const
    {
        QStringList all;
        for (const QString &column : m_columns)
            all << quoted(column);
        return all.join(u", "_s);
    }

    /// Copies until the end or the first unreadable row. Errors are those of the new cache.
    [[nodiscard]] CacheResult<Reach> copy(Statement &insert, const QString &which, const QVariantList &values)
    {
        Reach reach;
        auto select = Statement::prepare(m_damaged, u"SELECT %1 FROM main.%2 %3"_s.arg(names(), m_table, which));
        if (!select)
            return reach;
        for (int i = 0; i < values.size(); ++i)
            select->bind(i, values[i]);
        if (!select->execute())
            return reach;
        for (;;) {
            const auto more = select->next();
            reach.atEnd = more && !*more;
            if (!more || !*more)
                return reach;
            for (int i = 0; i < m_columns.size(); ++i)
                insert.bind(i, select->value(i).isNull() ? QVariant() : select->value(i));
            insert.bind(static_cast<int>(m_columns.size()), select->value(0));
            if (const auto inserted = insert.execute(); !inserted)
                return std::unexpected(inserted.error());
            reach.last = select->value(0).toLongLong();
        }
    }

    const CacheConnection &m_damaged;
    const CacheConnection &m_fresh;
    QString m_table;
    QString m_key;
    QStringList m_columns;
};

/// Makes the numbers continue after `last`.
[[nodiscard]] CacheResult<void> leaveGap(const CacheConnection &fresh, qint64 last)
{
    return runAll(fresh,
                  {{u"DELETE FROM main.sqlite_sequence WHERE name = 'anjungan_observation'"_s},
                   {u"INSERT INTO main.sqlite_sequence (name, seq) VALUES ('anjungan_observation', ?)"_s, {last}}});
}

/// Compares the saved entries with the original ones. `wholly`: every entry of the damaged cache could be read.
[[nodiscard]] CacheResult<SavedLedger> account(const CacheResult<QVariant> &given, const CacheConnection &fresh,
                                               bool wholly)
{
    const auto counted = rows(fresh, u"SELECT count(*), coalesce(max(seq), 0) FROM main.anjungan_observation"_s);
    if (!counted)
        return std::unexpected(counted.error());
    const qint64 last = counted->front()[1].toLongLong();
    SavedLedger ledger{.saved = counted->front()[0].toLongLong(), .lost = {}};
    if (!given && !wholly) // at least one is lost, which the gap shows
        return leaveGap(fresh, last + 1).transform([&] { return ledger; });
    const qint64 greatest = std::max(last, given ? std::min(given->toLongLong(), greatestNumber) : 0);
    ledger.lost = greatest - ledger.saved;
    return leaveGap(fresh, greatest).transform([&] { return ledger; });
}

} // namespace

CacheResult<SavedLedger> saveLedger(const QString &damaged, const CacheConnection &fresh)
{
    const auto source = CacheConnection::open(damaged, CacheConnection::Mode::Read);
    const auto seen = source ? scalar(**source, u"SELECT count(*) FROM sqlite_schema"_s)
                             : CacheResult<QVariant>(std::unexpected(source.error()));
    // An error such as a full disk must not lose a ledger that can be read when there is room.
    if (!seen && !isDamage(seen.error().kind))
        return std::unexpected(seen.error());
    CacheResult<SavedLedger> ledger;
    const auto saved = inTransaction(fresh, [&]() -> CacheResult<void> {
        if (!seen) {
            ledger = account(seen, fresh, false);
            return ledger.transform([](const SavedLedger &) {});
        }
        TableSaver entries(**source, fresh, u"anjungan_observation"_s, u"seq"_s);
        const auto given = scalar(**source, u"SELECT seq FROM sqlite_sequence WHERE name = 'anjungan_observation'"_s);
        std::optional<qint64> greatest;
        if (given)
            greatest = given->toLongLong();
        const auto wholly = entries.save(u"? BETWEEN 1 AND %1"_s.arg(greatestNumber), greatest);
        if (!wholly)
            return std::unexpected(wholly.error());
        // Counts per area of lost entries are not copied.
        TableSaver changes(**source, fresh, u"anjungan_change"_s, u"observation"_s);
        const auto counted =
            changes.save(u"EXISTS (SELECT 1 FROM main.anjungan_observation WHERE seq = ?)"_s, greatest);
        if (!counted)
            return std::unexpected(counted.error());
        // A cache without a chain: it is chained like in an upgrade.
        if (!entries.hasColumn(u"hash"_s)) {
            if (const auto chained = chainAllEntries(fresh); !chained)
                return chained;
        }
        ledger = account(given, fresh, *wholly);
        return ledger.transform([](const SavedLedger &) {});
    });
    if (!saved)
        return std::unexpected(saved.error());
    return ledger;
}

} // namespace anjungan::store
