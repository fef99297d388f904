// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"

#include <QObject>

#include <vector>

namespace anjungan::shell {

/// The keys that the current page can be opened for, if it is one for a single key: what the chosen one is called,
/// where it stands among them, and its neighbours. If none is chosen, the first is. They are queried from the cache on
/// a worker thread; until they arrive the key itself is the name. Lives on the UI thread.
class DetailKeys : public QObject
{
    Q_OBJECT
public:
    /// `queries` must outlive it.
    DetailKeys(query::QueryService &queries, QString language, QObject *parent = nullptr);

    /// `context` is the page's.
    void showPage(const workspace::PageSpec &page, panels::PageContext &context);
    /// For a page of the window itself.
    void hide();
    /// Queries the keys again, after a publish.
    void refresh();

    [[nodiscard]] bool isShown() const { return m_detail.has_value(); }
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

    QString name() const;
    int count() const { return static_cast<int>(m_keys.size()); }
    int place() const; ///< of the chosen key among them, from 0; -1 if it is not known

    /// Shows a neighbour in its place: the way back leads past it. Nothing beyond the ends.
    void step(int by);

Q_SIGNALS:
    void changed();
    void settled();

private:
    struct Key
    {
        QString value;
        QString name;
    };

    QString chosen() const;
    void choose(const QString &key);
    void ask();

    query::QueryService &m_queries;
    QString m_language;
    std::optional<workspace::Detail> m_detail;
    panels::PageContext *m_context = nullptr;
    std::vector<Key> m_keys;
    int m_asked = 0;
    int m_newest = 0; ///< number of the newest query; answers of older ones are not used
};

} // namespace anjungan::shell
