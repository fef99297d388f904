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
    Connected, ///< every source that was asked sent what it should
    Partly,    ///< some did, some did not
    Unusable,  ///< none did, though something answered: a login page of a network, or sources that refuse
    Silent,    ///< none answered
    Offline,   ///< this device has no network
};

/// Follows the outcomes of this session, and only these: what the last session saw says nothing about now. Plain value.
class SourceReach
{
public:
    explicit SourceReach(bool syncs) : m_syncs(syncs) {}

    void saw(const sync::Observation &observation);
    void sawNetwork(std::optional<bool> isReachable); ///< none: not known

    Reach reach() const;

private:
    enum class Answer { Right, Unusable, None, Offline };

    bool m_syncs;
    bool m_isCutOff = false;
    QHash<QString, Answer> m_answers; ///< by dataset: of its source, last time
};

/// The datasets as the status bar counts them.
struct Tally
{
    int datasets = 0;          ///< published ones
    int missing = 0;           ///< of the workspace's that are kept here, those of which nothing was ever published
    int late = 0;              ///< the publisher is past its cadence and grace, as far as this device could ask since
    int errors = 0;            ///< query::isFailing(): also sources that do not answer
    bool isClockWrong = false; ///< query::isClockWrong() of one of them
    std::optional<QDateTime>
        asOf; ///< when the longest unconfirmed of them was last confirmed; nothing where nothing is published
};

Tally tally(const QList<store::DatasetRecord> &records, const workspace::Workspace &workspace, const QDateTime &now);

} // namespace anjungan::shell
