// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_order.h"
#include "core/source/row_page.h"
#include "core/store/sqlite/statement.h"
#include "core/store/stage/content_hash.h"
#include "core/store/stage/modified_times.h"
#include "core/store/stage/row_identities.h"
#include "core/store/stage/staged_fields.h"
#include "core/sync/values/bundled_page.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/watermark.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace anjungan::store {

/// Writes the pages of one dataset into its stage tables. Needs only little memory for each page.
class PageWriter
{
public:
    /// Called for each staged row, by ascending `seq`, before its page is committed.
    using Staged = std::function<void(qint64 seq, const source::SourceRow &feature)>;

    /// Both must outlive it. `staged` may be empty.
    PageWriter(const CacheConnection &connection, const workspace::Dataset &dataset, Staged staged);
    ~PageWriter();
    Q_DISABLE_COPY_MOVE(PageWriter)

    /// Stages a page in one transaction, together with `pass` and this writer's state, with its values as the workspace
    /// promises them; a row that is staged already is not written again. After an error the writer cannot be used any
    /// more.
    [[nodiscard]] CacheResult<void> append(source::RowPage page, const sync::Pass &pass);

    /// Stages rows of a bundle likewise, without a pass that could be continued.
    [[nodiscard]] CacheResult<void> append(const sync::BundledPage &page);

    /// Restores the state of an earlier writer; false if it is incomplete. Before the first append().
    [[nodiscard]] bool restore(const QJsonObject &json);

    /// Whether the page has each field that all pages had, and no field that none had.
    [[nodiscard]] bool fits(const source::RowPage &page) const;

    const StagedFields &fields() const { return m_fields; }
    qint64 repeats() const { return m_repeats; }
    qint64 shifted() const { return m_shifted; } ///< StageSummary::shifted
    qint64 keyless() const { return m_keyless; }
    qint64 besideId() const { return m_besideId; }           ///< StageSummary::besideId
    bool hasIds() const { return m_hasIds; }                 ///< a feature has an id
    const ContentHash &content() const { return m_content; } ///< of the staged rows
    const ModifiedTimes &modified() const { return m_modified; }
    const base::PeriodOrder &periods() const { return m_periods; } ///< of the dataset's period field, as texts

private:
    [[nodiscard]] CacheResult<void> prepareFor(const source::RowPage &page);
    [[nodiscard]] CacheResult<void> prepareLayout(const std::vector<QString> &fields);
    std::vector<std::optional<std::size_t>> positionsOf(const std::vector<QString> &pageFields);
    SqlCommands tableCommands(std::size_t fieldsBefore) const;
    struct Read;
    [[nodiscard]] CacheResult<void> addRow(const source::SourceRow &feature, const RowIdentity &identity,
                                           const Read *read = nullptr);
    [[nodiscard]] CacheResult<bool> insertRow(const source::SourceRow &feature, const RowIdentity &identity);
    [[nodiscard]] CacheResult<void> noteRepeat(const RowIdentity &identity);
    [[nodiscard]] CacheResult<void> insertValues(const source::SourceRow &feature);
    void note(const source::SourceRow &feature, const Read *read);
    void noteExamples(const source::RowPage &page, const PromisedReading &reading, const RowIdentities &identities);
    QJsonObject toJson() const;

    const CacheConnection &m_connection;
    const workspace::Dataset &m_dataset;
    const Staged m_staged;
    StagedFields m_fields;

    struct Layout;
    std::unique_ptr<Layout> m_layout; ///< for pages with the same list of fields as the last one
    qint64 m_seq = 0;
    qint64 m_repeats = 0;
    qint64 m_shifted = 0;
    qint64 m_keyless = 0;
    qint64 m_besideId = 0;
    bool m_hasIds = false;
    qint64 m_pages = 0; ///< number of pages with rows
    ContentHash m_content;
    bool m_hasTables = false;
    ModifiedTimes m_modified;
    base::PeriodOrder m_periods;
};

} // namespace anjungan::store
