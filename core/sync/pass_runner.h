// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"
#include "core/sync/collection_fetcher.h"
#include "core/sync/options.h"
#include "core/sync/timing/clock.h"

namespace anjungan::sync {

/// What the sync of one dataset is about; all of it outlives the sync.
struct DatasetTask
{
    const workspace::Dataset &dataset;
    const QString &definition; ///< definitionOf() it
    const DatasetState &before;
    const Clock &clock;
    const Options &options;
};

/// Brings all that is to be published into a dataset's stage: goes on where an earlier run stopped, else asks for what
/// changed, else for everything. Used once.
class PassRunner
{
public:
    /// All must outlive it.
    PassRunner(const DatasetTask &subject, CollectionFetcher &collection, Stage &stage);

    /// `first` is the first page of the whole listing, where it has come already, from `firstUrl`.
    [[nodiscard]] QCoro::Task<Attempt<void>> run(std::optional<source::Fetched> first, QUrl firstUrl);

    const Pass &pass() const { return m_pass; } ///< that is staged
    const message::Messages &note() const { return m_note; }

    /// What goes with the publish of what is staged and was summed up.
    Publication publication(const StageSummary &staged) const;

private:
    [[nodiscard]] QCoro::Task<Attempt<bool>> goOn(Pass left);
    [[nodiscard]] QCoro::Task<Attempt<std::optional<message::Message>>> reasonNotToGoOn(const Pass &left);
    [[nodiscard]] QCoro::Task<Attempt<void>> begin();
    [[nodiscard]] QCoro::Task<Attempt<void>> full();
    [[nodiscard]] QCoro::Task<Attempt<bool>> delta();
    [[nodiscard]] QCoro::Task<Attempt<bool>> completeDelta();
    [[nodiscard]] QCoro::Task<Attempt<bool>> findRemoved(std::optional<qint64> matched);
    [[nodiscard]] QCoro::Task<Attempt<source::Fetched>> count();

    [[nodiscard]] bool hopesForDelta() const;
    [[nodiscard]] bool isDeltaSource() const;
    Pass newPass(Pass::Kind kind, const source::Cursor &first) const;
    void say(const message::Message &note);

    const DatasetTask m_subject;
    CollectionFetcher &m_collection;
    Stage &m_stage;
    Pass m_pass;
    std::optional<source::Fetched> m_first;
    QUrl m_firstUrl;
    std::optional<PageValidator> m_whole; ///< the validator of the collection as it is staged, where it has one
    bool m_hasAllKeys = false;            ///< a listing of all keys came with the delta
    message::Messages m_note;
};

} // namespace anjungan::sync
