// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/attention_rows.h"
#include "ui/panels/panel.h"

class QAbstractButton;
class QLabel;

namespace anjungan::sheet {
class Segments;
}

namespace anjungan::panels {

/// What needs attention, with chips for each severity and for what nobody has seen. A touch leads to the row's own page
/// with its selection, and the row counts as seen. Its query selects the columns of derived attention.
class AttentionPanel final : public Panel
{
    Q_OBJECT

public:
    AttentionPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                   QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    /// Which rows are shown.
    enum Chip { All, Siaga, Warning, Info, Unseen };

    void showChips(const query::Answer &answer);
    void showLines();
    static QString wordOfSeverity(const query::Answer &answer, const QString &severity);
    void showFault(const query::Answer &answer);
    [[nodiscard]] bool isNew(const query::Answer &answer, std::size_t row) const;
    [[nodiscard]] bool isOf(const query::Answer &answer, std::size_t row, Chip chip) const;
    charts::AttentionLine lineOf(const query::Answer &answer, std::size_t row) const;
    QString figureOf(const query::Answer &answer, std::size_t row, const QString &column) const;
    void open(int line);
    void markAll();

    std::size_t m_query;
    QStringList m_titles;            ///< of the chips
    std::vector<std::size_t> m_rows; ///< of the answer, by line of the chart
    sheet::Segments *m_chips;
    QAbstractButton *m_markAll;
    QLabel *m_fault; ///< what could not be checked
    charts::AttentionRows *m_chart;
    charts::AttentionHead *m_head;
};

} // namespace anjungan::panels
