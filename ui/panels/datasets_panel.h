// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/charts/table/table_data.h"
#include "ui/panels/panel.h"

#include <QFutureWatcher>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

/// Datasets with their newest period, their age and whether they are on time, by the one rule for late
/// (core/query/lateness.h): those of one publisher, then those that the options list. A dataset that is more than one
/// cadence late is in arrears.
class DatasetsPanel final : public Panel
{
    Q_OBJECT

public:
    DatasetsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                  QWidget *parent);

    void refresh(const QStringList &datasets) override;
    void askForDay(QDate today) override;
    void updateFoot() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    Shown showAnswers() override;

private:
    using Records = QList<store::DatasetRecord>;

    void askStatus();
    [[nodiscard]] bool isListed(const workspace::Dataset &dataset) const;
    [[nodiscard]] QString publisher() const; ///< empty: none is chosen
    [[nodiscard]] std::vector<charts::DataTableCell> cellsOf(const store::DatasetRecord &record,
                                                             const workspace::Dataset &dataset) const;

    charts::DataTable *m_table;
    QString m_parameter; ///< has the publisher; may be empty
    QStringList m_others;
    std::unique_ptr<QFutureWatcher<query::QueryResult<Records>>> m_watcher;
    std::optional<query::QueryResult<Records>> m_records;
    query::Answer m_rows; ///< the listed datasets, for the link
    qsizetype m_listed = 0;
};

} // namespace anjungan::panels
