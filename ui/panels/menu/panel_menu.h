// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_services.h"
#include "ui/sheet/row.h"

#include <QObject>
#include <QPointer>

namespace anjungan::sheet {
class Sheet;
}

namespace anjungan::panels {

class PageView;
class Panel;

/// The menu of a panel, a sheet beside what asked for it: its rows as a table, the whole page for it, saving as CSV,
/// XLSX, PNG or PDF, copying. A map is saved and copied as a sheet of its own (map/paper). Deletes itself when the
/// sheet closes. Lives on the UI thread.
class PanelMenu : public QObject
{
    Q_OBJECT

public:
    /// Opens the menus of a page's panels, whenever they are asked for.
    static void serve(PageView &view);

    PanelMenu(Panel &panel, QWidget &anchor, PageView &view);

private:
    sheet::Rows rows() const;
    void choose(const QString &value);
    void showTable();
    void save(const QString &format);
    void copy();
    void showCopied(qsizetype rows, bool hasPicture);

    Panel &m_panel;
    QPointer<QWidget> m_anchor;
    PageView &m_view;
    sheet::Sheet *m_sheet = nullptr;
};

} // namespace anjungan::panels
