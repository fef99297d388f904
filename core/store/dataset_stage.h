// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/comparison.h"
#include "core/store/page_writer.h"
#include "core/store/stage_file.h"

namespace anjungan::store {

/// The staged rows of one dataset, in the writer's stage file.
class DatasetStage final : public sync::Stage
{
public:
    DatasetStage(std::shared_ptr<StageFile> file, workspace::Dataset dataset);
    ~DatasetStage() override;
    Q_DISABLE_COPY_MOVE(DatasetStage)

    sync::CacheResult<void> append(const source::Page &page) override;
    sync::CacheResult<sync::StageSummary> summary() override;
    sync::CacheResult<void> publish(const sync::Publication &publication,
                                    const sync::Observation &observation) override;

private:
    CacheResult<Difference> difference();

    std::shared_ptr<StageFile> m_file;
    workspace::Dataset m_dataset;
    std::optional<PageWriter> m_writer; ///< its statements must be gone before the tables are
    bool m_hasPages = false;
    std::optional<Difference> m_difference; ///< none after a page that came since
};

} // namespace anjungan::store
