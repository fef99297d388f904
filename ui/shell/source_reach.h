// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/sync/report.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::shell {

/// What this device knows of its way to the sources.
enum class Reach {
    FromCache, ///< nobody syncs here: a picture of the cache
    Checking,  ///< no source has been asked since the start
    Connected, ///< every source that was asked answered
    Partly,    ///< some answered, some did not
    Offline,   ///< none answered
};

/// Follows the outcomes of this session, and only these: what the last session saw says nothing about now. Plain value.
class SourceReach
{
public:
    explicit SourceReach(bool syncs) : m_syncs(syncs) {}

    void saw(const sync::Observation &observation);

    Reach reach() const;

private:
    bool m_syncs;
    QHash<QString, bool> m_answered; ///< by dataset: whether its source answered last time
};

/// The datasets as the status bar counts them.
struct Tally
{
    int datasets = 0; ///< published ones
    int missing = 0;  ///< of the workspace's, those of which nothing has ever been published
    int late = 0;     ///< the publisher is past its cadence and grace, as far as this device could ask since
    int faults =
        0; ///< the last sync was faulty, refused, held, or the cache failed; a source that is down is told by Reach
    std::optional<QDateTime>
        asOf; ///< when the longest unconfirmed of them was last confirmed; nothing where nothing is published
};

Tally tally(const QList<store::DatasetRecord> &records, const workspace::Workspace &workspace, const QDateTime &now);

} // namespace anjungan::shell
