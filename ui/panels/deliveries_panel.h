// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/delivery_rows.h"
#include "ui/panels/panel.h"

class QAbstractButton;

namespace anjungan::panels {

class EvidenceView;

/// The deliveries of one publisher, one dataset at a time, with the evidence of the one that is touched. Its query
/// selects the columns of derived verdicts, the earliest period of each dataset first.
class DeliveriesPanel final : public Panel
{
    Q_OBJECT

public:
    DeliveriesPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                    QWidget *parent);

    /// Of the worst dataset, without the evidence of one of its periods.
    void showAllRows() override;

protected:
    Shown showAnswers() override;
    void showScope(const QString &scope) override;

private:
    /// Whose deliveries are shown, and of which dataset.
    QString subject() const;
    void showDataset();
    void showEvidence(int row);
    void chooseDataset();
    charts::DeliveryRow rowOf(const query::Answer &answer, std::size_t row) const;
    QString verdictWords(const query::Answer &answer, std::size_t row) const;

    std::size_t m_query;
    QStringList m_datasets;          ///< of the answer, the worst first
    QString m_dataset;               ///< that is shown
    QString m_beside;                ///< what is told beside the subject
    std::vector<std::size_t> m_rows; ///< of the answer, by row of the chart
    charts::DeliveryRows *m_chart;
    EvidenceView *m_evidence;
    QAbstractButton *m_choose;
    bool m_isUntouched = false; ///< see showAllRows()
};

} // namespace anjungan::panels
