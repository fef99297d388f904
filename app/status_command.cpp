// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/report_json.h"
#include "app/workspace_loader.h"
#include "core/query/service.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QString timeText(const std::optional<QDateTime> &when) { return when ? when->toUTC().toString(Qt::ISODate) : u"-"_s; }

void printTable(const QList<store::DatasetRecord> &records, const QList<query::ExposureStatus> &exposures)
{
    const auto line = [&](const QStringList &cells, const QString &last) {
        static constexpr int widths[] = {-20, 9, -8, -10, -21, -21};
        QString text;
        for (int i = 0; i < cells.size(); ++i)
            text += u"%1 "_s.arg(cells[i], widths[i]);
        printOut((text + last).trimmed());
    };
    line({u"dataset"_s, u"rows"_s, u"state"_s, u"period"_s, u"source_modified"_s, u"confirmed_at"_s}, u"remark"_s);
    for (const store::DatasetRecord &record : records) {
        line({record.id, QString::number(record.rows), record.state, record.period.isEmpty() ? u"-"_s : record.period,
              timeText(record.sourceModified), timeText(record.confirmedAt)},
             record.error.isEmpty() ? record.fault : record.error);
    }
    if (exposures.isEmpty())
        return;
    printOut({});
    line({u"exposure"_s, u"rows"_s, u"state"_s, u"points"_s, u"zones"_s, u"computed_at"_s}, u"remark"_s);
    for (const query::ExposureStatus &status : exposures) {
        const store::ExposureRecord &record = status.record;
        line({record.id, QString::number(record.rows), status.state, status.points, status.zones,
              timeText(record.computedAt)},
             record.error.isEmpty() ? record.fault : record.error);
    }
}

} // namespace

int runStatus(const Arguments &arguments)
{
    const auto kept = keptWorkspace(arguments.cache);
    if (!kept) {
        printErrors(kept.error());
        return wrongCall;
    }
    query::Service queries(arguments.cache, std::make_shared<const workspace::Workspace>(kept->workspace));
    const auto records = queries.status().result();
    if (!records) {
        printError(records.error().what);
        return wrongCall;
    }
    const auto exposures = queries.exposures().result();
    if (!exposures) {
        printError(exposures.error().what);
        return wrongCall;
    }
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(toJson(*records, *exposures)).toJson(QJsonDocument::Compact)));
    else
        printTable(*records, *exposures);
    return allCurrent;
}

} // namespace anjungan::app
