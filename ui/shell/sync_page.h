// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/charts/table/table_data.h"
#include "ui/shell/sync_monitor.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::shell {

class SyncControls;
class SyncDetails;

/// The columns of syncTable(), in their order.
enum class SyncColumn { Dataset, Publisher, Rows, LastSync, Period, SourceChanged, Confirmed, Remark };

/// A row for each dataset of the workspace: its publisher, number of rows, state and three clocks, and whether it is
/// late (query::freshnessOf()).
charts::TableData syncTable(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                            const QHash<QString, sync::Progress> &running, const QString &language,
                            const theme::Formatter &format, const QDateTime &now);

/// The page for data stewards: what every publisher has delivered, the progress of a running sync, why one failed. A
/// tap on a row shows the dataset's details and actions; another tap hides them. If the page is narrow, rows have fewer
/// columns, and the rest in a second line.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    /// `syncing` may be null. All references must outlive it.
    SyncPage(const workspace::Workspace &workspace, SyncMonitor &monitor, sync::SyncService *syncing,
             theme::Theme &theme, const theme::Formatter &format, const QString &language, QWidget *parent = nullptr);

    /// Shows the details of that dataset and scrolls to it; of none if there is no such dataset.
    void choose(const QString &dataset);

Q_SIGNALS:
    /// A row was tapped: its details are wanted; empty: those that are shown are not wanted any more.
    void datasetChosen(const QString &dataset);
    void conductChosen(const anjungan::sync::Conduct &conduct); ///< already set in the service

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAll();
    void showDetails();
    void tap(int row);
    void fit();

    const workspace::Workspace &m_workspace;
    const SyncMonitor &m_monitor;
    theme::Theme &m_theme;
    const theme::Formatter &m_format;
    const QString m_language;
    const bool m_canSync;
    charts::DataTable *m_table;
    SyncDetails *m_details;
    SyncControls *m_controls = nullptr; ///< null: there is no sync
    charts::TableData m_data;           ///< with all columns
    int m_chosen = -1;                  ///< row of it; -1: none
};

} // namespace anjungan::shell
