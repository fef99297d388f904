// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/format.h"

#include <QHash>
#include <QObject>

namespace anjungan::shell {

/// Fills the chips of the top bar for the current page, and writes the user's choices into the page's context. A chip
/// is shown where the page follows its parameter, and where something is chosen. Both lists are queried from the cache
/// on a worker thread; until they arrive the chips show the current choice.
class NarrowMenus : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    NarrowMenus(TopBar &bar, query::QueryService &queries, const workspace::Workspace &workspace,
                const theme::Formatter &format, QString language, QObject *parent = nullptr);

    void showPage(const workspace::PageSpec &page, panels::PageContext &context);

    /// For pages without these parameters.
    void hide();

    /// Queries both lists again, after a publish.
    void refresh();

    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

Q_SIGNALS:
    void settled();

private:
    struct Entry
    {
        QString value; ///< empty: all
        QString label;
    };

    void askAreas();
    void askAreaName(); ///< of the chosen area, if it is of a level below those in the menu
    void askPeriods();
    void openMenu(const QString &parameter, ChipButton &chip, const QList<Entry> &entries);
    void answered();
    void relabel();
    static QString labelOf(const QString &value, const QList<Entry> &entries);

    TopBar &m_bar;
    query::QueryService &m_queries;
    const workspace::Workspace &m_workspace;
    const theme::Formatter &m_format;
    const QString m_language;
    panels::PageContext *m_context = nullptr;
    bool m_usesArea = false; ///< the page filters by area
    QString m_periodDataset; ///< the dataset with the listed periods: the first that the page filters by period
    QList<Entry> m_areas;
    QHash<QString, QString> m_areaNames; ///< of chosen areas that the menu does not list, by code
    QList<Entry> m_periods;
    int m_asked = 0;        ///< answers that are still to come
    int m_areasAsked = 0;   ///< times; only the last answer counts
    int m_periodsAsked = 0; ///< likewise, and not after the page has changed
};

} // namespace anjungan::shell
