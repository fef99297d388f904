// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"
#include "ui/panels/panel.h"
#include "ui/panels/table_rows.h"

#include <QFutureWatcher>

#include <memory>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

class TableBar;
class TitleButton;
class UnitLabel;

/// Rows and columns, which can be searched, filtered and sorted; beside the title is how many of them are in sight or
/// fit. Where the workspace's query is cut by its limit, a button shows all rows. Of very many rows the first ones are
/// shown, and more when the last one comes into sight. Ctrl+F opens the search.
class TablePanel final : public Panel
{
    Q_OBJECT

public:
    /// What is shown at once; the rows beyond are made on another thread.
    static constexpr std::size_t firstRows = 500;
    /// How many rows are shown, and so many more each time.
    static constexpr std::size_t rowsAtOnce = 10'000;

    TablePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);
    ~TablePanel() override;

    [[nodiscard]] bool isSettled() const override;

    void showAllRows() override;
    void showRange(const QString &range) override;

    /// Opens the search with the focus in its field.
    void openSearch();

protected:
    Shown showAnswers() override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void markChosen() override;

private:
    void showRows();
    void onMade();
    void showMore();
    void showCount();
    void toggleLimit();
    [[nodiscard]] bool isCutByLimit() const;

    charts::DataTable *m_table;
    TableBar *m_bar;
    UnitLabel *m_count;
    TitleButton *m_search;
    std::size_t m_query;
    TableLook m_look;
    std::shared_ptr<const query::Answer> m_answer;
    std::size_t m_most = rowsAtOnce;
    QString m_range; ///< see showRange()
    bool m_isUntouched = false;
    QFutureWatcher<charts::TableData> m_made;
};

} // namespace anjungan::panels
