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

/// The staged rows, and how they differ from the published ones.
struct StageSummary
{
    qint64 rows = 0;
    qint64 repeats = 0;            ///< identical rows received again (pages overlap): stored once
    qint64 shifted = 0;            ///< those of them that came on another page than before, as the same feature
    qint64 duplicateKeys = 0;      ///< keys of two or more different rows; all rows are stored
    QStringList duplicateExamples; ///< at most five of them
    qint64 doubles = 0;            ///< rows of such keys beyond each key's first, if they came on different pages
    qint64 newDoubles = 0;         ///< likewise, beyond those that are published
    qint64 keyless = 0;            ///< rows with neither key nor id: identified by their content
    qint64 outsideWorld = 0;       ///< geometries with a position beyond ±180, ±90
    message::Messages typeFaults;  ///< TypeFault, TypeFaultNoKey or DatasetTooManyFields, at most five
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0;
    QByteArray removedMark;          ///< of the published rows that would be removed; empty if there are none
    QByteArray contentHash;          ///< of the rows to be published; independent of their order
    QStringList missing;             ///< fields that the workspace promises and none of the rows has
    QStringList lost;                ///< those of them that the published rows have
    qint64 older = 0;                ///< changed or touched rows whose `modified` is before the published one
    std::optional<Watermark> newest; ///< greatest value of the dataset's `modified` field

    /// Of a delta: why it cannot be told from it what the dataset is now, so that a full pass has to; nothing: it can.
    std::optional<message::Message> obstacle;
    qint64 unknownKeys = 0; ///< listed keys that are neither published nor staged
};

/// Sets in `seen` how many rows a publish of `staged` adds, changes and removes, and how many there are afterwards.
void countRows(const StageSummary &staged, Observation &seen);

} // namespace anjungan::sync
