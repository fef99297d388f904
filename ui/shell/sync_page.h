// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/charts/table/table_data.h"
#include "ui/shell/sync_monitor.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::shell {

class SyncControls;
class SyncDetails;

/// The columns of syncTable(), in their order.
enum class SyncColumn { Dataset, Publisher, Rows, LastSync, Period, SourceChanged, Confirmed, Remark };

/// A row for each dataset of the workspace, in `order` (places in its list): its publisher, number of rows, state and
/// three clocks, and whether it is late (query::freshnessOf()).
charts::TableData syncTable(const workspace::Workspace &workspace, const QList<int> &order,
                            const QList<store::DatasetRecord> &records, const QHash<QString, sync::Progress> &running,
                            const QString &language, const theme::Formatter &format, const QDateTime &now);

/// The page for data stewards: what every publisher has delivered, what needs a steward first (syncOrder()), the
/// progress of a running sync, why one failed and what to do. While it is hidden nothing is laid out. A tap on a row
/// shows the dataset's details and actions; another tap hides them. If the page is narrow, rows have fewer columns, and
/// the rest in a second line.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    /// `syncing` may be null. All references must outlive it.
    SyncPage(const workspace::Workspace &workspace, query::QueryService &queries, SyncMonitor &monitor,
             sync::SyncService *syncing, theme::Theme &theme, const theme::Formatter &format, const QString &language,
             QWidget *parent = nullptr);

    /// Shows the details of that dataset and scrolls to it; of none if there is no such dataset.
    void choose(const QString &dataset);

Q_SIGNALS:
    /// A row was tapped: its details are wanted; empty: those that are shown are not wanted any more.
    void datasetChosen(const QString &dataset);
    void conductChosen(const anjungan::sync::Conduct &conduct); ///< already set in the service
    void carryWanted(QWidget &button);                          ///< bundles in and out

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showSoon();
    void showAll();
    void checkLedger();
    [[nodiscard]] std::optional<QDateTime> nextOf(const QString &dataset) const;
    [[nodiscard]] const workspace::Dataset &datasetAt(int row) const
    {
        return m_workspace.datasets.at(m_order.at(row));
    }
    void showDetails();
    void tap(int row);
    void fit();

    const workspace::Workspace &m_workspace;
    query::QueryService &m_queries;
    const SyncMonitor &m_monitor;
    sync::SyncService *const m_syncing;
    theme::Theme &m_theme;
    const theme::Formatter &m_format;
    const QString m_language;
    charts::DataTable *m_table;
    SyncDetails *m_details;
    SyncControls *m_controls = nullptr; ///< null: there is no sync
    QTimer m_soon;                      ///< progress comes faster than anybody reads it
    bool m_isOld = false;               ///< something has changed since the page was filled
    QList<int> m_order;                 ///< of the datasets, by row
    charts::TableData m_data;           ///< with all columns
    QString m_chosen;                   ///< id of the dataset; empty: none
};

} // namespace anjungan::shell
