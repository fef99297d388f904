// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/publish/early_outlines.h"
#include "core/store/publish/publish_plan.h"
#include "core/store/stage/page_writer.h"
#include "core/store/stage/stage_file.h"
#include "core/sync/cache.h"
#include "core/sync/values/dataset_state.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// The staged rows of one dataset, in the writer's stage file.
class DatasetStage final : public sync::Stage
{
public:
    /// Opens it with the rows of an earlier run, if that pass can be continued.
    [[nodiscard]] static CacheResult<std::unique_ptr<DatasetStage>> open(std::shared_ptr<StageFile> file,
                                                                         workspace::Dataset dataset);

    [[nodiscard]] std::optional<sync::Pass> left() const override { return m_left; }
    [[nodiscard]] CacheResult<void> begin(sync::Pass::Kind kind) override;
    [[nodiscard]] CacheResult<void> append(source::RowPage page, const sync::Pass &pass) override;
    [[nodiscard]] CacheResult<void> append(const sync::BundledPage &page) override;
    [[nodiscard]] CacheResult<void> beginKeys() override;
    [[nodiscard]] CacheResult<void> appendKeys(const source::RowPage &page) override;
    bool fits(const source::RowPage &page) const override { return m_writer->fits(page); }
    [[nodiscard]] CacheResult<bool> endsWith(const source::RowPage &page) override;
    [[nodiscard]] CacheResult<bool> hasRows(const source::RowPage &page) override;
    [[nodiscard]] CacheResult<sync::StageSummary> summary() override;
    [[nodiscard]] CacheResult<void> prepare() override;
    [[nodiscard]] CacheResult<void> publish(const sync::Publication &publication,
                                            const sync::Observation &observation) override;
    [[nodiscard]] CacheResult<void> hold(const sync::HeldDelivery &held, const sync::Observation &observation) override;
    void drop() override;

private:
    DatasetStage(std::shared_ptr<StageFile> file, workspace::Dataset dataset);

    [[nodiscard]] CacheResult<std::vector<qint64>> findRows(const source::RowPage &page) const;
    [[nodiscard]] CacheResult<void> summarizeAll(sync::StageSummary &summary, const sync::DatasetState &state);
    [[nodiscard]] CacheResult<void> summarizeDelta(sync::StageSummary &summary, const sync::DatasetState &state);
    [[nodiscard]] CacheResult<void> summarizeRemoved(sync::StageSummary &summary);
    void beginWriter();
    void forget();
    const CacheConnection &connection() const { return m_file->connection(); }

    std::shared_ptr<StageFile> m_file;
    const workspace::Dataset m_dataset;
    std::optional<sync::Pass> m_left;
    sync::Pass::Kind m_kind = sync::Pass::Kind::Full;
    std::optional<PageWriter> m_writer;
    std::optional<EarlyOutlines> m_early; ///< only if nothing is published yet
    bool m_hasTables = false;
    bool m_hasKeys = false;
    std::optional<Difference> m_difference;  ///< none after a further page
    base::PeriodOrder m_periods;             ///< of the table after the publish, if there is a difference
    std::optional<PublishPlan> m_plan;       ///< likewise
    std::unique_ptr<OutlineWork> m_outlines; ///< for the plan
};

} // namespace anjungan::store
