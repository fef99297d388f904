// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/troubled_datasets.h"

#include "core/base/iso_time.h"
#include "core/query/lateness.h"
#include "core/query/questions.h"
#include "core/query/subject.h"
#include "core/store/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::DatasetTrouble;

namespace {

/// What is told of a dataset in trouble.
struct Trouble
{
    double value = 0;
    std::optional<double> bound = {};
    std::optional<QDateTime> since = {};
    QString unit;
    int decimals = 0;
};

using FoundTrouble = QueryResult<std::optional<Trouble>>;

/// Words of units, in the languages of the interface.
struct UnitWords
{
    bool isEnglish = false;
    [[nodiscard]] QString days() const { return isEnglish ? u"days"_s : u"hari"_s; }
    [[nodiscard]] QString share() const { return isEnglish ? u"% of rows"_s : u"% baris"_s; }
    [[nodiscard]] QString times() const { return isEnglish ? u"times"_s : u"kali"_s; }
};

double daysBetween(const QDateTime &from, const QDateTime &to)
{
    constexpr double secondsOfDay = 86'400;
    return static_cast<double>(from.secsTo(to)) / secondsOfDay;
}

FoundTrouble touched(const Context &context, const store::DatasetRecord &record, const UnitWords &words)
{
    const QString after = record.publishedAt ? base::isoText(record.publishedAt->toMSecsSinceEpoch()) : QString();
    Trouble trouble{.unit = words.times()};
    return eachRow(
               context,
               {u"SELECT count(*), min(at) FROM anjungan_observation WHERE dataset = ? AND outcome = ? AND at > ?"_s,
                {record.id, sync::outcomeName(sync::Outcome::TouchedOnly), after}},
               [&trouble](const store::Statement &row) {
                   trouble.value = row.value(0).toDouble();
                   trouble.since = base::parseMoment(row.value(1).toString());
               })
        .transform([&trouble] { return trouble.value > 0 ? std::optional(trouble) : std::nullopt; });
}

FoundTrouble troubleOf(const Context &context, DatasetTrouble is, const store::DatasetRecord &record,
                       const UnitWords &words)
{
    const Freshness freshness = freshnessOf(context.workspace, record, context.now);
    const bool isHeld = record.state == store::RecordState::Held && record.held;
    constexpr double percent = 100;
    switch (is) {
    case DatasetTrouble::Late:
        if (freshness.lateness != Lateness::Late || !freshness.dueAt || !record.sourceModified)
            return std::nullopt;
        return Trouble{.value = daysBetween(*record.sourceModified, context.now),
                       .bound = daysBetween(*record.sourceModified, *freshness.dueAt),
                       .since = freshness.dueAt,
                       .unit = words.days()};
    case DatasetTrouble::Held:
        if (!isHeld)
            return std::nullopt;
        return Trouble{.value = record.rows > 0 ? percent * static_cast<double>(record.held->delivery.removed) /
                                                      static_cast<double>(record.rows)
                                                : 0,
                       .since = record.held->delivery.since,
                       .unit = words.share(),
                       .decimals = 1};
    case DatasetTrouble::Failed:
        if (!freshness.isFailing || isHeld)
            return std::nullopt;
        return Trouble{.value = record.troubledSince ? daysBetween(*record.troubledSince, context.now) : 0,
                       .since = record.troubledSince,
                       .unit = words.days()};
    case DatasetTrouble::Touched:
        break;
    }
    return touched(context, record, words);
}

QString settingOf(const workspace::Link::Setting &setting, const workspace::Dataset &dataset, const QString &language)
{
    if (setting.column == "dataset"_L1)
        return dataset.id;
    if (setting.column == "publisher"_L1)
        return dataset.publisher;
    return setting.column == "title"_L1 ? titleOf(dataset, language) : setting.value;
}

QString toldOfDataset(const workspace::Attention &condition, const workspace::Dataset &dataset, const Trouble &trouble,
                      const QString &language)
{
    workspace::Selection selection;
    if (condition.link)
        for (const workspace::Link::Setting &setting : condition.link->select)
            selection.set(setting.parameter, settingOf(setting, dataset, language));
    else
        selection.set(workspace::datasetParameter.toString(), dataset.id);
    const QJsonObject told{
        {u"columns"_s, QJsonArray::fromStringList(datasetWords(condition.columns, dataset, language))},
        {u"unit"_s, trouble.unit},
        {u"decimals"_s, trouble.decimals},
        {u"who"_s, dataset.publisher},
        {u"dataset"_s, dataset.id},
        {u"select"_s, selection.toText()}};
    return QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

} // namespace

QueryResult<QList<sync::AttentionRow>> troubledDatasets(const Context &context, const workspace::Attention &condition,
                                                        const QString &language)
{
    const auto all = records(context);
    if (!all)
        return std::unexpected(all.error());
    const UnitWords words{language == "en"_L1};
    QList<sync::AttentionRow> rows;
    for (const store::DatasetRecord &record : *all) {
        const workspace::Dataset *dataset = context.workspace.dataset(record.id);
        if (!dataset || (!condition.dataset.isEmpty() && condition.dataset != record.id))
            continue;
        const auto trouble = troubleOf(context, condition.is, record, words);
        if (!trouble)
            return std::unexpected(trouble.error());
        if (*trouble)
            rows.append({.key = record.id,
                         .since = (*trouble)->since,
                         .value = (*trouble)->value,
                         .bound = (*trouble)->bound,
                         .told = toldOfDataset(condition, *dataset, **trouble, language)});
    }
    return rows;
}

QStringList datasetWords(const QStringList &columns, const workspace::Dataset &dataset, const QString &language)
{
    QStringList words;
    for (const QString &column : columns)
        words << settingOf({.parameter = {}, .column = column, .value = {}}, dataset, language);
    return words;
}

} // namespace anjungan::query
