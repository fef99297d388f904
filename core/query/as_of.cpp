// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/as_of.h"

#include "core/query/derived.h"
#include "core/query/refusal.h"
#include "core/query/times.h"
#include "core/store/history/past_view.h"

#include <algorithm>

namespace anjungan::query {

namespace {

[[nodiscard]] QueryResult<AsOf> stateAt(const Context &context, const Known &known, const QDateTime &time,
                                        const QString &language)
{
    auto state = store::readPastState(context.reader.connection(), known.dataset.id, time);
    if (!state)
        return Refusal::cache(state.error());
    if (!state->isKnown(time) || !state->publish) {
        // A dataset without rows from the beginning has no publish that changed any.
        const auto begins = state->begins ? state->begins : known.record.publishedAt;
        return Refusal::beforeHistory(titleOf(known.dataset, language), begins.value_or(context.now));
    }
    // Today's feet name the publish that an older figure is of; a document of that day has the clocks of that day.
    std::optional<store::LedgerEntry> confirmed;
    if (context.knownAt) {
        auto entry = context.reader.lastConfirmation(known.dataset.id, time);
        if (!entry)
            return Refusal::cache(entry.error());
        confirmed = *std::move(entry);
    }
    return AsOf{.asked = time,
                .publish = *std::move(state->publish),
                .rows = state->view ? state->view->rowsSql(known.table) : QString(),
                .confirmed = std::move(confirmed)};
}

} // namespace

QueryResult<Known> knownAsOf(const Context &context, const AskedRows &asked, const QString &language)
{
    const auto &[dataset, as, where, parameters] = asked;
    const workspace::Derived *derived = context.workspace.derivedDataset(dataset);
    if ((as || context.knownAt) && (derived || context.workspace.exposure(dataset)))
        return Refusal::exposureHistory(titleOf(*context.workspace.dataset(dataset), language));
    if (derived)
        return knownDerived(context, *derived, where, parameters, language);
    auto found = known(context, dataset, language);
    if (!found || (!as && !context.knownAt))
        return found;
    const auto days = as ? workspace::resolve(*as, todayOf(context)).end : std::nullopt;
    const QDateTime wanted = days ? endOfDay(context.workspace, days->last) : context.now;
    if (wanted >= context.now && !context.knownAt)
        return found;
    const QDateTime time = std::min(wanted, context.now);
    auto past = stateAt(context, *found, time, language);
    if (!past)
        return std::unexpected(past.error());
    found->asOf = *std::move(past);
    return found;
}

QDateTime endOfDay(const workspace::Workspace &workspace, QDate day)
{
    const QTimeZone &zone = workspace.timeZone;
    return day.addDays(1).startOfDay(zone.isValid() ? zone : QTimeZone::utc()).toUTC().addMSecs(-1);
}

} // namespace anjungan::query
