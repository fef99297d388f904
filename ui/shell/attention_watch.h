// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/workspace.h"
#include "ui/panels/seen_attention.h"

#include <vector>

namespace anjungan::shell {

/// How much of what needs attention nobody has seen: for the rail's entry of the page that shows it. Lives on the UI
/// thread.
class AttentionWatch : public QObject
{
    Q_OBJECT

public:
    struct Item
    {
        QString mark; ///< panels::SeenAttention::markOf()
        QString title;
    };

    /// All references must outlive it. Asks at once.
    AttentionWatch(const workspace::Workspace &workspace, query::QueryService &queries,
                   const panels::SeenAttention &seen, QString language, QObject *parent = nullptr);

    /// The first page with a panel of attention; empty: the workspace has none, and nothing is asked.
    const QString &page() const { return m_page; }

    /// The derived dataset that it asks.
    const QString &dataset() const { return m_query.dataset; }

    void ask();
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

    /// What holds now and nobody has seen.
    std::vector<Item> unseen() const;

Q_SIGNALS:
    void changed(); ///< unseen() may be another
    void settled();

private:
    query::QueryService &m_queries;
    const panels::SeenAttention &m_seen;
    const QString m_language;
    QString m_page;
    workspace::QuerySpec m_query;
    std::vector<Item> m_items; ///< that hold now
    int m_asked = 0;
    int m_newest = 0;
};

} // namespace anjungan::shell
