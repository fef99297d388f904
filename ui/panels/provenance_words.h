// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>
#include <QStringList>

namespace anjungan::panels {

/// Good: the publisher is on time and this device's last sync succeeded. Warning: the publisher is late (by its cadence
/// and grace), the data have a fault or a period after `today`, an exposure was not recomputed, or this device's clock
/// is wrong. Bad: query::isFailing(). Neutral: there is no cadence to judge by, or this device has not reached the
/// source since the publisher was due.
theme::Tone toneOf(const query::Provenance &provenance, const QDateTime &now, QDate today);

/// Formats provenances as text, all for the time at which it was created.
class ProvenanceWords
{
    Q_DECLARE_TR_FUNCTIONS(ProvenanceWords)

public:
    explicit ProvenanceWords(const PanelServices &services);

    theme::Tone tone(const query::Provenance &provenance) const;
    QString dataset(const query::Provenance &provenance) const;
    QString publisher(const query::Provenance &provenance) const; ///< short name; may be empty

    /// The period of the data; may be empty.
    QString period(const query::Provenance &provenance) const;
    /// The same with short months.
    QString shortPeriod(const query::Provenance &provenance) const { return periodIn(provenance, true); }

    /// What is wrong with the data, in a few words ("9 days late"); empty if nothing is.
    QString trouble(const query::Provenance &provenance) const;

    /// Of what was derived: whose ledger it stands on, or that this device computed it.
    QString derivedBy(const query::Provenance &provenance) const;
    /// The same where there is room for it beside what is wrong.
    QString derivedInShort(const query::Provenance &provenance) const;
    /// The earlier day whose rows these are: "as of 1 Oct 2026"; empty for the present ones.
    QString asOf(const query::Provenance &provenance) const;

    /// The areas whose rows are all that this device keeps: "part: Deli Serdang"; empty if it keeps all.
    QString part(const query::Provenance &provenance) const;
    /// The same as a sentence with the areas' codes; empty likewise.
    QString partInFull(const query::Provenance &provenance) const;

    /// Period, part, earlier day, trouble, the source's clock and, if it matters, this device's.
    QStringList inShort(const query::Provenance &provenance) const;

    /// Period, part, and the earlier day, trouble or otherwise the time since the source changed.
    QStringList inBrief(const query::Provenance &provenance) const;

    /// The same in fewer words, for a tile: "Okt", "16 days".
    QStringList inTile(const query::Provenance &provenance) const;

    /// One line each for the dataset, its publisher, the three clocks and what is wrong.
    QStringList inFull(const query::Provenance &provenance) const;

    /// Of inFull() only what is wrong, and how the data were read.
    QStringList troubles(const query::Provenance &provenance) const;

    /// Everything that is wrong with the data, a sentence each; not how they were read.
    QStringList wrong(const query::Provenance &provenance) const;

    QString ago(const QDateTime &since) const; ///< "10 days ago"

    /// "and 2 more"
    static QString more(int datasets);

private:
    QStringList faults(const query::Provenance &provenance) const;
    QStringList lastSync(const query::Provenance &provenance) const;
    QString dateTime(const QDateTime &when) const { return m_services.format.dateTime(when); }
    QString day(const QDateTime &when) const; ///< in the workspace's zone
    QString age(const QDateTime &since) const;
    QString periodIn(const query::Provenance &provenance, bool isShort) const;
    QString told(const message::Messages &messages) const;
    QString clock(const std::optional<QDateTime> &when) const;
    [[nodiscard]] bool missedRefresh(const query::Provenance &provenance) const;

    const PanelServices &m_services;
    QDateTime m_now;
    QDate m_today; ///< in the workspace's zone
    bool m_isOffline;
};

} // namespace anjungan::panels
