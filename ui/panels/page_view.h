// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <vector>

namespace anjungan::panels {

class AloneBar;
class WindowWatch;

/// A page: its panels in the grid that fits the window, with scrolling if they need more height. Runs their queries
/// when it is created.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    /// All references must outlive the view.
    PageView(const workspace::PageSpec &page, const PanelServices &services, PageContext &context,
             QWidget *parent = nullptr);

    const std::vector<panels::Panel *> &panels() const { return m_panels; }

    /// Whether the page is laid out in 12 columns rather than in 6.
    [[nodiscard]] bool isWide() const;

    /// Runs the queries on `datasets` again, or all if the list is empty: after a sync has published them.
    void refresh(const QStringList &datasets = {});

    /// Updates the ages, and runs the queries again whose answers were of another day. To be called when time has
    /// passed; the view does so each minute while it can be seen, and as soon as it can again.
    void updateTime();

    /// Whether every panel that is not hidden by another one shows the newest answer, completely painted.
    [[nodiscard]] bool isSettled() const;

    /// Lets one widget fill the page: one of its panels, which answers no query again, or another one, which the view
    /// then owns and deletes with showAll(). Above it is a bar with `title`, which may be empty, and a button that
    /// leads back; so does Esc. The panel that the window's place names fills the page by itself, as long as it does.
    void showAlone(QWidget *widget, const QString &title);
    /// All panels again, scrolled to where it was, and the focus where it was.
    void showAll();
    /// Null: all panels are shown.
    QWidget *alone() const { return m_alone; }

Q_SIGNALS:
    void settled();
    /// See Panel::menuWanted().
    void menuWanted(anjungan::panels::Panel *panel, QWidget *anchor);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutPanels();
    void layOutAlone();
    void followPlace();
    void restore();
    [[nodiscard]] bool isPanel(const QWidget *widget) const;
    void see(bool isSeen);
    void watchWindow();

    workspace::PageSpec m_page;
    const PanelServices &m_services;
    selection::Navigation &m_navigation;
    const theme::Theme &m_theme;
    QWidget *m_sheet;
    std::vector<panels::Panel *> m_panels; // QFrame has a Panel of its own
    AloneBar *m_bar = nullptr;
    QPointer<QWidget> m_alone;
    panels::Panel *m_led = nullptr; ///< the panel that the window's place names
    QPointer<QWidget> m_before;     ///< had the focus
    int m_scrolled = 0;             ///< to where it was, in pixels
    QTimer m_minute;                ///< calls updateTime()
    WindowWatch *m_watch = nullptr; ///< of the window that it is in
    bool m_hasRested = false;       ///< it was not seen for a while
};

} // namespace anjungan::panels
