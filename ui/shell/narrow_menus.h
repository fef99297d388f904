// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/format.h"

#include <QObject>

namespace anjungan::shell {

/// Fills the chips of the top bar for the page that is shown, and writes what a person chooses there into the page's
/// context. Both lists come from the cache, on a worker thread; until they are there the chips show what is chosen.
class NarrowMenus : public QObject
{
    Q_OBJECT
public:
    /// All that is passed by reference must outlive it.
    NarrowMenus(TopBar &bar, query::QueryService &queries, const workspace::Workspace &workspace,
                const theme::Formatter &format, QString language, QObject *parent = nullptr);

    void showPage(const workspace::PageSpec &page, panels::PageContext &context);

    /// For pages that can't be narrowed.
    void hide();

    /// Asks for both lists again: a sync published.
    void refresh();

    bool isSettled() const { return m_asked == 0; }

Q_SIGNALS:
    void settled();

private:
    struct Entry
    {
        QString value; ///< empty: all
        QString label;
    };

    void askAreas();
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
    QString m_periodDataset; ///< whose periods are offered: the first that the page narrows by period
    QList<Entry> m_areas;
    QList<Entry> m_periods;
    int m_asked = 0;
};

} // namespace anjungan::shell
