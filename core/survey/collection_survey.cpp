// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/collection_survey.h"

#include "core/store/reader.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/survey/cost.h"
#include "core/survey/findings.h"
#include "core/survey/trials.h"
#include "core/sync/dataset_sync.h"

namespace anjungan::survey {

using message::Code;
using message::make;

namespace {

Cost costOf(const sync::Observation &seen) { return {.requests = seen.requests, .bytes = seen.bytes}; }

/// The rows whose `modified` is in the day up to the newest one; nothing where it has no times.
std::optional<qint64> changedInADay(const QString &file, const workspace::Dataset &dataset,
                                    const std::optional<sync::Watermark> &newest)
{
    if (!newest)
        return std::nullopt;
    const auto reader = store::Reader::open(file);
    const auto table = reader ? (*reader)->table(dataset.id) : sync::CacheResult<std::optional<store::Table>>();
    const store::TableColumn *const column = table && *table ? (*table)->column(dataset.modified) : nullptr;
    if (!column || (column->type != store::ColumnType::DateTime && column->type != store::ColumnType::Date))
        return std::nullopt;
    const QDateTime from = newest->time.addDays(-1);
    const QString text =
        column->type == store::ColumnType::Date ? from.date().toString(Qt::ISODate) : store::utcText(from);
    const auto rows = store::number((*reader)->connection(),
                                    QStringLiteral("SELECT count(*) FROM %1 WHERE %2 > ?")
                                        .arg(store::quoted(dataset.id), store::quoted(column->column)),
                                    {text});
    return rows ? std::optional(*rows) : std::nullopt;
}

/// The connection of a later run, which asks the source's own documents again and knows how large pages may be.
std::unique_ptr<SourceLine> laterLine(const Ground &ground, const workspace::Dataset &dataset, int pageSize)
{
    sync::Options options = ground.options;
    options.limits.pageSize = pageSize;
    auto line =
        connectTo(*ground.workspace.source(dataset.source), ground.transport, ground.clock, options, ground.bounds);
    return line ? std::move(*line) : nullptr;
}

/// Fills in the costs from the two syncs; `isByVersion`: a third one needed no request.
void reckon(CollectionSurvey &seen, const workspace::Dataset &dataset, bool isByVersion)
{
    seen.firstSync = costOf(seen.first);
    const bool isConfirmed = seen.again && sync::isCurrent(seen.again->outcome);
    Measured measured{.first = seen.firstSync, .quiet = isConfirmed ? costOf(*seen.again) : seen.firstSync};
    measured.isByVersion = isByVersion;
    measured.isByDelta = isConfirmed && seen.again->way == sync::Way::Delta;
    if (seen.filter == Trial::Works && seen.changedInADay && seen.first.rows > 0) {
        const double share = static_cast<double>(*seen.changedInADay) / static_cast<double>(seen.first.rows);
        measured.delivery =
            Cost{.requests = measured.quiet.requests + 1,
                 .bytes = measured.quiet.bytes +
                          static_cast<qint64>(static_cast<double>(seen.firstSync.bytes) * std::min(share, 1.0))};
    }
    seen.quietSync = isByVersion ? Cost{} : measured.quiet;
    seen.quietDay = quietDayOf(measured, dataset);
    seen.usualDay = usualDayOf(measured, dataset);
}

} // namespace

QCoro::Task<sync::Observation> syncOnce(const Ground &ground, const workspace::Dataset &dataset, SourceLine &line,
                                        const sync::Versions *versions, bool isTold)
{
    const auto onProgress = [&ground, isTold](const sync::Progress &progress) {
        if (isTold && ground.onProgress)
            ground.onProgress(progress);
    };
    sync::DatasetSync sync(ground.workspace, dataset, *line.connector, ground.cache.writer(), ground.clock,
                           ground.options, ground.stop, onProgress, line.clocks, versions);
    co_return co_await sync.run();
}

QCoro::Task<CollectionSurvey> surveyCollection(const Ground &ground, const workspace::Dataset &dataset,
                                               SourceLine &line, const sync::Versions *versions)
{
    CollectionSurvey seen{.dataset = dataset.id, .source = dataset.source, .collection = dataset.collection};
    line.bounded.begin();
    line.connector->begin();
    seen.first = co_await syncOnce(ground, dataset, line, versions, true);
    const Watched pages = line.connector->watched();
    seen.pageSize = line.connector->pageSize();
    judgeFirst(seen, pages);
    const auto state = ground.cache.writer().state(dataset.id);
    if (!sync::isCurrent(seen.first.outcome) || !pages.opened || !state) {
        seen.firstSync = costOf(seen.first);
        co_return seen;
    }
    const bool isListed = versions && versions->of.contains(dataset.collection);
    if (versions && !isListed && versions->note.isEmpty())
        seen.lacking << make<Code::SurveyNoVersion>(dataset.collection);
    const bool canAskForChanges = pages.opened->abilities.filters && !dataset.modified.isEmpty() && state->watermark;
    bool isByVersion = false;
    const auto later = laterLine(ground, dataset, seen.pageSize);
    if (later && (!state->pages.isEmpty() || canAskForChanges || isListed)) {
        seen.again = co_await syncOnce(ground, dataset, *later, versions, false);
        judgeAgain(seen, later->connector->watched());
    }
    if (isListed && seen.again && sync::isCurrent(seen.again->outcome)) {
        const sync::Observation third = co_await syncOnce(ground, dataset, *later, versions, false);
        isByVersion = third.way == sync::Way::Versions;
    }
    co_await tryNarrowing(seen, dataset, *line.connector, *pages.opened, state->watermark, ground.stop);
    seen.changedInADay = changedInADay(ground.cache.file(), dataset, state->watermark);
    reckon(seen, dataset, isByVersion);
    co_return seen;
}

} // namespace anjungan::survey
