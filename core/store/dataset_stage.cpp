// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_stage.h"

#include "core/store/ledger.h"
#include "core/store/publishing.h"
#include "core/store/stage_summary.h"
#include "core/store/stage_tables.h"
#include "core/store/wal.h"

#include <utility>

namespace anjungan::store {

DatasetStage::DatasetStage(std::shared_ptr<StageFile> file, workspace::Dataset dataset)
    : m_file(std::move(file)), m_dataset(std::move(dataset))
{
    m_writer.emplace(m_file->connection(), m_dataset);
}

DatasetStage::~DatasetStage()
{
    m_writer.reset();
    // What cannot be dropped now is dropped when the stage file goes.
    attempt(m_file->connection(), dropStage(m_dataset.id));
}

CacheResult<void> DatasetStage::append(const source::Page &page)
{
    m_difference.reset();
    CacheResult<void> appended = m_writer->append(page);
    m_hasPages = m_hasPages || appended;
    return appended;
}

CacheResult<sync::StageSummary> DatasetStage::summary()
{
    const auto compared = difference();
    if (!compared)
        return std::unexpected(compared.error());
    sync::StageSummary summary{
        .repeats = m_writer->repeats(),
        .keyless = m_writer->keyless(),
        .typeFaults = m_writer->fields().faults(),
        .added = compared->added,
        .changed = compared->changed,
        .removed = compared->removed,
        .touched = compared->touched,
        .newest = m_writer->newest(),
    };
    return summarize(m_file->connection(), m_dataset.id, summary).transform([&summary] { return std::move(summary); });
}

CacheResult<void> DatasetStage::publish(const sync::Publication &publication, const sync::Observation &observation)
{
    const auto compared = difference();
    if (!compared)
        return std::unexpected(compared.error());
    CacheResult<void> published =
        store::publish(m_file->connection(), m_dataset, m_writer->fields(), *compared, publication, observation);
    m_difference.reset();
    trimWal(m_file->connection());
    return published;
}

CacheResult<Difference> DatasetStage::difference()
{
    if (m_difference)
        return *m_difference;
    // A listing without a single page is an empty dataset; it needs its tables all the same.
    if (!m_hasPages) {
        if (const auto made = append({}); !made)
            return std::unexpected(made.error());
    }
    const auto state = readState(m_file->connection(), m_dataset.id);
    if (!state)
        return std::unexpected(state.error());
    auto compared = compare(m_file->connection(), m_dataset.id, state->published);
    if (compared)
        m_difference = *compared;
    return compared;
}

} // namespace anjungan::store
