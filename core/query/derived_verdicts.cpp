// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_verdicts.h"

#include "core/compliance/evidence.h"
#include "core/compliance/export_check.h"
#include "core/compliance/ledger_verdicts.h"
#include "core/message/message_json.h"
#include "core/query/derived_values.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using compliance::ExportRow;

namespace {

/// All verdicts on one dataset, the earliest period first.
struct Judged
{
    QList<ExportRow> rows;
    QStringList touched; ///< by row: when only time stamps changed; empty: not known
};

struct AllJudged
{
    QList<Judged> datasets;
    DerivedContent content; ///< without rows
};

QString evidenceJson(const compliance::Verdict &verdict, const QHash<qint64, QByteArray> &hashes)
{
    QJsonArray lines;
    for (const compliance::EvidenceLine &line : compliance::evidenceOf(verdict, hashes))
        lines.append(QJsonArray{momentOrNull(line.at), message::toJson(line.what), line.entry,
                                QString::fromLatin1(line.hash.toHex())});
    return QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Compact));
}

[[nodiscard]] QueryResult<AllJudged> judgedByLedger(const Context &context)
{
    const auto verdicts = compliance::verdictsInSnapshot(context.workspace, context.reader, context.now);
    if (!verdicts)
        return Refusal::cache(verdicts.error());
    AllJudged all;
    const QList<ExportRow> rows =
        compliance::exportRows(*verdicts, {}, context.now, [](const message::Message &) { return QString(); });
    auto row = rows.begin();
    for (const compliance::DatasetVerdicts &dataset : verdicts->datasets) {
        Judged judged;
        for (const compliance::Verdict &verdict : dataset.verdicts) {
            judged.rows.append(*row++);
            judged.rows.last().evidence = evidenceJson(verdict, verdicts->hashes);
            judged.touched.append(momentOrNull(verdict.touched).toString());
        }
        all.datasets.append(std::move(judged));
    }
    return all;
}

/// A province of 1,000 datasets has 12,000 verdicts; nobody's are so many that reading them takes seconds.
constexpr int mostExported = 20'000;

/// The rows of a published export; those that cannot be read, and those beyond the most, are left out, which the check
/// finds.
[[nodiscard]] QueryResult<QList<ExportRow>> exportedRows(const Context &context, const store::Table &table)
{
    QStringList columns;
    for (const store::TableColumn &column : table.columns)
        columns << store::quoted(column.column);
    QList<ExportRow> rows;
    return eachRow(context,
                   {u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + store::quoted(table.dataset) + u" LIMIT ?"_s,
                    {mostExported}},
                   [&](const store::Statement &row) {
                       QVariantMap values;
                       for (qsizetype at = 0; at < table.columns.size(); ++at)
                           values.insert(table.columns[at].name, row.value(static_cast<int>(at)));
                       if (auto read = compliance::exportRowOf(values))
                           rows.append(*std::move(read));
                   })
        .transform([&rows] { return rows; });
}

QList<Judged> byDataset(const QList<ExportRow> &rows)
{
    QMap<QString, Judged> datasets;
    for (const ExportRow &row : rows) {
        Judged &judged = datasets[row.dataset];
        judged.rows.append(row);
        judged.touched.append(QString());
    }
    QList<Judged> sorted = datasets.values();
    for (Judged &judged : sorted) {
        std::ranges::stable_sort(judged.rows, {}, &ExportRow::due);
        if (judged.rows.size() > compliance::usualPeriods) {
            judged.rows = judged.rows.last(compliance::usualPeriods);
            judged.touched = judged.touched.last(compliance::usualPeriods);
        }
    }
    return sorted;
}

[[nodiscard]] QueryResult<AllJudged> judgedBy(const Context &context, const workspace::Derived &derived)
{
    const QString keeper = derived.options["keeper"_L1].toString();
    if (keeper.isEmpty())
        return judgedByLedger(context);
    const auto table = context.reader.table(keeper);
    if (!table)
        return Refusal::cache(table.error());
    if (!*table)
        return judgedByLedger(context);
    return exportedRows(context, **table).transform([](const QList<ExportRow> &rows) {
        const compliance::ExportFindings findings = compliance::checkExport(rows);
        return AllJudged{.datasets = byDataset(rows),
                         .content = {.keeper = findings.keeper.isEmpty() ? u"?"_s : findings.keeper,
                                     .fault = findings.faults,
                                     .sourceModified = findings.exportedAt}};
    });
}

qsizetype placeOf(qsizetype at, const Judged &judged) { return compliance::usualPeriods - judged.rows.size() + at + 1; }

QJsonArray jsonOf(const ExportRow &row, qsizetype place, const QString &touched)
{
    return {textOrNull(row.publisher),
            row.dataset,
            place,
            row.period,
            momentOrNull(row.due),
            row.verdict,
            textOrNull(row.reason),
            row.daysLate,
            momentOrNull(row.seen),
            momentOrNull(row.claimed),
            momentOrNull(row.without),
            textOrNull(touched),
            textOrNull(row.message),
            textOrNull(row.evidence),
            textOrNull(row.keeper)};
}

compliance::Kind kindOf(const ExportRow &row)
{
    return compliance::kindOfName(row.verdict).value_or(compliance::Kind::Unproven);
}

QChar letterOf(compliance::Kind kind)
{
    switch (kind) {
    case compliance::Kind::OnTime:
        return u'o';
    case compliance::Kind::Due:
        return u'd';
    case compliance::Kind::Late:
        return u'l';
    case compliance::Kind::Delinquent:
        return u'x';
    case compliance::Kind::Unproven:
        break;
    }
    return u'?';
}

/// What the score does not tell of a publisher.
struct Course
{
    std::array<std::optional<compliance::Kind>, compliance::usualPeriods> worst;
    std::optional<QDateTime> changed;

    void add(const Judged &judged)
    {
        for (qsizetype at = 0; at < judged.rows.size(); ++at) {
            const ExportRow &row = judged.rows[at];
            const qsizetype place = placeOf(at, judged) - 1;
            if (row.seen && (!changed || *changed < *row.seen))
                changed = row.seen;
            if (place < 0 || place >= compliance::usualPeriods)
                continue;
            auto &kind = worst[static_cast<std::size_t>(place)];
            kind = kind ? compliance::worse(*kind, kindOf(row)) : kindOf(row);
        }
    }

    QString letters() const
    {
        QString text;
        for (const auto &kind : worst)
            text += kind ? letterOf(*kind) : QChar(u'-');
        return text;
    }
};

compliance::DatasetVerdicts verdictsOf(const Judged &judged)
{
    compliance::DatasetVerdicts verdicts{judged.rows.first().dataset, judged.rows.first().publisher, {}};
    for (const ExportRow &row : judged.rows)
        verdicts.verdicts.append(compliance::Verdict{.kind = kindOf(row)});
    return verdicts;
}

QJsonArray jsonOf(const compliance::Score &score, int rank, const Course &course)
{
    constexpr double percent = 100;
    const auto share = score.share();
    return {share ? QJsonValue(rank) : QJsonValue(),
            score.publisher,
            share ? QJsonValue(percent * *share) : QJsonValue(),
            score.judged,
            score.onTime,
            score.late,
            score.delinquent,
            score.unproven,
            compliance::kindName(score.now),
            score.datasets.size(),
            course.letters(),
            momentOrNull(course.changed)};
}

} // namespace

QueryResult<DerivedRows> verdictRows(const Context &context, const DerivedFrom &from)
{
    return judgedBy(context, from.derived).transform([](AllJudged &&all) {
        for (const Judged &judged : std::as_const(all.datasets))
            for (qsizetype at = 0; at < judged.rows.size(); ++at)
                all.content.rows.append(jsonOf(judged.rows[at], placeOf(at, judged), judged.touched[at]));
        return std::make_shared<const DerivedContent>(std::move(all.content));
    });
}

QueryResult<DerivedRows> scoreRows(const Context &context, const DerivedFrom &from)
{
    return judgedBy(context, from.derived).transform([](AllJudged &&all) {
        QList<compliance::DatasetVerdicts> verdicts;
        QHash<QString, Course> courses;
        for (const Judged &judged : std::as_const(all.datasets)) {
            if (judged.rows.isEmpty())
                continue;
            verdicts.append(verdictsOf(judged));
            courses[judged.rows.first().publisher].add(judged);
        }
        int rank = 0;
        for (const compliance::Score &score : compliance::scores(verdicts))
            all.content.rows.append(jsonOf(score, ++rank, courses.value(score.publisher)));
        return std::make_shared<const DerivedContent>(std::move(all.content));
    });
}

} // namespace anjungan::query
