// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/briefing/briefing_station.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

BriefingStation::BriefingStation(const DemoCache &cache, QStringView language, const QDateTime &now,
                                 const std::optional<QDateTime> &knownAt)
    : clock(knownAt.value_or(now)), format(language, cache.workspace().timeZone),
      queries(knownAt ? query::QueryService::asKnownAt(*knownAt, cache.file(), cache.shared())
                      : std::make_unique<query::QueryService>(cache.file(), cache.shared(),
                                                              [this] { return clock.now(); })),
      services{.queries = *queries,
               .workspace = cache.workspace(),
               .theme = theme,
               .format = format,
               .clock = clock,
               .language = language.toString(),
               .mapSurface = map::MapSurface::Static,
               .isAttended = false}
{
}

std::unique_ptr<briefing::BriefingRun> BriefingStation::make(const workspace::Briefing &briefing,
                                                             const workspace::Selection &selection,
                                                             std::optional<QDate> knownOn)
{
    auto run = std::make_unique<briefing::BriefingRun>(
        briefing::BriefingRun::Request{.briefing = briefing, .selection = selection, .knownOn = knownOn}, services);
    m_failure.clear();
    bool isReady = false;
    QObject::connect(run.get(), &briefing::BriefingRun::ready, run.get(), [&] { isReady = true; });
    QObject::connect(run.get(), &briefing::BriefingRun::failed, run.get(),
                     [this](const QString &line) { m_failure = line; });
    run->start();
    if (!QTest::qWaitFor([&] { return isReady || !m_failure.isEmpty(); }, 60'000))
        m_failure = u"neither ready nor failed"_s;
    return m_failure.isEmpty() ? std::move(run) : nullptr;
}

QByteArray BriefingStation::pdf(const briefing::BriefingRun &run)
{
    briefing::BriefingFile file(run);
    while (file.paintNext()) {
    }
    return file.bytes();
}

std::optional<QStringList> pagesOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"briefing.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    if (!reader.waitForStarted() || !reader.waitForFinished())
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // after the last page's end
    return pages;
}

std::optional<QString> textOf(const QByteArray &pdf)
{
    const auto pages = pagesOf(pdf);
    return pages ? std::optional(pages->join(u' ').simplified()) : std::nullopt;
}

workspace::Briefing briefingOf(const QStringList &pages)
{
    workspace::Briefing briefing{.id = u"uji"_s, .title = {{{QString(), u"Uji"_s}}}, .lead = {}, .parts = {}};
    for (const QString &page : pages)
        briefing.parts.append({.page = page, .columns = {}, .height = {}});
    return briefing;
}

} // namespace anjungan::test
