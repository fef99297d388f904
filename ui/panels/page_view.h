// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

#include <QScrollArea>
#include <QTimer>

#include <vector>

namespace anjungan::panels {

/// A page: its panels in the grid that fits the window, scrolled where they need more height than there is. Asks their
/// questions when it is made.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    /// All that is passed by reference must outlive the view.
    PageView(const workspace::PageSpec &page, const PanelServices &services, PageContext &context,
             QWidget *parent = nullptr);

    const std::vector<panels::Panel *> &panels() const { return m_panels; }

    /// Whether the page is laid out in 12 columns rather than in 6.
    [[nodiscard]] bool isWide() const;

    /// Asks again what is about one of `datasets`, or everything where none is named: after a sync has published them.
    void refresh(const QStringList &datasets = {});

    /// Whether every panel shows the newest answer, as sharp as it gets.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutPanels();

    workspace::PageSpec m_page;
    const theme::Theme &m_theme;
    QWidget *m_sheet;
    std::vector<panels::Panel *> m_panels; // QFrame has a Panel of its own
    QTimer m_minute;                       ///< ages grow while nothing else happens
};

} // namespace anjungan::panels
