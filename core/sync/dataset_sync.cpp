// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/dataset_sync.h"

#include "core/message/message_json.h"
#include "core/sync/definition.h"
#include "core/sync/delta.h"
#include "core/sync/hold.h"
#include "core/sync/log.h"
#include "core/sync/past_rows.h"
#include "core/sync/timing/clock_slack.h"

#include <QCoroTimer>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {

/// Lets pages of other datasets be handled first, so that they are parsed while this one continues.
[[nodiscard]] QCoro::Task<> takeTurns() { co_await QCoro::sleepFor(std::chrono::milliseconds(0)); }

/// Said if the two clocks differ by more than clocks do.
message::Messages clockFault(const std::optional<source::ClockWatch::Reading> &reading)
{
    const auto slack = std::chrono::seconds(clockSlack).count();
    if (!reading || std::abs(reading->source.secsTo(reading->device)) <= slack)
        return {};
    return {message::make<message::Code::ClockDiffers>(reading->source, reading->device)};
}

/// The guard's time, by which a hold passes and losses count together: the earlier of the two clocks, so that a device
/// whose clock stands ahead does not publish at once what should wait for a day or a person.
QDateTime guardTime(const QDateTime &now, const std::optional<source::ClockWatch::Reading> &reading)
{
    const bool isAhead = !clockFault(reading).isEmpty() && reading->source < reading->device;
    return isAhead ? now.addSecs(reading->device.secsTo(reading->source)) : now;
}

QList<workspace::AreaLevel> levelsOf(const workspace::Workspace &workspace, const workspace::Dataset &dataset)
{
    QList<workspace::AreaLevel> levels;
    for (const workspace::AreaLevel &level : workspace.areas)
        if (level.dataset == dataset.id)
            levels << level;
    return levels;
}

Collection collectionOf(const workspace::Dataset &dataset)
{
    return {.id = dataset.collection,
            .key = dataset.hasKeyProperty() ? dataset.key : QString(),
            .part = dataset.area ? source::Part{.field = dataset.area->field, .codes = dataset.part} : source::Part{}};
}

message::Messages partNote(const workspace::Dataset &dataset)
{
    return dataset.part.isEmpty() ? message::Messages{}
                                  : message::Messages{message::make<message::Code::PartKept>(dataset.part)};
}

} // namespace

DatasetSync::DatasetSync(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                         source::Connector &connector, Cache &cache, const Clock &clock, const Options &options,
                         std::stop_token stop, OnProgress onProgress, const source::ClockWatch &clocks,
                         const Versions *versions)
    : m_dataset(dataset), m_definition(definitionOf(*workspace.source(dataset.source), dataset)),
      m_levels(levelsOf(workspace, dataset)), m_cache(cache), m_clock(clock), m_options(options),
      m_onProgress(std::move(onProgress)), m_clocks(clocks), m_versions(versions),
      m_version(versions ? versions->of.value(dataset.collection) : QString()),
      m_collection(connector, collectionOf(dataset), options.limits.maxPages, std::move(stop), [this](qint64 bytes) {
          m_inFlight = bytes;
          this->report(Progress::Phase::Fetching);
      })
{
    m_seen.dataset = dataset.id;
    m_seen.note = partNote(dataset);
}

void DatasetSync::charge(const Traffic &traffic, const message::Messages &note)
{
    m_charged = traffic;
    m_seen.note += note;
}

QCoro::Task<Observation> DatasetSync::run()
{
    m_timer.start();
    report(Progress::Phase::Asking);
    if (const Attempt<void> done = co_await update(); !done) {
        m_seen.cause = done.error().cause;
        m_seen.retryAfter = done.error().retryAfter;
        stampEnd(done.error().outcome, done.error().why);
        if (const auto recorded = m_cache.record(m_seen); !recorded)
            stampEnd(Outcome::CacheFault, {recorded.error().toMessage()});
    }
    qCDebug(syncLog).noquote().nospace() << m_dataset.id << ": " << outcomeName(m_seen.outcome) << ", way "
                                         << wayName(m_seen.way) << ", " << m_seen.rows << " rows (+" << m_seen.added
                                         << " ~" << m_seen.changed << " -" << m_seen.removed << "), " << m_seen.requests
                                         << " requests, " << m_seen.bytes << " bytes, " << m_seen.milliseconds << " ms"
                                         << (m_seen.error.isEmpty() ? QString()
                                                                    : u": "_s + message::toText(m_seen.error));
    report(Progress::Phase::Done);
    co_return m_seen;
}

QCoro::Task<Attempt<void>> DatasetSync::update()
{
    const auto before = m_cache.state(m_dataset.id);
    if (!before)
        co_return std::unexpected(failureOf(before.error()));
    m_before = *before;
    m_seen.rows = m_before.rows;

    const QList<PageValidator> &pages = m_before.pages;
    if (!m_before.published || m_before.definition != m_definition)
        co_return co_await stageAndPublish({}, {});
    if (isKnownByVersion())
        co_return recordUnchanged(Way::Versions, m_versions->age);
    if (!hasAllValidators(pages))
        co_return co_await stageAndPublish({}, {});
    // The newest row does not show that a row was removed while another was added.
    const bool isByNewest = pages.first().newest.has_value();
    if (isByNewest && isCompleteDue(m_dataset, m_before, m_options.completeEvery, m_clock.now()))
        co_return co_await stageAndPublish({}, {});
    Probed probed = co_await m_collection.probe(pages);
    if (probed.failure)
        co_return std::unexpected(*std::move(probed.failure));
    if (probed.isConfirmed) {
        if (probed.age.count() == 0 && !isByNewest)
            m_seen.version = versionNow();
        co_return recordUnchanged(isByNewest ? Way::Newest : Way::Validator, probed.age);
    }
    co_return co_await stageAndPublish(std::move(probed.first), pages.first().url);
}

QCoro::Task<Attempt<void>> DatasetSync::stageAndPublish(std::optional<source::Fetched> first, QUrl firstUrl)
{
    const auto stage = m_cache.stage(m_dataset);
    if (!stage)
        co_return std::unexpected(failureOf(stage.error()));
    const DatasetTask subject{m_dataset, m_definition, m_before, m_clock, m_options};
    PassRunner passes(subject, m_collection, **stage);
    m_pass = &passes.pass();
    Attempt<void> done = co_await passes.run(std::move(first), std::move(firstUrl));
    m_seen.note += passes.note() + m_collection.notes();
    m_inFlight = 0;
    if (done) {
        co_await takeTurns();
        done = co_await settle(**stage, passes);
    }
    if (!done && !leavesStage(done.error()))
        (*stage)->drop();
    m_pass = nullptr;
    co_return done;
}

QCoro::Task<Attempt<void>> DatasetSync::settle(Stage &stage, const PassRunner &passes)
{
    report(Progress::Phase::Verifying);
    auto staged = stage.summary();
    if (!staged)
        co_return std::unexpected(failureOf(staged.error()));
    // Under another definition, e.g. another key, the same rows are other rows.
    if (m_before.published && !isSameReading(m_before.definition, m_definition))
        staged->replaced = std::min(staged->added, staged->removed - staged->outsidePart);
    else if (isOtherPart(m_before, m_definition)) // what came with other areas replaces nothing
        staged->replaced = 0;
    m_seen.note += staged->remarks;
    const Pass &pass = passes.pass();
    Publication publication = passes.publication(*staged);
    publication.isOtherPart = isOtherPart(m_before, m_definition);
    publication.version = versionOf(pass, *staged);
    m_seen.way = pass.kind == Pass::Kind::Delta ? Way::Delta : Way::Full;
    m_seen.sourceModified = publication.sourceModified;
    m_seen.contentHash = staged->contentHash;

    const Attempt<Terms> judged = terms(pass, *staged);
    if (!judged)
        co_return std::unexpected(judged.error());
    const Verdict verdict = verify(*staged, pass.promise, m_before, *judged);
    if (verdict.held) {
        stampEnd(Outcome::Held, verdict.why);
        co_return hold(stage, *verdict.held, m_seen);
    }
    if (verdict.outcome == Outcome::Faulty) {
        stage.drop();
        co_return std::unexpected(
            Failure{.outcome = verdict.outcome, .why = verdict.why, .cause = {}, .retryAfter = {}});
    }
    if (const auto prepared = stage.prepare(); !prepared)
        co_return std::unexpected(failureOf(prepared.error()));
    co_await takeTurns();
    if (m_collection.isCanceled())
        co_return std::unexpected(canceled());

    const Observation before = m_seen;
    m_seen.note += verdict.note;
    if (publication.isOtherPart)
        m_seen.note += message::make<message::Code::PartChanged>();
    countRows(*staged, m_seen);
    if (const auto known = knownAt(pass, m_clock.now()))
        m_seen.confirmedAt = confirmedAt(*known);
    stampEnd(verdict.outcome, verdict.why + oddities());
    report(Progress::Phase::Publishing);
    if (const auto published = stage.publish(publication, m_seen); !published) {
        m_seen = before;
        co_return std::unexpected(failureOf(published.error()));
    }
    co_return Attempt<void>{};
}

/// What is reported of published data beside the faults of their rows.
message::Messages DatasetSync::oddities() const
{
    message::Messages told;
    const QString id = m_collection.isOpen() ? m_collection.opened().id : QString();
    if (!id.isEmpty() && id != m_dataset.collection)
        told << message::make<message::Code::CollectionOtherId>(id, m_dataset.collection);
    for (const workspace::AreaLevel &level : m_levels)
        if (level.code == level.name)
            told << message::make<message::Code::AreasWithoutNames>(level.level, level.code);
    return told;
}

Attempt<Terms> DatasetSync::terms(const Pass &pass, const StageSummary &staged) const
{
    const GuardRule rule = guardRuleOf(m_dataset, m_options.shrinkShare);
    const QDateTime now = guardTime(m_clock.now(), m_clocks.reading());
    auto past = isOtherPart(m_before, m_definition) ? Attempt<QList<PastRows>>()
                                                    : pastRows(m_cache, m_dataset.id, rule, staged, now);
    if (!past)
        return std::unexpected(past.error());
    return Terms{.guard = rule,
                 .past = *std::move(past),
                 .consent = m_options.acceptHeld   ? Consent::Any
                            : m_options.acceptSeen ? Consent::Seen
                                                   : Consent::None,
                 .now = now,
                 .madeAt = madeAt(pass, m_clock.now())};
}

/// Whether the source's list of versions proves that the published content is the source's. A dataset whose clocks
/// speak of the future is asked itself.
bool DatasetSync::isKnownByVersion() const
{
    if (m_version.isEmpty() || !m_before.version || m_before.version->version != m_version)
        return false;
    const auto since = m_before.version->askedAt.secsTo(m_clock.now());
    return since >= 0 && since < m_options.askEvery.count();
}

/// The version of the published content, if the source has just confirmed it; none: unknown. What was published in this
/// sync is not confirmed by it: the source may have changed between the list of versions and the rows.
std::optional<KnownVersion> DatasetSync::versionNow() const
{
    if (m_version.isEmpty() || m_versions->age.count() > 0)
        return std::nullopt;
    return KnownVersion{.version = m_version, .askedAt = m_clock.now()};
}

/// Likewise after a pass: none if its rows differ from the published ones, or may be older than the list, which are
/// those of an earlier run, of a cache on the way, and those made before it by the source's own clock.
std::optional<KnownVersion> DatasetSync::versionOf(const Pass &pass, const StageSummary &staged) const
{
    const bool isSame = staged.added == 0 && staged.changed == 0 && staged.removed == 0;
    const bool mayBeOlder = pass.isResumed || pass.age.count() > 0 ||
                            (m_versions && m_versions->madeAt && pass.madeAt && *pass.madeAt < *m_versions->madeAt);
    return isSame && !mayBeOlder ? versionNow() : std::nullopt;
}

Attempt<void> DatasetSync::recordUnchanged(Way way, std::chrono::seconds age)
{
    m_seen.way = way;
    if (age.count() > 0)
        m_seen.confirmedAt = confirmedAt(m_clock.now().addSecs(-age.count()));
    stampEnd(Outcome::Unchanged, {});
    if (const auto recorded = m_cache.record(m_seen); !recorded)
        return std::unexpected(failureOf(recorded.error()));
    return {};
}

/// The time of confirmation by answers of that time. A later confirmation stays, unless the clock was set back since.
QDateTime DatasetSync::confirmedAt(const QDateTime &then) const
{
    const QDateTime now = m_clock.now();
    const bool knowsLater = m_before.confirmedAt && *m_before.confirmedAt > then && *m_before.confirmedAt <= now;
    return knowsLater ? *m_before.confirmedAt : then;
}

void DatasetSync::stampEnd(Outcome outcome, const message::Messages &error)
{
    m_seen.outcome = outcome;
    m_seen.error = error;
    m_seen.at = m_clock.now();
    m_seen.clock = clockFault(m_clocks.reading());
    m_seen.milliseconds = m_timer.elapsed();
    m_seen.requests = m_charged.requests + m_collection.traffic().requests;
    m_seen.bytes = m_charged.bytes + m_collection.traffic().bytes;
}

void DatasetSync::report(Progress::Phase phase)
{
    Progress progress{.dataset = m_dataset.id,
                      .phase = phase,
                      .rows = m_pass ? m_pass->promise.received : 0,
                      .expectedRows = m_pass ? m_pass->promise.matched : std::nullopt,
                      .bytes = m_charged.bytes + m_collection.traffic().bytes + m_inFlight,
                      .done = {}};
    if (phase == Progress::Phase::Done)
        progress.done = m_seen;
    m_onProgress(progress);
}

} // namespace anjungan::sync
