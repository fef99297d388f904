// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch.h"

#include "app/compliance_export.h"
#include "app/console.h"
#include "app/ledger_fault.h"
#include "app/lines.h"
#include "app/outcome_text.h"
#include "app/report_json.h"
#include "app/service_parts.h"
#include "core/workspace/scope.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

/// Checking the chain of a million entries takes ten seconds.
constexpr qint64 daysBetweenChecks = 1;

bool isFromWeb(const QString &location)
{
    return location.startsWith(u"http://"_s) || location.startsWith(u"https://"_s);
}

/// "2026-11-21T07:05:00Z: 3 published, 2 unchanged"
QString runLine(const sync::Report &report, const QDateTime &now)
{
    std::map<sync::Outcome, int> counts;
    for (const sync::Observation &seen : report.datasets)
        ++counts[seen.outcome];
    QStringList parts;
    for (const auto &[outcome, count] : counts)
        parts << number(count) + u' ' + outcomeText(outcome);
    return now.toUTC().toString(Qt::ISODate) + u": "_s + parts.join(u", "_s);
}

} // namespace

Watch::Watch(const Loaded &loaded, const Arguments &arguments, const sync::Clock &clock)
    : m_arguments(arguments), m_clock(clock)
{
    open(loaded);
    if (!isFromWeb(loaded.location))
        return;
    connect(&m_hourly, &QTimer::timeout, this, &Watch::reload);
    m_hourly.start(1h);
    if (!loaded.warnings.isEmpty()) // the kept one is used
        reload();
}

Watch::~Watch() = default;

void Watch::open(const Loaded &loaded)
{
    m_sync.reset(); // the old one must release the cache first
    m_loaded = loaded;
    sync::Options options = syncOptions(m_loaded.workspace, m_arguments.cache);
    options.askEvery = {}; // evidence is what each dataset says itself
    m_sync = std::make_unique<sync::SyncService>(
        workspace::inScope(m_loaded.workspace, {.areas = m_arguments.areas}),
        serviceParts(m_loaded, m_arguments.cache, m_clock,
                     [](const message::Message &renewed) { printError(words::sentence(renewed)); }),
        m_clock, options);
    m_sync->setConduct({.onMetered = m_arguments.onMetered.value_or(sync::OnMetered::SyncDue)});
    connect(m_sync.get(), &sync::SyncService::finished, this, &Watch::finish);
    connect(m_sync.get(), &sync::SyncService::cacheFailed, this,
            [](const message::Message &why) { printError(words::sentence(why)); });
    m_sync->start();
}

void Watch::reload()
{
    m_reload = std::make_unique<WorkspaceReload>(m_loaded.location, [this](const LoadResult &loaded) {
        if (!loaded)
            printErrors(loaded.error().lines);
        else if (loaded->document != m_loaded.document)
            open(*loaded);
    });
}

void Watch::finish(const sync::Report &report)
{
    const QString failure = m_arguments.out.isEmpty() ? QString() : writeVerdicts();
    if (m_arguments.json) {
        QJsonObject object = toJson(report);
        object.insert(u"at"_s, m_clock.now().toUTC().toString(Qt::ISODateWithMs));
        if (!m_arguments.out.isEmpty())
            object.insert(u"compliance"_s, failure.isEmpty() ? QJsonValue(m_arguments.out) : QJsonValue());
        printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    } else {
        printOut(runLine(report, m_clock.now()));
    }
    if (!failure.isEmpty())
        printError(failure);
}

/// What went wrong; empty if nothing did. With a broken ledger the verdicts are written, but nobody answers for them.
QString Watch::writeVerdicts()
{
    const QDateTime now = m_clock.now();
    const bool checks = !m_checkedAt || std::abs(m_checkedAt->daysTo(now)) >= daysBetweenChecks;
    const auto made = exportCompliance(m_loaded.workspace,
                                       {.cache = m_arguments.cache,
                                        .file = m_arguments.out,
                                        .keeper = m_isWhole ? m_arguments.keeper : QString(),
                                        .checksLedger = checks},
                                       now);
    if (!made)
        return made.error();
    if (!made->ledger)
        return {};
    m_checkedAt = now;
    m_isWhole = made->ledger->isValid();
    return m_isWhole ? QString() : faultOf(*made->ledger, m_arguments.cache);
}

} // namespace anjungan::app
