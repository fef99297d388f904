// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/menu/panel_document.h"
#include "ui/panels/panel_services.h"

#include <QWidget>

#include <functional>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

class Chip;
class PanelFoot;

/// A panel's tables on a card, one at a time, to be searched, filtered, sorted and saved, with the panel's foot. Texts
/// are made on a worker thread. Lives on the UI thread.
class TableCard : public QWidget
{
    Q_OBJECT

public:
    /// `panel` must outlive it. `sources` are one or more. `more`: what a file says of them beside the panel's facts.
    TableCard(Panel &panel, std::vector<TableSource> sources, QList<exports::Fact> more = {});

    charts::DataTable &table() const { return *m_table; }
    /// Whether the chosen table is shown.
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(int at);
    void applyTheme();
    void askHowToSave();

    Panel &m_panel;
    const PanelServices &m_services;
    const std::vector<TableSource> m_sources;
    const QList<exports::Fact> m_more;
    QWidget *m_choice = nullptr; ///< null for one table
    charts::DataTable *m_table;
    Chip *m_save;
    PanelFoot *m_foot;
    int m_shown = -1;
    int m_pending = 0;
};

} // namespace anjungan::panels
