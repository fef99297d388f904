// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compliance_export.h"

#include "app/lines.h"
#include "ui/export/csv.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace anjungan::app {

using compliance::ColumnKind;
using compliance::ExportColumn;
using compliance::ExportRow;

namespace {

QByteArray geoJson(const QList<ExportRow> &rows)
{
    QJsonArray features;
    for (const ExportRow &row : rows)
        features << featureOf(row);
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}})
        .toJson(QJsonDocument::Compact);
}

exports::CellType cellTypeOf(ColumnKind kind)
{
    return kind == ColumnKind::Number ? exports::CellType::Number
           : kind == ColumnKind::Time ? exports::CellType::Moment
                                      : exports::CellType::Text;
}

QByteArray csv(const QList<ExportRow> &rows)
{
    exports::Table table;
    for (const ExportColumn &column : compliance::exportColumns)
        table.columns.push_back(
            {.id = column.name, .title = column.name, .unit = {}, .type = cellTypeOf(column.kind), .decimals = {}});
    for (const ExportRow &row : rows)
        table.rows.push_back(valuesOf(row));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    static_cast<void>(exports::writeCsv(table, buffer)); // a buffer takes everything
    return buffer.data();
}

[[nodiscard]] std::expected<void, QString> write(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return std::unexpected(Lines::tr("%1: cannot be written (%2); does its folder exist, and is there room?")
                                   .arg(file, out.errorString()));
    return {};
}

/// The state of the ledger, read after the verdicts, so that it covers every entry that they name.
[[nodiscard]] sync::CacheResult<void> addLedger(ComplianceMade &made, const store::Reader &reader, bool checks)
{
    const auto last = reader.observations({}, 1);
    if (!last)
        return std::unexpected(last.error());
    if (!last->isEmpty()) {
        made.keeper.head = last->first().hash;
        made.keeper.entries = last->first().seq;
    }
    if (!checks)
        return {};
    const auto checked = reader.checkLedger();
    if (!checked)
        return std::unexpected(checked.error());
    made.ledger = *checked;
    made.keeper.head = checked->isValid() ? checked->head : QByteArray();
    made.keeper.entries = checked->entries;
    return {};
}

} // namespace

std::expected<ComplianceMade, QString> exportCompliance(const workspace::Workspace &workspace,
                                                        const ComplianceOrder &order, const QDateTime &now)
{
    const auto line = [](const sync::CacheError &error) { return std::unexpected(words::sentence(error.toMessage())); };
    const auto reader = store::Reader::open(order.cache);
    if (!reader)
        return line(reader.error());
    const auto verdicts = compliance::ledgerVerdicts(workspace, **reader, now);
    if (!verdicts)
        return line(verdicts.error());
    ComplianceMade made{.rows = {}, .ranking = verdicts->ranking(), .keeper = {.name = order.keeper}, .ledger = {}};
    if (const auto added = addLedger(made, **reader, order.checksLedger); !added)
        return line(added.error());
    made.rows = exportRows(*verdicts, made.keeper, now, [&workspace](const message::Message &message) {
        return words::sentence(message, workspace.timeZone);
    });
    return write(order.file, order.file.endsWith(u".csv"_s) ? csv(made.rows) : geoJson(made.rows)).transform([&made] {
        return std::move(made);
    });
}

} // namespace anjungan::app
