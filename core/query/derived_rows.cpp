// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_rows.h"

#include "core/query/attention_rows.h"
#include "core/query/derived_changes.h"
#include "core/query/derived_duplicates.h"
#include "core/query/derived_verdicts.h"
#include "core/store/sqlite/statement.h"

#include <QMutexLocker>
#include <QTimeZone>

#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// Times that differ are other rows; more than these few are of nobody's page any more.
constexpr std::size_t mostKept = 16;

/// Other after each sync, and after former values were dropped.
[[nodiscard]] QueryResult<QString> stateOf(const Context &context)
{
    QString state;
    return eachRow(context,
                   {u"SELECT (SELECT max(seq) FROM anjungan_observation), (SELECT count(*) FROM anjungan_history), "
                    "(SELECT count(*) || ' ' || count(ended) || ' ' || max(since) FROM anjungan_attention)"_s,
                    {}},
                   [&state](const store::Statement &row) {
                       for (int column = 0; column < row.columns(); ++column)
                           state += row.value(column).toString() + u' ';
                   })
        .transform([&state] { return state; });
}

QDateTime hourOf(const QDateTime &moment)
{
    constexpr qint64 hour = 3'600'000;
    return QDateTime::fromMSecsSinceEpoch(moment.toMSecsSinceEpoch() / hour * hour, QTimeZone::UTC);
}

} // namespace

QueryResult<DerivedRows> derive(const Context &context, const DerivedFrom &from)
{
    switch (from.derived.by) {
    case workspace::Derivation::Changes:
        return changeCountRows(context, from);
    case workspace::Derivation::ChangedRows:
        return changedRowRows(context, from);
    case workspace::Derivation::Verdicts:
        return verdictRows(context, from);
    case workspace::Derivation::Scores:
        return scoreRows(context, from);
    case workspace::Derivation::Duplicates:
        return duplicateRows(context, from);
    case workspace::Derivation::Attention:
        return attentionRows(context, from);
    }
    std::unreachable();
}

QueryResult<DerivedRows> DerivedKept::of(const Context &context, const DerivedFrom &from)
{
    const auto state = stateOf(context);
    if (!state)
        return std::unexpected(state.error());
    // What was due may be late an hour later.
    const bool isOfHour = !workspace::dependsOnTime(from.derived.by);
    const QDateTime at = isOfHour ? hourOf(context.now) : from.since;
    const auto &[dataset, publisher, area] = from.choice;
    const QString key =
        QStringList{from.derived.id, from.language, at.toString(Qt::ISODateWithMs), dataset, publisher, area}.join(
            u'\n');
    const QMutexLocker lock(&m_mutex);
    if (const auto kept = m_kept.find(key); kept != m_kept.end() && kept->second.state == *state)
        return kept->second.rows;
    auto derived = derive(context, from);
    if (!derived)
        return derived;
    auto numbered = std::make_shared<DerivedContent>(**derived);
    numbered->number = ++m_numbers;
    DerivedRows rows = std::move(numbered);
    if (m_kept.size() >= mostKept)
        m_kept.clear();
    m_kept.insert_or_assign(key, Kept{*state, rows});
    return rows;
}

} // namespace anjungan::query
