// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/wall/siaga_board.h"

#include <QObject>

namespace anjungan::wall {

/// Asks which conditions hold: those of severity siaga, and the areas of all. Lives on the UI thread.
class SiagaWatch : public QObject
{
    Q_OBJECT

public:
    /// The most areas that a map is led to.
    static constexpr qsizetype mostAreas = 4;

    /// All references must outlive it. Asks for the first time at ask().
    SiagaWatch(const workspace::Workspace &workspace, query::QueryService &queries, QString language,
               QObject *parent = nullptr);

    /// Nothing if the workspace derives no attention.
    void ask();
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

    const std::vector<Siaga> &holding() const { return m_holding; }
    /// Codes of areas where a condition holds, the gravest and newest first, each once; mostAreas at most.
    const QStringList &areas() const { return m_areas; }

Q_SIGNALS:
    void changed(); ///< of holding() and areas()
    void answered(bool isRight);

private:
    void read(const query::Answer &answer);

    const workspace::Workspace &m_workspace;
    query::QueryService &m_queries;
    const QString m_language;
    workspace::QuerySpec m_query; ///< without a dataset: nothing is asked
    std::vector<Siaga> m_holding;
    QStringList m_areas;
    int m_asked = 0;
    int m_newest = 0;
};

} // namespace anjungan::wall
