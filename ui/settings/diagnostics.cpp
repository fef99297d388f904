// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/diagnostics.h"

#include "core/message/message_json.h"
#include "core/source/error_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace anjungan::settings {

namespace {

QString timeText(const std::optional<QDateTime> &when) { return when ? when->toUTC().toString(Qt::ISODate) : u"-"_s; }

QString yesNo(const std::optional<bool> &is) { return !is ? u"unknown"_s : *is ? u"yes"_s : u"no"_s; }

/// No text of this report may contain what only this person or device knows.
QString withoutHome(QString text) { return text.replace(QDir::homePath(), u"~"_s); }

void addDevice(QStringList &lines)
{
    lines << u"Anjungan %1, Qt %2 (%3)"_s.arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion()),
                                              QGuiApplication::platformName())
          << u"System: %1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                         QSysInfo::currentCpuArchitecture());
    for (const QScreen *screen : QGuiApplication::screens())
        lines << u"Screen: %1x%2 at %3"_s.arg(screen->geometry().width())
                     .arg(screen->geometry().height())
                     .arg(screen->devicePixelRatio());
}

} // namespace

QString diagnosticsOf(const workspace::Workspace &workspace, const Facts &facts)
{
    QStringList lines;
    lines << u"Report of %1"_s.arg(timeText(facts.now));
    addDevice(lines);
    lines << u"Look: %1, %2, %3 %"_s.arg(facts.choices.language, base::nameIn(schemeChoiceNames, facts.choices.scheme))
                 .arg(facts.choices.textPercent)
          << u"Kept: areas %1; without %2"_s.arg(
                 facts.choices.areas.isEmpty() ? u"all"_s : facts.choices.areas.join(u' '),
                 facts.choices.without.isEmpty() ? u"none"_s : facts.choices.without.join(u' '))
          << u"Workspace: %1 with %2 datasets, %3 pages"_s.arg(workspace.id)
                 .arg(workspace.datasets.size())
                 .arg(workspace.pages.size());
    for (const workspace::Source &source : workspace.sources)
        lines << u"Source %1: %2"_s.arg(source.id, source::withoutSecrets(source.url).toDisplayString());
    lines << u"Network: reachable %1, metered %2; sync paused %3, next %4"_s.arg(
                 yesNo(facts.plan.network.isReachable), yesNo(facts.plan.network.isMetered),
                 yesNo(facts.plan.conduct.isPaused), timeText(facts.plan.next))
          << u"Cache: %1, %2 bytes, of them unused %3, free on the disk %4"_s.arg(facts.cacheFile)
                 .arg(facts.storage.whole)
                 .arg(facts.storage.unused)
                 .arg(facts.storage.room)
          << QString();
    for (const store::DatasetRecord &record : facts.records) {
        const auto part = std::ranges::find(facts.storage.datasets, record.id, &query::Storage::Part::dataset);
        lines << u"%1: %2 rows, %3 bytes, outcome %4, source %5, confirmed %6, tried %7"_s.arg(record.id)
                     .arg(record.rows)
                     .arg(part == facts.storage.datasets.end() ? 0 : part->bytes)
                     .arg(record.outcome ? sync::outcomeName(*record.outcome) : u"-"_s, timeText(record.sourceModified),
                          timeText(record.confirmedAt), timeText(record.attemptedAt));
        if (!record.error.isEmpty())
            lines << u"  error: "_s + message::toText(record.error);
        if (!record.fault.isEmpty())
            lines << u"  fault: "_s + message::toText(record.fault);
    }
    return withoutHome(lines.join(u'\n') + u'\n');
}

} // namespace anjungan::settings
