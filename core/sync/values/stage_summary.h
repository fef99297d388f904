// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/sync/values/watermark.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace anjungan::sync {

struct Observation;

/// What is staged, and how it differs from what is published.
struct StageSummary
{
    qint64 rows = 0;
    qint64 repeats = 0;            ///< the very same row came again (pages overlap): kept once
    qint64 duplicateKeys = 0;      ///< keys that belong to two or more different rows; all rows are kept
    QStringList duplicateExamples; ///< at most five of them
    qint64 keyless = 0;            ///< rows with neither key nor id: identified by their content
    qint64 outsideWorld = 0;       ///< geometries with a position off the earth
    message::Messages typeFaults;  ///< TypeFault, TypeFaultNoKey or DatasetTooManyFields, at most five
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0;
    QByteArray contentHash;          ///< of the rows as they would be published: same rows in any order, same hash
    QStringList missing;             ///< fields that the workspace promises and no row has, though there are rows
    QStringList lost;                ///< those of them that what is published has
    qint64 older = 0;                ///< changed or touched rows whose `modified` is before the published one
    std::optional<Watermark> newest; ///< greatest value of the dataset's `modified` field

    /// Of a delta: why it cannot be told from it what the dataset is now, so that a full pass has to; nothing: it can.
    std::optional<message::Message> obstacle;
    qint64 unknownKeys = 0; ///< of listed keys: neither published nor staged
};

/// Tells in `seen` how many rows a publish of `staged` adds, changes, removes, and leaves.
void tellRows(const StageSummary &staged, Observation &seen);

} // namespace anjungan::sync
