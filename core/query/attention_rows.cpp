// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/attention_rows.h"

#include "core/query/attention_check.h"
#include "core/query/attention_since.h"
#include "core/query/derived_values.h"
#include "core/query/known.h"
#include "core/query/refusal.h"
#include "core/query/snapshot.h"
#include "core/query/troubled_datasets.h"
#include "core/store/attention/attention_records.h"
#include "core/workspace/ids.h"

#include <algorithm>
#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Attention;

namespace {

QJsonValue numberOrNull(const std::optional<double> &number) { return number ? QJsonValue(*number) : QJsonValue(); }

/// Names of values in that language: those of a condition that has ended were kept in the language of the sync.
QStringList wordsIn(const QString &language, QStringList words, const QStringList &columns,
                    const workspace::Dataset &dataset)
{
    for (qsizetype at = 0; at < std::min(words.size(), columns.size()); ++at) {
        const auto *field = dataset.field(columns[at]);
        if (!field)
            continue;
        const auto named =
            std::ranges::find_if(field->valueTitles, [&word = std::as_const(words[at])](const auto &title) {
                return title.byLanguage.values().contains(word);
            });
        if (named != field->valueTitles.end())
            words[at] = named->in(language);
    }
    return words;
}

/// A row as the derivation gives it, in the order of the fields of workspace::resultOf().
QJsonArray jsonOf(const Attention &condition, const sync::AttentionRow &row, const std::optional<QDateTime> &ended,
                  const Context &context, const QString &language)
{
    const QJsonObject told = toldOf(row);
    const workspace::Dataset *dataset = context.workspace.dataset(told["dataset"_L1].toString());
    const QStringList kept = told["columns"_L1].toVariant().toStringList();
    const QStringList words = !dataset          ? kept
                              : condition.query ? wordsIn(language, kept, condition.columns, *dataset)
                                                : datasetWords(condition.columns, *dataset, language);
    const QString title =
        condition.title.isEmpty() ? condition.id : workspace::filledTitle(condition.title, words, language);
    QJsonValue days;
    if (row.since)
        days = std::max(qint64(0), row.since->daysTo(ended.value_or(context.now)));
    const QString page = condition.link    ? condition.link->page
                         : condition.query ? QString()
                                           : workspace::syncPage.toString();
    const QString panel = condition.link ? condition.link->panel : QString();
    return {condition.id,
            row.key,
            base::nameIn(workspace::severityNames, condition.severity),
            static_cast<int>(condition.severity),
            title,
            row.value,
            numberOrNull(row.bound),
            numberOrNull(attentionRatio(condition.bound, row.value, row.bound)),
            told["unit"_L1],
            told["decimals"_L1],
            told["who"_L1],
            told["where"_L1],
            told["dataset"_L1],
            ended ? u"ended"_s : u"now"_s,
            momentOrNull(row.since),
            days,
            momentOrNull(ended),
            page,
            panel,
            told["select"_L1]};
}

/// Since when each row holds, as far as the cache knows, and the rows that ended.
struct Kept
{
    QHash<QString, QDateTime> since; ///< by condition and key
    QList<store::AttentionRecord> ended;

    static QString name(const QString &condition, const QString &key) { return condition + u'\n' + key; }

    explicit Kept(const QList<store::AttentionRecord> &records)
    {
        for (const store::AttentionRecord &record : records)
            if (record.ended)
                ended.append(record);
            else if (record.row.since)
                since.insert(name(record.condition, record.row.key), *record.row.since);
    }
};

[[nodiscard]] QueryResult<Kept> keptOf(const Context &context)
{
    auto records = store::readAttention(context.reader.connection());
    if (!records)
        return Refusal::cache(records.error());
    return Kept(*records);
}

const Attention *conditionOf(const workspace::Workspace &workspace, const QString &id)
{
    const auto found = std::ranges::find(workspace.attention, id, &Attention::id);
    return found == workspace.attention.end() ? nullptr : &*found;
}

} // namespace

QueryResult<DerivedRows> attentionRows(const Context &context, const DerivedFrom &from)
{
    const auto kept = keptOf(context);
    if (!kept)
        return std::unexpected(kept.error());
    auto content = std::make_shared<DerivedContent>();
    QStringList asked; // datasets whose rows the conditions are about
    for (const Attention &condition : context.workspace.attention) {
        if (condition.query)
            asked += workspace::datasetsOf(condition, context.workspace);
        auto checked = checkAttention(context, condition, from.language);
        if (!checked)
            return std::unexpected(checked.error());
        content->fault += checked->fault;
        for (sync::AttentionRow &row : checked->rows) {
            if (const auto since = kept->since.constFind(Kept::name(condition.id, row.key)); since != kept->since.end())
                row.since = row.since ? std::min(*row.since, *since) : *since;
            if (row.since)
                row.since = std::min(*row.since, context.now);
            content->rows.append(jsonOf(condition, row, std::nullopt, context, from.language));
        }
    }
    for (const store::AttentionRecord &record : kept->ended)
        if (const Attention *condition = conditionOf(context.workspace, record.condition))
            content->rows.append(jsonOf(*condition, record.row, record.ended, context, from.language));
    return keptParts(context, asked).transform([&content](QStringList &&part) {
        content->part = std::move(part);
        return DerivedRows(std::move(content));
    });
}

sync::Attending attendingTo(const workspace::Workspace &workspace, const QString &cacheFile)
{
    return [workspace, cacheFile](const QString &dataset, const QDateTime &now) {
        sync::AttentionKeeping keeping{.found = {}, .conditions = workspace::idsOf(workspace.attention)};
        const auto reader = store::Reader::open(cacheFile);
        if (!reader)
            return keeping;
        const Snapshot snapshot(**reader);
        const Context context{.reader = **reader, .workspace = workspace, .now = now, .stopped = [] { return false; }};
        const auto kept = keptOf(context);
        if (!kept)
            return keeping;
        for (const Attention &condition : workspace.attention) {
            const QStringList datasets = workspace::datasetsOf(condition, workspace);
            if (dataset.isEmpty() ? !datasets.isEmpty() : !datasets.contains(dataset))
                continue;
            auto checked = checkAttention(context, condition, u"id"_s);
            if (!checked || !checked->isAnswered)
                continue;
            std::vector<sync::AttentionRow *> added;
            for (sync::AttentionRow &row : checked->rows)
                if (!row.since && !kept->since.contains(Kept::name(condition.id, row.key)))
                    added.push_back(&row);
            if (findBeginnings(context, condition, std::move(added))) // else with the next sync
                keeping.found.append({.condition = condition.id, .rows = std::move(checked->rows)});
        }
        return keeping;
    };
}

} // namespace anjungan::query
