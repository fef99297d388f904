// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_stage.h"

#include "core/store/ledger/ledger.h"
#include "core/store/ledger/ledger_chain.h"
#include "core/store/publish/area_changes.h"
#include "core/store/publish/lost_content.h"
#include "core/store/publish/part_rows.h"
#include "core/store/publish/periods_after.h"
#include "core/store/publish/published_table.h"
#include "core/store/publish/publishing.h"
#include "core/store/records/sync_state.h"
#include "core/store/sqlite/log.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/sqlite/wal.h"
#include "core/store/stage/field_findings.h"
#include "core/store/stage/promised_reading.h"
#include "core/store/stage/row_identities.h"
#include "core/store/stage/row_identity.h"
#include "core/store/stage/stage_summary.h"
#include "core/store/stage/stage_tables.h"
#include "core/store/stage/staged_pass.h"
#include "core/sync/values/bundled_page.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/publication.h"
#include "core/sync/values/stage_summary.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

using sync::Pass;

DatasetStage::DatasetStage(std::shared_ptr<StageFile> file, workspace::Dataset dataset)
    : m_file(std::move(file)), m_dataset(std::move(dataset))
{
    beginWriter();
}

CacheResult<std::unique_ptr<DatasetStage>> DatasetStage::open(std::shared_ptr<StageFile> file,
                                                              workspace::Dataset dataset)
{
    std::unique_ptr<DatasetStage> stage(new DatasetStage(std::move(file), std::move(dataset)));
    const auto kept = readPass(stage->connection(), stage->m_dataset.id);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept && stage->m_writer->restore((*kept)->writer)) {
        stage->m_left = (*kept)->pass;
        stage->m_kind = (*kept)->pass.kind;
        stage->m_hasTables = true;
    } else {
        stage->beginWriter();
    }
    return stage;
}

CacheResult<void> DatasetStage::begin(Pass::Kind kind)
{
    m_writer.reset(); // its statements must be destroyed before the tables are dropped
    m_left.reset();
    forget();
    m_kind = kind;
    m_hasTables = m_hasKeys = false;
    const CacheResult<void> dropped =
        inTransaction(connection(), [&] { return runAll(connection(), dropStage(m_dataset.id)); });
    beginWriter();
    if (!dropped || kind != Pass::Kind::Full)
        return dropped;
    return readState(connection(), m_dataset.id).transform([this](const sync::DatasetState &state) {
        if (!state.published)
            m_early.emplace();
    });
}

void DatasetStage::beginWriter()
{
    m_early.reset();
    m_writer.emplace(connection(), m_dataset, [this](qint64 seq, const source::SourceRow &feature) {
        if (m_early)
            m_early->add(seq, feature);
    });
}

CacheResult<void> DatasetStage::append(source::RowPage page, const Pass &pass)
{
    forget();
    CacheResult<void> appended = m_writer->append(std::move(page), pass);
    m_hasTables = m_hasTables || appended;
    return appended;
}

CacheResult<void> DatasetStage::append(const sync::BundledPage &page)
{
    forget();
    CacheResult<void> appended = m_writer->append(page);
    m_hasTables = m_hasTables || appended;
    return appended;
}

CacheResult<void> DatasetStage::beginKeys()
{
    forget();
    m_hasKeys = true;
    return inTransaction(connection(), [&] { return runAll(connection(), createStagedKeys(m_dataset.id)); });
}

CacheResult<void> DatasetStage::appendKeys(const source::RowPage &page)
{
    RowIdentifier identifier(page.fields, m_dataset.key, m_dataset.modified);
    return inTransaction(connection(), [&]() -> CacheResult<void> {
        auto insert =
            Statement::prepare(connection(), "INSERT OR IGNORE INTO "_L1 + stagedKeys(m_dataset.id) + " VALUES (?)"_L1);
        if (!insert)
            return std::unexpected(insert.error());
        for (const source::SourceRow &feature : page.features) {
            insert->bind(0, identifier.identify(feature).key);
            if (const auto done = insert->execute(); !done)
                return done;
        }
        return {};
    });
}

/// The staged rows that are those of the page; 0 for one that is not staged.
CacheResult<std::vector<qint64>> DatasetStage::findRows(const source::RowPage &page) const
{
    auto find = Statement::prepare(
        connection(), u"SELECT seq FROM %1 WHERE key = ? AND hash = ? AND stamp = ?"_s.arg(stagedRows(m_dataset.id)));
    if (!find)
        return std::unexpected(find.error());
    source::RowPage asRead = page; // as the staged rows were: read by promise, then identified
    PromisedReading reading(m_dataset, asRead);
    RowIdentifier identifier(asRead.fields, m_dataset.key, m_dataset.modified);
    const RowIdentities identities(identifier, reading, asRead.features);
    std::vector<qint64> found;
    for (std::size_t row = 0; row < asRead.features.size(); ++row) {
        const RowIdentity &identity = identities.at(row);
        find->bind(0, identity.key);
        find->bind(1, identity.hash);
        find->bind(2, identity.stamp);
        const auto isThere = find->execute().and_then([&find] { return find->next(); });
        if (!isThere)
            return std::unexpected(isThere.error());
        found.push_back(*isThere ? find->value(0).toLongLong() : 0);
        find->finish();
    }
    return found;
}

CacheResult<bool> DatasetStage::hasRows(const source::RowPage &page)
{
    return findRows(page).transform(
        [](const std::vector<qint64> &found) { return !std::ranges::contains(found, qint64{0}); });
}

CacheResult<bool> DatasetStage::endsWith(const source::RowPage &page)
{
    const auto staged = rows(
        connection(), u"SELECT seq FROM %1 WHERE page = (SELECT max(page) FROM %1)"_s.arg(stagedRows(m_dataset.id)));
    if (!staged)
        return std::unexpected(staged.error());
    const auto found = findRows(page);
    if (!found)
        return std::unexpected(found.error());
    QSet<qint64> missing;
    for (const QVariantList &row : *staged)
        missing.insert(row[0].toLongLong());
    for (const qint64 row : *found)
        missing.remove(row);
    return missing.isEmpty() && !std::ranges::contains(*found, qint64{0});
}

CacheResult<sync::StageSummary> DatasetStage::summary()
{
    // A listing without a single page is an empty dataset, which still needs its tables.
    if (!m_hasTables) {
        if (const auto made = append({}, {}); !made)
            return std::unexpected(made.error());
    }
    const auto state = readState(connection(), m_dataset.id);
    if (!state)
        return std::unexpected(state.error());
    sync::StageSummary summary{
        .repeats = m_writer->repeats(),
        .shifted = m_writer->shifted(),
        .duplicateExamples = {},
        .keyless = m_writer->keyless(),
        .besideId = m_writer->besideId(),
        .typeFaults = typeFaults(m_writer->fields(), m_dataset, m_kind == Pass::Kind::Delta ? state->rows : 0),
        .valueFaults = valueFaults(m_writer->fields()),
        .remarks = readingRemarks(m_writer->fields()),
        .removedMark = {},
        .contentHash = {},
        .absent = {},
        .fields = {},
        .hasIds = m_writer->hasIds(),
        .lost = {},
        .newest = m_writer->modified().newest(),
        .changedAt = m_writer->modified().changedAt(),
        .modifiedFault = m_writer->modified().fault(),
        .obstacle = {},
    };
    return summarize(connection(), m_dataset.id, summary)
        .and_then([&] {
            return m_kind == Pass::Kind::Delta ? summarizeDelta(summary, *state) : summarizeAll(summary, *state);
        })
        .and_then([&] {
            return summary.changed + summary.touched > 0
                       ? olderRows(connection(), m_dataset, m_writer->fields(), m_writer->modified().latest())
                       : CacheResult<qint64>(0);
        })
        .transform([&summary](qint64 older) { summary.older = older; })
        .and_then([&] { return summarizeRemoved(summary); })
        .transform([&] {
            summary.remarks += periodRemarks(m_periods, m_dataset);
            return std::move(summary);
        });
}

CacheResult<void> DatasetStage::summarizeAll(sync::StageSummary &summary, const sync::DatasetState &state)
{
    const auto compared = compareAll(connection(), m_dataset.id, state.published);
    if (!compared)
        return std::unexpected(compared.error());
    m_difference = *compared;
    m_periods = periodsAfterAll(m_dataset, m_writer->fields(), m_writer->periods());
    summary.added = compared->added;
    summary.changed = compared->changed;
    summary.removed = compared->removed;
    summary.touched = compared->touched;
    summary.replaced = compared->replaced;
    summary.contentHash = m_writer->content().bytes();
    return findLostContent(connection(), m_dataset, m_writer->fields(), summary);
}

/// What the guard has to know where rows would be removed.
CacheResult<void> DatasetStage::summarizeRemoved(sync::StageSummary &summary)
{
    if (summary.removed == 0)
        return {};
    return removedOutside(connection(), m_dataset)
        .and_then([&](qint64 outside) {
            summary.outsidePart = outside;
            return removedMark(connection(), m_dataset.id);
        })
        .and_then([&](const QByteArray &mark) {
            summary.removedMark = mark;
            return summary.doubles > 0 ? publishedDoubles(connection(), m_dataset.id) : CacheResult<qint64>(0);
        })
        .transform([&](qint64 published) { summary.newDoubles = std::max<qint64>(0, summary.doubles - published); });
}

CacheResult<void> DatasetStage::summarizeDelta(sync::StageSummary &summary, const sync::DatasetState &state)
{
    if (summary.shifted > 0) {
        summary.obstacle = make<Code::OrderChanged>();
        return {};
    }
    const auto published = readPublished(connection(), m_dataset.id);
    if (!published)
        return std::unexpected(published.error());
    const auto extent = stagedExtent(connection(), m_dataset.id);
    if (!extent)
        return std::unexpected(extent.error());
    if (!published->is || !holds(published->schema, m_writer->fields(), extent->geometryType)) {
        summary.obstacle = make<Code::KindsChanged>();
        return {};
    }
    const auto compared = compareDelta(connection(), m_dataset.id, m_hasKeys);
    if (!compared)
        return std::unexpected(compared.error());
    summary.obstacle = compared->obstacle;
    summary.unknownKeys = compared->unknownKeys;
    if (summary.obstacle)
        return {};
    m_difference = *compared;
    summary.added = compared->added;
    summary.changed = compared->changed;
    summary.removed = compared->removed;
    summary.touched = compared->touched;
    summary.rows = state.rows + compared->added - compared->removed;
    const auto periods = periodsAfterDelta(connection(), m_dataset, published->schema, m_writer->periods());
    if (!periods)
        return std::unexpected(periods.error());
    m_periods = *periods;
    return contentAfter(connection(), m_dataset.id, ContentHash::of(state.contentHash))
        .transform([&summary](const ContentHash &content) { summary.contentHash = content.bytes(); });
}

CacheResult<void> DatasetStage::prepare()
{
    if (!m_difference) {
        if (const auto summed = summary(); !summed)
            return std::unexpected(summed.error());
    }
    if (!m_difference)
        return std::unexpected(
            CacheError{CacheErrorKind::Io, connection().file(), make<Code::StageUnusable>(m_dataset.id)});
    auto plan = planPublish(connection(), m_dataset, m_writer->fields(), *m_difference, m_kind);
    if (!plan)
        return std::unexpected(plan.error());
    // For a delta, only the changed table has all geometries.
    if (plan->makesOutlines && m_kind == Pass::Kind::Full) {
        if (m_early && !plan->published.is)
            m_outlines = m_early->take();
        if (!m_outlines) {
            auto work = OutlineWork::of(connection(), stagedGeometries(plan->table));
            if (!work)
                return std::unexpected(work.error());
            m_outlines = *std::move(work);
        }
    }
    m_plan = *std::move(plan);
    m_plan->sortsPeriods = m_periods.isTime();
    return {};
}

CacheResult<void> DatasetStage::publish(const sync::Publication &publication, const sync::Observation &observation)
{
    if (!m_plan) {
        if (const auto prepared = prepare(); !prepared)
            return std::unexpected(prepared.error());
    }
    QElapsedTimer timer;
    timer.start();
    CacheResult<void> published = store::publish(connection(), m_dataset, *std::exchange(m_plan, std::nullopt),
                                                 std::move(m_outlines), publication, observation);
    qCDebug(storeLog).noquote().nospace()
        << m_dataset.id << (published ? ": published " : ": not published, ") << observation.rows << " rows (+"
        << observation.added << " ~" << observation.changed << " -" << observation.removed << ") in " << timer.elapsed()
        << " ms";
    if (published)
        drop();
    trimWal(connection());
    return published;
}

CacheResult<void> DatasetStage::hold(const sync::HeldDelivery &held, const sync::Observation &observation)
{
    if (!m_difference) {
        if (const auto summed = summary(); !summed)
            return std::unexpected(summed.error());
    }
    const auto plan =
        planPublish(connection(), m_dataset, m_writer->fields(), m_difference.value_or(Difference{}), m_kind);
    if (!plan)
        return std::unexpected(plan.error());
    return inTransaction(connection(),
                         [&] {
                             return runAll(connection(), holdCommands(held, observation))
                                 .and_then([&] {
                                     return keepHeldChanges(connection(), m_dataset,
                                                            plan->published.is ? &plan->published.schema : nullptr,
                                                            plan->table);
                                 })
                                 .and_then([&] { return chainLastEntry(connection()); });
                         })
        .transform([&] { trimWal(connection()); });
}

/// To be called before anything more is staged.
void DatasetStage::forget()
{
    m_difference.reset();
    m_periods = {};
    m_plan.reset();
    m_outlines.reset();
}

void DatasetStage::drop()
{
    // If it fails, the next begin() drops it, or the next run notices that it was published already.
    static_cast<void>(begin(m_kind));
}

} // namespace anjungan::store
