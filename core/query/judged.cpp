// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/judged.h"

#include "core/compliance/evidence.h"
#include "core/compliance/export_check.h"
#include "core/message/message_json.h"
#include "core/query/derived_values.h"
#include "core/query/known.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using compliance::ExportRow;
using compliance::Promise;
using message::Code;
using message::make;

namespace {

/// A tablet has fewer for years.
constexpr qint64 mostChecked = 100'000;

QJsonArray evidenceLine(const QDateTime &at, const message::Message &what, qint64 entry, const QString &hash)
{
    return {momentOrNull(at), message::toJson(what), entry, hash};
}

QString compactText(const QJsonArray &lines)
{
    return QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Compact));
}

QString evidenceJson(const compliance::Verdict &verdict, const QHash<qint64, QByteArray> &hashes)
{
    QJsonArray lines;
    for (const compliance::EvidenceLine &line : compliance::evidenceOf(verdict, hashes))
        lines.append(evidenceLine(line.at, line.what, line.entry, QString::fromLatin1(line.hash.toHex())));
    return compactText(lines);
}

/// A keeper's lines in its own language are left to those who open the file, where the row has them as codes too.
void takeApart(ExportRow &row)
{
    const message::Messages told = message::messagesOf(row.message);
    QJsonArray lines;
    for (qsizetype at = 1; at < told.size() && told[at].code == Code::EvidenceEntry; ++at) {
        const QList<message::Argument> &parts = told[at].arguments;
        lines.append(evidenceLine(std::get<QDateTime>(parts[1]), std::get<message::Messages>(parts[0]).value(0),
                                  std::get<qint64>(parts[2]), std::get<QString>(parts[3])));
    }
    if (lines.isEmpty())
        return;
    row.evidence = compactText(lines);
    row.message = message::toText({told.first()});
}

[[nodiscard]] QueryResult<AllJudged> judgedByLedger(const Context &context, WithEvidence evidence)
{
    const auto verdicts = compliance::verdictsInSnapshot(context.workspace, context.reader, context.now);
    if (!verdicts)
        return Refusal::cache(verdicts.error());
    const auto misfit = context.tellsFaults ? context.reader.firstMisfit(mostChecked) : sync::CacheResult<qint64>(0);
    if (!misfit)
        return Refusal::cache(misfit.error());
    AllJudged all;
    if (*misfit > 0)
        all.content.fault << make<Code::LedgerBroken>(*misfit);
    const QList<ExportRow> rows =
        compliance::exportRows(*verdicts, {}, context.now, [](const message::Message &) { return QString(); });
    auto row = rows.begin();
    for (const compliance::DatasetVerdicts &dataset : verdicts->datasets) {
        Judged judged;
        qsizetype place = compliance::usualPeriods - dataset.verdicts.size();
        for (const compliance::Verdict &verdict : dataset.verdicts) {
            judged.append({*row++, momentOrNull(verdict.touched).toString(), ++place});
            if (evidence == WithEvidence::No)
                continue;
            judged.last().row.evidence = evidenceJson(verdict, verdicts->hashes);
            judged.last().row.message = message::toText({compliance::sentenceOf(verdict)});
        }
        if (!judged.isEmpty())
            all.datasets.append(std::move(judged));
    }
    return all;
}

/// A province of 1,000 datasets has 12,000 verdicts; nobody's are so many that reading them takes seconds.
constexpr int mostExported = 20'000;

struct Exported
{
    QList<ExportRow> rows;
    QString unread; ///< the first column that could not be read, if any
};

/// The rows of a published export; those that cannot be read, and those beyond the most, are left out, which the check
/// finds.
[[nodiscard]] QueryResult<Exported> exportedRows(const Context &context, const store::Table &table)
{
    QStringList columns;
    for (const store::TableColumn &column : table.columns)
        columns << store::quoted(column.column);
    Exported found;
    return eachRow(context,
                   {u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + store::quoted(table.dataset) + u" LIMIT ?"_s,
                    {mostExported}},
                   [&](const store::Statement &row) {
                       QVariantMap values;
                       for (qsizetype at = 0; at < table.columns.size(); ++at)
                           values.insert(table.columns[at].name, row.value(static_cast<int>(at)));
                       if (auto read = compliance::exportRowOf(values))
                           found.rows.append(*std::move(read));
                       else if (found.unread.isEmpty())
                           found.unread = read.error();
                   })
        .transform([&found] { return std::move(found); });
}

/// The promises that count now; none of a dataset that this workspace does not have.
QList<Promise> promisesOf(const Context &context, const QString &dataset)
{
    const workspace::Dataset *known = context.workspace.dataset(dataset);
    return known ? compliance::promisesBefore(*known, context.workspace.timeZone, context.now, compliance::usualPeriods)
                 : QList<Promise>();
}

/// Gives rows their places by their due times, as a keeper may have stopped long ago, and drops those of before. Of a
/// dataset that the workspace does not have, the last row is the newest.
void setPlaces(Judged &judged, const QList<Promise> &promises)
{
    if (promises.isEmpty()) {
        qsizetype place = compliance::usualPeriods - judged.size();
        for (JudgedRow &row : judged)
            row.place = ++place;
    } else {
        for (JudgedRow &row : judged)
            row.place =
                compliance::usualPeriods - promises.size() +
                std::ranges::count_if(promises, [&row](const Promise &promise) { return promise.due <= row.row.due; });
    }
    judged.removeIf([](const JudgedRow &row) { return row.place < 1; });
}

/// The first few of what two keepers judge differently, and then how many there are.
constexpr qsizetype mostDisagreements = 3;

/// Of the export of the second keeper that the derived dataset names; none while it is not published.
[[nodiscard]] QueryResult<message::Messages> contradictions(const Context &context, const workspace::Derived &derived,
                                                            const QList<ExportRow> &rows)
{
    const QString witness = derived.options["witness"_L1].toString();
    if (witness.isEmpty() || !context.tellsFaults)
        return message::Messages();
    const auto table = context.reader.table(witness);
    if (!table)
        return Refusal::cache(table.error());
    if (!*table)
        return message::Messages();
    return exportedRows(context, **table).transform([&rows](const Exported &other) {
        message::Messages found = compliance::disagreements(rows, other.rows);
        if (found.size() > mostDisagreements) {
            const qsizetype all = found.size();
            found.resize(mostDisagreements);
            found << make<Code::ExportsDisagreeMore>(all - mostDisagreements);
        }
        return found;
    });
}

[[nodiscard]] AllJudged judgedByExport(const Context &context, const QList<ExportRow> &rows, WithEvidence evidence)
{
    const compliance::ExportFindings findings =
        context.tellsFaults ? compliance::checkExport(rows) : compliance::ExportFindings{};
    AllJudged all{.datasets = {},
                  .content = {.keeper = findings.keeper.isEmpty() ? u"?"_s : findings.keeper,
                              .fault = findings.faults,
                              .sourceModified = findings.exportedAt}};
    QMap<QString, Judged> datasets;
    for (const ExportRow &row : rows)
        datasets[row.dataset].append({row, {}});
    qint64 missing = 0;
    for (auto [dataset, judged] : datasets.asKeyValueRange()) {
        std::ranges::stable_sort(judged, {}, [](const JudgedRow &row) { return row.row.due; });
        const QList<Promise> promises = promisesOf(context, dataset);
        missing += std::ranges::count_if(promises, [&](const Promise &promise) {
            return findings.exportedAt < promise.due && promise.due <= context.now;
        });
        setPlaces(judged, promises);
        for (JudgedRow &row : judged)
            if (evidence == WithEvidence::Yes)
                takeApart(row.row);
        if (!judged.isEmpty())
            all.datasets.append(std::move(judged));
    }
    if (missing > 0)
        all.content.fault << make<Code::ExportOld>(findings.exportedAt, missing);
    return all;
}

} // namespace

QueryResult<AllJudged> judgedBy(const Context &context, const workspace::Derived &derived, const QString &language,
                                WithEvidence evidence)
{
    const QString keeper = derived.options["keeper"_L1].toString();
    if (keeper.isEmpty())
        return judgedByLedger(context, evidence);
    const auto table = context.reader.table(keeper);
    if (!table)
        return Refusal::cache(table.error());
    if (!*table)
        return judgedByLedger(context, evidence);
    const auto exported = exportedRows(context, **table);
    if (!exported)
        return std::unexpected(exported.error());
    if (exported->rows.isEmpty()) {
        const workspace::Dataset *dataset = context.workspace.dataset(keeper);
        return Refusal::noExport(dataset ? titleOf(*dataset, language) : keeper,
                                 exported->unread.isEmpty() ? compliance::exportColumns.front().name
                                                            : exported->unread);
    }
    return contradictions(context, derived, exported->rows).transform([&](const message::Messages &found) {
        AllJudged all = judgedByExport(context, exported->rows, evidence);
        all.content.fault << found;
        return all;
    });
}

} // namespace anjungan::query
