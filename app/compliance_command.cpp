// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/compliance_export.h"
#include "app/console.h"
#include "app/ledger_fault.h"
#include "app/lines.h"
#include "app/report_json.h"
#include "app/start.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

[[nodiscard]] LoadResult workspaceFor(const Arguments &arguments)
{
    if (arguments.workspace.isEmpty() && !arguments.demo)
        return keptWorkspace(arguments.cache);
    return start(arguments)
        .transform([](Start &&started) { return std::move(started.loaded); })
        .transform_error([](QStringList lines) { return LoadError{std::move(lines)}; });
}

QJsonObject scoreJson(const compliance::Score &score)
{
    return {{u"publisher"_s, score.publisher},
            {u"score"_s, score.share() ? QJsonValue(*score.share()) : QJsonValue(QJsonValue::Null)},
            {u"judged"_s, score.judged},
            {u"on_time"_s, score.onTime},
            {u"late"_s, score.late},
            {u"delinquent"_s, score.delinquent},
            {u"not_enough_evidence"_s, score.unproven},
            {u"now"_s, compliance::kindName(score.now)}};
}

QJsonObject exportJson(const ComplianceMade &made, const QString &file)
{
    QJsonArray publishers;
    for (const compliance::Score &score : made.ranking)
        publishers << scoreJson(score);
    return {{u"file"_s, file},
            {u"rows"_s, made.rows.size()},
            {u"keeper"_s, made.keeper.name.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(made.keeper.name)},
            {u"publishers"_s, publishers},
            {u"ledger"_s, toJson(made.ledger.value_or(store::LedgerCheck()))}};
}

} // namespace

int runCompliance(const Arguments &arguments)
{
    const auto loaded = workspaceFor(arguments);
    if (!loaded) {
        printErrors(loaded.error().lines);
        return wrongCall;
    }
    const auto made = exportCompliance(loaded->workspace,
                                       {.cache = arguments.cache, .file = arguments.out, .keeper = arguments.keeper},
                                       QDateTime::currentDateTimeUtc());
    if (!made) {
        printError(made.error());
        return wrongCall;
    }
    if (arguments.json)
        printOut(QString::fromUtf8(QJsonDocument(exportJson(*made, arguments.out)).toJson(QJsonDocument::Compact)));
    else
        printOut(Lines::tr("%1: %2 verdict(s)", nullptr, countOf(made->rows.size()))
                     .arg(arguments.out, number(made->rows.size())));
    if (made->rows.isEmpty())
        printError(
            Lines::tr("%1: no dataset of the workspace has a cadence, so that nothing is promised").arg(arguments.out));
    if (!made->ledger->isValid()) {
        printError(faultOf(*made->ledger, arguments.cache));
        return someFailed;
    }
    if (arguments.keeper.isEmpty())
        printError(Lines::tr("%1: nobody stands for these verdicts; name the keeper with --keeper").arg(arguments.out));
    return allCurrent;
}

} // namespace anjungan::app
