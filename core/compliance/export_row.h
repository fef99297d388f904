// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/ledger_verdicts.h"
#include "core/message/message.h"

#include <QJsonObject>
#include <QVariantMap>

#include <array>
#include <expected>
#include <functional>

namespace anjungan::compliance {

/// Who answers for an export: the instance whose ledger it stands on, and that ledger's state. Without a name or a head
/// nobody does.
struct Keeper
{
    QString name;
    QByteArray head;    ///< the hash of the ledger's last entry
    qint64 entries = 0; ///< of the ledger
};

/// One verdict of an export, as plain values that any server can serve. docs/compliance.md describes the columns.
struct ExportRow
{
    QString id; ///< "sekolah.2026-05"
    QString publisher;
    QString dataset;
    QString period;
    QDateTime due;
    QString verdict; ///< kindName()
    QString reason;  ///< whyName(); empty: there is none
    qint64 daysLate = 0;
    std::optional<QDateTime> seen;
    std::optional<QDateTime> claimed;
    std::optional<QDateTime> without;
    QString evidence; ///< lines, separated by " | "
    QString sentence; ///< in the language of the export
    QString message;  ///< both as codes and arguments, JSON: the sentence, then lines of EvidenceEntry
    QString keeper;
    QString ledgerHead; ///< hexadecimal
    qint64 ledgerEntries = 0;
    QDateTime exportedAt;
    qint64 row = 0;  ///< from 1
    qint64 rows = 0; ///< of the whole export
    QString hash;    ///< of all above and of the hash of the row before; hexadecimal

    bool operator==(const ExportRow &) const = default;
};

enum class ColumnKind { Text, Number, Time };

struct ExportColumn
{
    QLatin1StringView name;
    ColumnKind kind = ColumnKind::Text;
};

/// In the order in which they are hashed; `hash` is the last.
inline constexpr std::array exportColumns{
    ExportColumn{QLatin1StringView("verdict_id")},
    ExportColumn{QLatin1StringView("publisher")},
    ExportColumn{QLatin1StringView("dataset")},
    ExportColumn{QLatin1StringView("period")},
    ExportColumn{QLatin1StringView("due"), ColumnKind::Time},
    ExportColumn{QLatin1StringView("verdict")},
    ExportColumn{QLatin1StringView("reason")},
    ExportColumn{QLatin1StringView("days_late"), ColumnKind::Number},
    ExportColumn{QLatin1StringView("seen"), ColumnKind::Time},
    ExportColumn{QLatin1StringView("claimed"), ColumnKind::Time},
    ExportColumn{QLatin1StringView("without"), ColumnKind::Time},
    ExportColumn{QLatin1StringView("evidence")},
    ExportColumn{QLatin1StringView("sentence")},
    ExportColumn{QLatin1StringView("message")},
    ExportColumn{QLatin1StringView("keeper")},
    ExportColumn{QLatin1StringView("ledger_head")},
    ExportColumn{QLatin1StringView("ledger_entries"), ColumnKind::Number},
    ExportColumn{QLatin1StringView("exported_at"), ColumnKind::Time},
    ExportColumn{QLatin1StringView("row"), ColumnKind::Number},
    ExportColumn{QLatin1StringView("rows"), ColumnKind::Number},
    ExportColumn{QLatin1StringView("hash")},
};

/// "on_time", "due", "late", "delinquent", "not_enough_evidence".
QString kindName(Kind kind);
[[nodiscard]] std::optional<Kind> kindOfName(QStringView name);

/// "agency", "touched_only", "source_silent", "device_offline", "not_asked", "held", "faulty", "clock_jumped"; empty
/// for None.
QString whyName(Why why);

/// All verdicts as rows with their hashes. `say` makes the sentences of messages.
[[nodiscard]] QList<ExportRow> exportRows(const LedgerVerdicts &verdicts, const Keeper &keeper, const QDateTime &now,
                                          const std::function<QString(const message::Message &)> &say);

/// The values of a row in the order of exportColumns: texts, numbers, and times as "2026-06-08T00:00:00Z"; null for
/// none.
[[nodiscard]] QVariantList valuesOf(const ExportRow &row);

/// The row as a GeoJSON feature without a geometry: any server of features can serve it.
[[nodiscard]] QJsonObject featureOf(const ExportRow &row);

/// A row as a client receives it, by the columns' names: times in any form with a zone, missing values as null or as
/// empty text. The error is the column that cannot be read, or whose value cannot be: a delay of more than a century.
[[nodiscard]] std::expected<ExportRow, QString> exportRowOf(const QVariantMap &values);

/// The hash that belongs to a row after one with the hash `before`; empty before the first.
[[nodiscard]] QString rowHash(const ExportRow &row, const QString &before);

} // namespace anjungan::compliance
