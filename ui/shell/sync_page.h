// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/service.h"
#include "ui/charts/table_data.h"
#include "ui/shell/sync_monitor.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::shell {

/// A row for each dataset of the workspace: whose it is, how many rows, its state in words, the three clocks.
charts::TableData syncTable(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                            const QHash<QString, sync::Progress> &running, const QString &language,
                            const theme::Formatter &format);

/// The page for data stewards: what every publisher has delivered, how a sync under way goes on, why one failed. A tap
/// on a row syncs that dataset.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    /// `syncing` may be null. All that is passed by reference must outlive it.
    SyncPage(const workspace::Workspace &workspace, SyncMonitor &monitor, sync::Service *syncing, theme::Theme &theme,
             const theme::Formatter &format, const QString &language, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    theme::Theme &m_theme;
    charts::DataTable *m_table;
    QPushButton *m_button;
};

} // namespace anjungan::shell
