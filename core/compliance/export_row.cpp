// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_row.h"

#include "core/base/iso_time.h"
#include "core/base/name_table.h"
#include "core/compliance/evidence.h"
#include "core/message/message_json.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

namespace {

constexpr base::NameTable<Kind, 5> kindNames{{{Kind::OnTime, "on_time"_L1},
                                              {Kind::Due, "due"_L1},
                                              {Kind::Late, "late"_L1},
                                              {Kind::Delinquent, "delinquent"_L1},
                                              {Kind::Unproven, "not_enough_evidence"_L1}}};

constexpr base::NameTable<Why, 9> whyNames{{{Why::None, ""_L1},
                                            {Why::Agency, "agency"_L1},
                                            {Why::TouchedOnly, "touched_only"_L1},
                                            {Why::SourceSilent, "source_silent"_L1},
                                            {Why::DeviceOffline, "device_offline"_L1},
                                            {Why::NotAsked, "not_asked"_L1},
                                            {Why::Held, "held"_L1},
                                            {Why::Faulty, "faulty"_L1},
                                            {Why::ClockJumped, "clock_jumped"_L1}}};

/// Whole seconds: servers drop what is finer.
QString momentText(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

QVariant orNull(const std::optional<QDateTime> &time) { return time ? orNull(momentText(*time)) : QVariant(); }

/// "Asked: nothing new, 2026-06-05T01:00:00Z (#12 3f0c…)". GDAL takes a text that begins with a time for a time, and
/// drops what follows.
QString evidenceText(const QList<EvidenceLine> &lines, const std::function<QString(const message::Message &)> &say)
{
    QStringList texts;
    for (const EvidenceLine &line : lines) {
        QString text = say(line.what) + u", "_s + momentText(line.at);
        if (line.entry > 0)
            text += u" (#%1 %2)"_s.arg(QString::number(line.entry), QString::fromLatin1(line.hash.toHex()));
        texts << text;
    }
    return texts.join(u" | "_s);
}

/// The sentence, and after it the lines of the evidence; not more of them than a reader takes.
message::Messages toldBy(const message::Message &sentence, const QList<EvidenceLine> &lines)
{
    message::Messages told{sentence};
    if (lines.size() < message::mostMessages)
        for (const EvidenceLine &line : lines)
            told << message::make<message::Code::EvidenceEntry>(line.what, line.at, line.entry,
                                                                QString::fromLatin1(line.hash.toHex()));
    return told;
}

constexpr qsizetype longestText = 1'000; ///< UTF-16 units
constexpr qsizetype longestEvidence = 100'000;
constexpr qint64 mostDays = 36'600; ///< a century
constexpr qint64 mostCounted = 1'000'000'000'000;

/// Reads the values of one row; the first that cannot be read, or cannot be, is remembered.
class Values
{
public:
    explicit Values(const QVariantMap &values) : m_values(values) {}

    QString text(QLatin1StringView name, qsizetype longest = longestText)
    {
        QString text = m_values.value(name).toString();
        if (text.size() > longest)
            fail(name);
        return text;
    }

    qint64 number(QLatin1StringView name, qint64 most)
    {
        bool isNumber = false;
        const qint64 value = m_values.value(name).toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > most)
            fail(name);
        return value;
    }

    std::optional<QDateTime> time(QLatin1StringView name)
    {
        const QVariant value = m_values.value(name);
        if (value.typeId() == QMetaType::QDateTime)
            return value.toDateTime().toUTC();
        const QString text = value.toString();
        if (text.isEmpty())
            return {};
        const auto moment = base::parseMoment(text);
        if (!moment)
            fail(name);
        return moment;
    }

    QDateTime requiredTime(QLatin1StringView name)
    {
        const auto moment = time(name);
        if (!moment)
            fail(name);
        return moment.value_or(QDateTime());
    }

    const QString &failed() const { return m_failed; }

private:
    void fail(QLatin1StringView name)
    {
        if (m_failed.isEmpty())
            m_failed = name;
    }

    const QVariantMap &m_values;
    QString m_failed;
};

} // namespace

QString kindName(Kind kind) { return base::nameIn(kindNames, kind); }

std::optional<Kind> kindOfName(QStringView name) { return base::valueIn(kindNames, name); }

QString whyName(Why why) { return base::nameIn(whyNames, why); }

QList<ExportRow> exportRows(const LedgerVerdicts &verdicts, const Keeper &keeper, const QDateTime &now,
                            const std::function<QString(const message::Message &)> &say)
{
    QList<ExportRow> rows;
    for (const DatasetVerdicts &dataset : verdicts.datasets) {
        for (const Verdict &verdict : dataset.verdicts) {
            const message::Message sentence = sentenceOf(verdict);
            const QList<EvidenceLine> evidence = evidenceOf(verdict, verdicts.hashes);
            rows << ExportRow{.id = dataset.dataset + u'.' + verdict.promise.period,
                              .publisher = dataset.publisher,
                              .dataset = dataset.dataset,
                              .period = verdict.promise.period,
                              .due = verdict.promise.due,
                              .verdict = kindName(verdict.kind),
                              .reason = whyName(verdict.why),
                              .daysLate = verdict.daysLate(),
                              .seen = verdict.seen,
                              .claimed = verdict.claimed,
                              .without = verdict.without,
                              .evidence = evidenceText(evidence, say),
                              .sentence = say(sentence),
                              .message = message::toText(toldBy(sentence, evidence)),
                              .keeper = keeper.name,
                              .ledgerHead = QString::fromLatin1(keeper.head.toHex()),
                              .ledgerEntries = keeper.entries,
                              .exportedAt = now};
        }
    }
    QString before;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        rows[at].row = at + 1;
        rows[at].rows = rows.size();
        rows[at].hash = before = rowHash(rows[at], before);
    }
    return rows;
}

QVariantList valuesOf(const ExportRow &row)
{
    return {orNull(row.id),
            orNull(row.publisher),
            orNull(row.dataset),
            orNull(row.period),
            orNull(momentText(row.due)),
            orNull(row.verdict),
            orNull(row.reason),
            row.daysLate,
            orNull(row.seen),
            orNull(row.claimed),
            orNull(row.without),
            orNull(row.evidence),
            orNull(row.sentence),
            orNull(row.message),
            orNull(row.keeper),
            orNull(row.ledgerHead),
            row.ledgerEntries,
            orNull(momentText(row.exportedAt)),
            row.row,
            row.rows,
            orNull(row.hash)};
}

QJsonObject featureOf(const ExportRow &row)
{
    QJsonObject properties;
    const QVariantList values = valuesOf(row);
    for (std::size_t at = 0; at < exportColumns.size(); ++at)
        properties.insert(exportColumns[at].name, QJsonValue::fromVariant(values[static_cast<qsizetype>(at)]));
    return {
        {u"type"_s, u"Feature"_s}, {u"id"_s, row.id}, {u"geometry"_s, QJsonValue::Null}, {u"properties"_s, properties}};
}

std::expected<ExportRow, QString> exportRowOf(const QVariantMap &values)
{
    Values from(values);
    ExportRow row{.id = from.text("verdict_id"_L1),
                  .publisher = from.text("publisher"_L1),
                  .dataset = from.text("dataset"_L1),
                  .period = from.text("period"_L1),
                  .due = from.requiredTime("due"_L1),
                  .verdict = from.text("verdict"_L1),
                  .reason = from.text("reason"_L1),
                  .daysLate = from.number("days_late"_L1, mostDays),
                  .seen = from.time("seen"_L1),
                  .claimed = from.time("claimed"_L1),
                  .without = from.time("without"_L1),
                  .evidence = from.text("evidence"_L1, longestEvidence),
                  .sentence = from.text("sentence"_L1, longestEvidence),
                  .message = from.text("message"_L1, longestEvidence),
                  .keeper = from.text("keeper"_L1),
                  .ledgerHead = from.text("ledger_head"_L1),
                  .ledgerEntries = from.number("ledger_entries"_L1, mostCounted),
                  .exportedAt = from.requiredTime("exported_at"_L1),
                  .row = from.number("row"_L1, mostCounted),
                  .rows = from.number("rows"_L1, mostCounted),
                  .hash = from.text("hash"_L1)};
    if (!from.failed().isEmpty())
        return std::unexpected(from.failed());
    if (!kindOfName(row.verdict))
        return std::unexpected(u"verdict"_s);
    return row;
}

QString rowHash(const ExportRow &row, const QString &before)
{
    QByteArray content = before.toUtf8();
    const QVariantList values = valuesOf(row);
    for (qsizetype at = 0; at < values.size() - 1; ++at)
        content += ' ' + values[at].toString().toUtf8().toHex().toUpper();
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace anjungan::compliance
