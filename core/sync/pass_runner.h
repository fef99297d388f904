// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"
#include "core/sync/collection_fetcher.h"
#include "core/sync/options.h"
#include "core/sync/timing/clock.h"

namespace anjungan::sync {

/// The dataset to sync. All references must outlive the sync.
struct DatasetTask
{
    const workspace::Dataset &dataset;
    const QString &definition; ///< its definitionOf()
    const DatasetState &before;
    const Clock &clock;
    const Options &options;
};

/// Fills a dataset's stage with everything to publish: continues an interrupted pass, otherwise requests the changed
/// rows, otherwise all rows. To be used once.
class PassRunner
{
public:
    /// All must outlive it.
    PassRunner(const DatasetTask &subject, CollectionFetcher &collection, Stage &stage);

    /// `first` is the first page of the whole listing, from `firstUrl`, if it was received already.
    [[nodiscard]] QCoro::Task<Attempt<void>> run(std::optional<source::Fetched> first, QUrl firstUrl);

    const Pass &pass() const { return m_pass; } ///< the staged one
    const message::Messages &note() const { return m_note; }

    /// The data to store with the publish of the summarised stage.
    Publication publication(const StageSummary &staged) const;

private:
    [[nodiscard]] QCoro::Task<Attempt<bool>> resume(Pass left);
    [[nodiscard]] QCoro::Task<Attempt<std::optional<message::Message>>> reasonNotToResume(Pass &left);
    [[nodiscard]] QCoro::Task<Attempt<std::optional<message::Message>>> compareLastPage(Pass &left);
    [[nodiscard]] QCoro::Task<Attempt<void>> begin();
    [[nodiscard]] QCoro::Task<Attempt<void>> full();
    [[nodiscard]] QCoro::Task<Attempt<bool>> delta();
    [[nodiscard]] QCoro::Task<Attempt<bool>> completeDelta();
    [[nodiscard]] QCoro::Task<Attempt<bool>> findRemoved(std::optional<qint64> matched);
    [[nodiscard]] QCoro::Task<Attempt<source::Fetched>> count();

    [[nodiscard]] QCoro::Task<> proveOrder();

    void noteOthers();
    [[nodiscard]] std::optional<PageValidator> newest(const StageSummary &staged) const;
    [[nodiscard]] bool canTryDelta() const;
    [[nodiscard]] bool isDeltaSource() const;
    Pass newPass(Pass::Kind kind, const source::Cursor &first) const;
    void say(const message::Message &note);

    const DatasetTask m_subject;
    CollectionFetcher &m_collection;
    Stage &m_stage;
    Pass m_pass;
    std::optional<source::Fetched> m_first;
    QUrl m_firstUrl;
    std::optional<PageValidator> m_whole;  ///< the validator of the whole collection in its staged state, if it has one
    std::optional<PageValidator> m_newest; ///< the newest row, if the source has proven that it sorts
    bool m_ignoresPart = false;            ///< the source refuses to select the part, or sends other rows, too
    bool m_hasAllKeys = false;             ///< the delta includes a listing of all keys
    message::Messages m_note;
};

} // namespace anjungan::sync
