// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_changes.h"

#include "core/base/iso_time.h"
#include "core/query/derived_values.h"
#include "core/query/known.h"
#include "core/query/refusal.h"
#include "core/query/row_changes.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/scope.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

QStringList datasetsOf(const workspace::Derived &derived)
{
    return derived.options["datasets"_L1].toVariant().toStringList();
}

QString publisherOf(const Context &context, const QString &dataset)
{
    const workspace::Dataset *known = context.workspace.dataset(dataset);
    return known ? known->publisher : QString();
}

QStringList chosenDatasets(const Context &context, const DerivedFrom &from)
{
    QStringList datasets = datasetsOf(from.derived);
    if (datasets.isEmpty())
        for (const workspace::Dataset &dataset : context.workspace.datasets)
            datasets << dataset.id;
    const auto &[chosen, publisher, area] = from.choice;
    datasets.removeIf([&](const QString &dataset) {
        return (!chosen.isEmpty() && dataset != chosen) ||
               (!publisher.isEmpty() && publisherOf(context, dataset) != publisher);
    });
    return datasets;
}

/// Those of the areas in which rows of the dataset can be on this device: that none changed says something of them.
[[nodiscard]] QueryResult<QStringList> stillAreas(const Context &context, const QString &dataset, QStringList areas)
{
    const workspace::Dataset *known = context.workspace.dataset(dataset);
    if (!known || !known->area)
        return QStringList();
    return keptParts(context, {dataset}).transform([&areas](const QStringList &part) {
        areas.removeIf(
            [&part](const QString &area) { return !part.isEmpty() && !workspace::touchesAreas(area, part); });
        return std::move(areas);
    });
}

/// Whether the source changed time stamps, and nothing else, since then.
[[nodiscard]] QueryResult<bool> isTouched(const Context &context, const QString &dataset, const QDateTime &since)
{
    return firstValue(context, {u"SELECT 1 FROM anjungan_observation WHERE dataset = ? AND outcome = ? AND at >= ? "
                                "LIMIT 1"_s,
                                {dataset, sync::outcomeName(sync::Outcome::TouchedOnly),
                                 base::isoText(since.toMSecsSinceEpoch())}})
        .transform([](const QVariant &found) { return !found.isNull(); });
}

[[nodiscard]] QueryResult<QString> stateOf(const Context &context, const DatasetChanges &changes,
                                           const QDateTime &since)
{
    const auto record = context.reader.dataset(changes.dataset);
    if (!record)
        return Refusal::cache(record.error());
    if (*record && (*record)->state == store::RecordState::Held)
        return u"held"_s;
    if (changes.error)
        return u"unknown"_s;
    if (changes.begins)
        return u"short"_s;
    if (changes.counts.total() > 0)
        return u"changed"_s;
    if (*record && (*record)->trouble)
        return u"failed"_s;
    return isTouched(context, changes.dataset, since).transform([](bool touched) {
        return touched ? u"touched"_s : u"same"_s;
    });
}

struct CountRow
{
    const DatasetChanges &changes;
    QDateTime since;
    QString publisher;
    QString state;

    QJsonArray of(const QString &area, const ChangeCounts &counts) const
    {
        const bool isKnown = !changes.error;
        const auto count = [isKnown](qint64 rows) { return isKnown ? QJsonValue(rows) : QJsonValue(); };
        return {momentOrNull(since),
                changes.dataset,
                textOrNull(publisher),
                textOrNull(area),
                count(counts.added),
                count(counts.changed),
                count(counts.removed),
                count(counts.total()),
                state,
                momentOrNull(changes.changedAt),
                momentOrNull(changes.begins)};
    }
};

[[nodiscard]] QueryResult<QStringList> partsOf(const Context &context, const RowChanges &changes)
{
    QStringList datasets;
    for (const DatasetChanges &dataset : changes.datasets)
        datasets << dataset.dataset;
    return keptParts(context, datasets);
}

/// The codes of the areas of the first level: nothing changed is 0 there, not unknown.
[[nodiscard]] QueryResult<QStringList> firstAreas(const Context &context)
{
    const auto tables = areaTables(context);
    if (!tables)
        return std::unexpected(tables.error());
    QStringList codes;
    if (tables->isEmpty())
        return codes;
    const AreaTable &first = tables->first();
    return eachRow(context,
                   {u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL"_s.arg(store::quoted(first.code),
                                                                             store::quoted(first.table)),
                    {}},
                   [&codes](const store::Statement &row) { codes << row.value(0).toString(); })
        .transform([&codes] { return codes; });
}

void addRows(QJsonArray &rows, const CountRow &row, QStringList areas)
{
    ChangeCounts rest = row.changes.counts;
    for (const AreaChanges &area : row.changes.areas) {
        areas.removeAll(area.area);
        rows.append(row.of(area.area, area.counts));
        rest.added -= area.counts.added;
        rest.changed -= area.counts.changed;
        rest.removed -= area.counts.removed;
    }
    for (const QString &still : std::as_const(areas))
        rows.append(row.of(still, {}));
    rows.append(row.of({}, rest));
}

bool isNumber(const FieldChange &change) { return store::isNumeric(change.field.type); }

/// The change that tells most of a row; null if only its place differs.
const FieldChange *tellingChange(const RowChange &row, const workspace::Dataset *dataset)
{
    const auto isNamed = [dataset](const FieldChange &change) { return dataset && dataset->field(change.field.id); };
    const auto first = [&row](const auto &isMeant) -> const FieldChange * {
        const auto found = std::ranges::find_if(row.fields, isMeant);
        return found == row.fields.end() ? nullptr : &*found;
    };
    if (row.kind != ChangeKind::Changed)
        return first([&](const FieldChange &change) { return isNamed(change) && isNumber(change); });
    if (const FieldChange *named = first(isNamed))
        return named;
    return row.fields.empty() ? nullptr : &row.fields.front();
}

QJsonValue difference(const FieldChange &change)
{
    if (!isNumber(change) || change.before.isNull() || change.after.isNull())
        return {};
    return change.after.toDouble() - change.before.toDouble();
}

QString placeTitle(const QString &language) { return language == "en"_L1 ? u"Location"_s : u"Lokasi"_s; }

QString kindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return u"added"_s;
    case ChangeKind::Removed:
        return u"removed"_s;
    case ChangeKind::Changed:
        break;
    }
    return u"changed"_s;
}

/// "2026-10" as "Okt 2026"; other periods as they are written.
QString periodInWords(const QString &period, const QString &language)
{
    static const std::array indonesian{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "Mei"_L1, "Jun"_L1,
                                       "Jul"_L1, "Agu"_L1, "Sep"_L1, "Okt"_L1, "Nov"_L1, "Des"_L1};
    static const std::array english{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
                                    "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const QDate month = QDate::fromString(period, u"yyyy-MM"_s);
    if (!month.isValid())
        return period;
    const auto at = static_cast<std::size_t>(month.month()) - 1;
    return QString((language == "en"_L1 ? english : indonesian)[at]) + u' ' + period.first(4);
}

/// "Dinkes, Okt 2026" of a row without a name: its key alone says less.
QString nameOf(const RowChange &row, const workspace::Workspace &workspace, const QString &language)
{
    const workspace::Agency *agency = workspace.agency(row.agency);
    if (row.name != row.key || !agency)
        return row.name;
    return row.period.isEmpty() ? agency->shortName : agency->shortName + u", "_s + periodInWords(row.period, language);
}

QJsonArray jsonOf(const RowChange &row, const Context &context, const DerivedFrom &from)
{
    QJsonArray json{momentOrNull(from.since),
                    row.dataset,
                    textOrNull(publisherOf(context, row.dataset)),
                    textOrNull(row.area),
                    momentOrNull(row.at),
                    kindName(row.kind),
                    textOrNull(row.key),
                    textOrNull(nameOf(row, context.workspace, from.language)),
                    textOrNull(row.agency),
                    textOrNull(row.period)};
    const FieldChange *told = tellingChange(row, context.workspace.dataset(row.dataset));
    if (told) {
        json << told->field.id << told->field.title << textOrNull(told->before.toString())
             << textOrNull(told->after.toString()) << difference(*told);
    } else {
        json << QJsonValue() << (row.isMoved ? QJsonValue(placeTitle(from.language)) : QJsonValue()) << QJsonValue()
             << QJsonValue() << QJsonValue();
    }
    json << static_cast<qint64>(row.fields.size()) + (row.isMoved ? 1 : 0);
    return json;
}

} // namespace

namespace {

/// What the answer cannot tell: a past that cannot be read, or the history that begins the latest after `since`.
message::Messages gapsOf(const Context &context, const RowChanges &changes, const QString &language)
{
    message::Messages gaps;
    const DatasetChanges *latest = nullptr;
    for (const DatasetChanges &dataset : changes.datasets) {
        if (dataset.error && gaps.isEmpty())
            gaps.append(dataset.error->what);
        if (dataset.begins && (!latest || *latest->begins < *dataset.begins))
            latest = &dataset;
    }
    const workspace::Dataset *of = latest ? context.workspace.dataset(latest->dataset) : nullptr;
    if (of)
        gaps.append(message::make<message::Code::QueryBeforeHistory>(titleOf(*of, language), *latest->begins));
    return gaps;
}

} // namespace

QueryResult<DerivedRows> changeCountRows(const Context &context, const DerivedFrom &from)
{
    const auto changes =
        rowChanges(context, {.since = from.since, .datasets = datasetsOf(from.derived), .mostRows = 0}, from.language);
    if (!changes)
        return std::unexpected(changes.error());
    const auto areas = firstAreas(context);
    if (!areas)
        return std::unexpected(areas.error());
    auto rows = std::make_shared<DerivedContent>();
    rows->fault = gapsOf(context, *changes, from.language);
    auto parts = partsOf(context, *changes);
    if (!parts)
        return std::unexpected(parts.error());
    rows->part = *std::move(parts);
    for (const DatasetChanges &dataset : changes->datasets) {
        auto state = stateOf(context, dataset, from.since);
        if (!state)
            return std::unexpected(state.error());
        const auto still = stillAreas(context, dataset.dataset, *areas);
        if (!still)
            return std::unexpected(still.error());
        addRows(rows->rows,
                {.changes = dataset,
                 .since = from.since,
                 .publisher = publisherOf(context, dataset.dataset),
                 .state = *std::move(state)},
                *still);
    }
    return rows;
}

QueryResult<DerivedRows> changedRowRows(const Context &context, const DerivedFrom &from)
{
    auto rows = std::make_shared<DerivedContent>();
    const QStringList datasets = chosenDatasets(context, from);
    if (datasets.isEmpty())
        return rows;
    const auto changes = rowChanges(
        context, {.since = from.since, .datasets = datasets, .area = from.choice.area, .mostRows = mostChangedRows},
        from.language);
    if (!changes)
        return std::unexpected(changes.error());
    rows->fault = gapsOf(context, *changes, from.language);
    qint64 all = 0;
    for (const DatasetChanges &dataset : changes->datasets)
        all += dataset.counts.total();
    if (const qint64 shown = std::ssize(changes->rows); shown < all)
        rows->fault << message::make<message::Code::QueryNewestRows>(shown, all);
    for (const RowChange &row : changes->rows)
        rows->rows.append(jsonOf(row, context, from));
    auto parts = partsOf(context, *changes);
    if (!parts)
        return std::unexpected(parts.error());
    rows->part = *std::move(parts);
    return rows;
}

} // namespace anjungan::query
