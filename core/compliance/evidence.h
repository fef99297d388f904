// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compliance/verdict.h"
#include "core/message/message.h"

#include <QHash>

namespace anjungan::compliance {

/// One thing that a verdict stands on.
struct EvidenceLine
{
    QDateTime at;
    message::Message what;
    qint64 entry = 0; ///< of the ledger; 0: none, it follows from the workspace
    QByteArray hash;  ///< of the entry; empty if it is not known

    bool operator==(const EvidenceLine &) const = default;
};

/// The sentence that follows from a verdict: a whole one, to be shown.
[[nodiscard]] message::Message sentenceOf(const Verdict &verdict);

/// Everything that the verdict stands on, in the order of time: the period's end, the due time, what the source claims,
/// what it answered when, and why there was no answer when. `hashes`: those of the ledger's entries, by their numbers.
[[nodiscard]] QList<EvidenceLine> evidenceOf(const Verdict &verdict, const QHash<qint64, QByteArray> &hashes);

} // namespace anjungan::compliance
