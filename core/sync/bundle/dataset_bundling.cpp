// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle/dataset_bundling.h"

#include "core/sync/definition.h"
#include "core/sync/hold.h"
#include "core/sync/past_rows.h"
#include "core/sync/trusted_pages.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace anjungan::sync {

using message::Code;
using message::make;

namespace {

/// An I/O error, e.g. of a removed stick, counts as a source that is down.
Failure failureOfBundle(const CacheError &error)
{
    Failure failure = failureOf(error);
    failure.outcome = error.kind == CacheErrorKind::Io ? Outcome::SourceDown : Outcome::Faulty;
    return failure;
}

Failure failed(Outcome outcome, const message::Messages &why)
{
    return {.outcome = outcome, .why = why, .cause = {}, .retryAfter = {}};
}

} // namespace

DatasetBundling::DatasetBundling(const workspace::Source &source, const workspace::Dataset &dataset,
                                 const DatasetState &bundled, Bundle &bundle, Cache &cache, const Clock &clock,
                                 const BundleOptions &options)
    : m_source(source), m_dataset(dataset), m_definition(definitionOf(source, dataset)), m_bundled(bundled),
      m_bundle(bundle), m_cache(cache), m_clock(clock), m_options(options)
{
    m_seen.dataset = dataset.id;
    m_seen.way = Way::Bundle;
    m_seen.confirmedAt = bundled.confirmedAt;
}

Applied DatasetBundling::run()
{
    m_timer.start();
    auto before = m_cache.state(m_dataset.id);
    if (before) {
        if (auto left = leave(*before))
            return std::move(*left);
    }
    const Attempt<void> done = before ? update(std::move(*before)) : std::unexpected(failureOf(before.error()));
    if (!done) {
        stampEnd(done.error().outcome, done.error().why);
        if (const auto recorded = m_cache.record(m_seen); !recorded)
            stampEnd(Outcome::CacheFault, {recorded.error().toMessage()});
    }
    return {.left = Applied::Left::No, .seen = m_seen};
}

std::optional<Applied> DatasetBundling::leave(const DatasetState &before) const
{
    Applied left{.left = Applied::Left::No, .seen = m_seen};
    left.seen.rows = before.rows;
    left.seen.confirmedAt = before.confirmedAt;
    if (!isSameContent(m_bundled.definition, m_definition)) {
        left.left = Applied::Left::OtherDefinition;
        left.seen.note = {make<Code::BundleOtherDefinition>()};
        return left;
    }
    if (before.published && before.confirmedAt && *m_bundled.confirmedAt <= *before.confirmedAt && !m_options.older) {
        left.left = Applied::Left::NotNewer;
        left.seen.note = {make<Code::BundleNotNewer>(*m_bundled.confirmedAt, *before.confirmedAt)};
        return left;
    }
    return std::nullopt;
}

Attempt<void> DatasetBundling::update(DatasetState before)
{
    m_seen.rows = before.rows;
    const auto stage = m_cache.stage(m_dataset);
    if (!stage)
        return std::unexpected(failureOf(stage.error()));
    // Applying the same file twice does not confirm a held delivery.
    before.held.reset();
    Attempt<void> done = copyInto(**stage).and_then([&] { return settle(**stage, before); });
    if (!done)
        (*stage)->drop();
    return done;
}

Attempt<void> DatasetBundling::copyInto(Stage &stage)
{
    if (const auto begun = stage.begin(Pass::Kind::Full); !begun)
        return std::unexpected(failureOf(begun.error()));
    const auto rows = m_bundle.rows(m_dataset);
    if (!rows)
        return std::unexpected(failureOfBundle(rows.error()));
    for (;;) {
        const auto page = (*rows)->next();
        if (!page)
            return std::unexpected(failureOfBundle(page.error()));
        if (!*page)
            return {};
        if (const auto appended = stage.append(**page); !appended)
            return std::unexpected(failureOf(appended.error()));
        m_copied += static_cast<qint64>((*page)->marks.size());
    }
}

Attempt<void> DatasetBundling::settle(Stage &stage, const DatasetState &before)
{
    const auto staged = stage.summary();
    if (!staged)
        return std::unexpected(failureOf(staged.error()));
    if (staged->repeats > 0 || staged->contentHash != m_bundled.contentHash)
        return std::unexpected(failed(Outcome::Faulty, {make<Code::BundleOtherRows>()}));
    m_seen.note += staged->remarks;
    if (!m_dataset.part.isEmpty())
        m_seen.note += make<Code::PartKept>(m_dataset.part);
    Publication made = publication(*staged);
    made.isOtherPart = isOtherPart(before, m_definition);
    m_seen.sourceModified = made.sourceModified;
    m_seen.contentHash = staged->contentHash;

    const Promise promise{.matched = m_bundled.rows, .received = m_copied};
    StageSummary judged = *staged;
    if (made.isOtherPart) // what came with other areas replaces nothing
        judged.replaced = 0;
    if (m_options.older)
        judged.older = 0; // accepted by --older
    const bool isAccepted = m_options.acceptHeld || m_options.accepted.contains(m_dataset.id);
    const GuardRule rule = guardRuleOf(m_dataset, m_options.shrinkShare);
    const QDateTime now = m_clock.now();
    auto past = made.isOtherPart ? Attempt<QList<PastRows>>() : pastRows(m_cache, m_dataset.id, rule, *staged, now);
    if (!past)
        return std::unexpected(past.error());
    const Verdict verdict = verify(judged, promise, before,
                                   {.guard = rule,
                                    .past = *std::move(past),
                                    .consent = isAccepted ? Consent::Any : Consent::None,
                                    .now = now,
                                    .madeAt = {}});
    if (verdict.held) {
        stampEnd(Outcome::Held, verdict.why);
        return hold(stage, *verdict.held, m_seen);
    }
    if (verdict.outcome == Outcome::Faulty)
        return std::unexpected(failed(verdict.outcome, verdict.why));

    const Observation kept = m_seen;
    m_seen.note += verdict.note;
    if (made.isOtherPart)
        m_seen.note += make<Code::PartChanged>();
    countRows(*staged, m_seen);
    stampEnd(verdict.outcome, verdict.why);
    if (*m_bundled.confirmedAt > m_seen.at)
        m_seen.note += {make<Code::BundleInFuture>(*m_bundled.confirmedAt)};
    if (const auto published = stage.publish(made, m_seen); !published) {
        m_seen = kept;
        return std::unexpected(failureOf(published.error()));
    }
    return {};
}

/// With the same URL, the next sync can use the bundle's validators and watermark; with another one it cannot.
Publication DatasetBundling::publication(const StageSummary &staged) const
{
    Publication made{.sourceModified = staged.newest ? staged.newest->time : m_bundled.sourceModified,
                     .pages = {},
                     .definition = m_definition,
                     .pass = QUuid::createUuid().toString(QUuid::WithoutBraces),
                     .remarks = staged.remarks,
                     .part = m_dataset.part};
    if (m_bundled.definition != m_definition)
        return made;
    made.pages = trustedPages(m_bundled.pages, m_source.url);
    made.completeAt = m_bundled.completeAt;
    made.watermark = m_bundled.watermark;
    if (made.watermark)
        made.watermark->time = std::min(made.watermark->time, *m_bundled.confirmedAt);
    return made;
}

void DatasetBundling::stampEnd(Outcome outcome, const message::Messages &error)
{
    m_seen.outcome = outcome;
    m_seen.error = error;
    m_seen.at = m_clock.now();
    m_seen.milliseconds = m_timer.elapsed();
}

} // namespace anjungan::sync
