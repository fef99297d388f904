// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace anjungan::shell {

struct Area
{
    QString code;
    QString name;

    bool operator==(const Area &) const = default;
};

/// The areas of the workspace's levels, in their order and each by name. A level is empty until it was asked for, and
/// if nothing of it is stored.
using AreaLevels = std::vector<std::vector<Area>>;

/// Reads them from the cache, on a worker thread. Lives on the UI thread.
class AreaLists : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    AreaLists(query::QueryService &queries, const workspace::Workspace &workspace, QString language,
              QObject *parent = nullptr);

    /// Asks for the areas of a level that were not asked for since the last refresh().
    void ask(int level);
    void askAll();
    /// Asks for the name of one area, of whatever level, unless it is known.
    void askName(const QString &code);
    /// Asks again for the levels that were asked for, and for the name of `code`. What is known stays until then.
    void refresh(const QString &code);

    const AreaLevels &levels() const { return m_levels; }
    /// Empty while it is not known.
    QString name(const QString &code) const { return m_names.value(code); }

Q_SIGNALS:
    void asked();    ///< answered() follows
    void answered(); ///< levels() or name() may have changed

private:
    void queryName(const QString &code);

    query::QueryService &m_queries;
    const workspace::Workspace &m_workspace;
    const QString m_language;
    AreaLevels m_levels;
    std::vector<bool> m_isAsked;     ///< by level
    std::vector<bool> m_hasFailed;   ///< likewise: who opens the list asks again
    QHash<QString, QString> m_names; ///< by code
    int m_round = 0;                 ///< refreshes; older answers are not used
};

} // namespace anjungan::shell
