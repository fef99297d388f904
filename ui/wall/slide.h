// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/page_context.h"
#include "ui/panels/page_view.h"
#include "ui/wall/row_pager.h"

namespace anjungan::wall {

/// One slide of a page as it is shown: the page's view with a selection of its own. Its questions run from the
/// beginning, whether it is seen or not. Lives on the UI thread.
class Slide : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Slide(const workspace::PageSpec &page, const workspace::Selection &selection, const panels::PanelServices &services,
          RowPager::Places &places, QWidget *parent);
    ~Slide() override;

    void choose(const workspace::Selection &selection);
    const workspace::Selection &selection() const { return m_navigation.selection(); }
    void refresh(const QStringList &datasets) { m_view->refresh(datasets); }
    void updateTime() { m_view->updateTime(); }
    /// Whether all of it can be shown: answered, laid out and painted.
    [[nodiscard]] bool isSettled() const { return m_view->isSettled(); }
    /// Whether its panels need more height than it has.
    [[nodiscard]] bool isTooHigh() const;

    RowPager &rows() { return m_rows; }
    panels::PageView &view() const { return *m_view; }

Q_SIGNALS:
    void settled();

protected:
    /// The whole ground, so that nothing below it is seen.
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const theme::Theme &m_theme;
    selection::Navigation m_navigation;
    panels::PageContext m_context;
    panels::PageView *m_view;
    RowPager m_rows;
};

} // namespace anjungan::wall
