// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/sync/values/modified_fault.h"
#include "core/sync/values/watermark.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace anjungan::sync {

struct Observation;

/// A field that the workspace names and no row has.
struct AbsentField
{
    QString field;
    QString place;    ///< what names it: workspace::FieldUse::place
    QStringList like; ///< fields of the rows with a similar name

    bool operator==(const AbsentField &) const = default;
};

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
    qint64 keyless = 0;            ///< rows without a key: identified by their content
    qint64 besideId = 0;           ///< rows with a property of the key's name that is not the feature's id
    qint64 outsideWorld = 0;       ///< geometries with a position beyond ±180, ±90
    message::Messages typeFaults;  ///< why the rows are not as promised: ValuesTooUnreadable, DatasetTooManyFields
    message::Messages valueFaults; ///< values that were left out
    message::Messages remarks;     ///< how values were read, where that is no fault
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0;
    /// Removed rows without a key for which others came: changed rows cannot be distinguished from new ones.
    qint64 replaced = 0;
    /// Removed rows of areas that the dataset's part does not have: nobody expects them to come.
    qint64 outsidePart = 0;
    QByteArray removedMark;    ///< of the published rows that would be removed; empty if there are none
    QByteArray contentHash;    ///< of the rows to be published; independent of their order
    QList<AbsentField> absent; ///< if there are rows
    QStringList fields;        ///< of the rows, if any is absent
    bool hasIds = false;       ///< a feature has an id
    /// Fields that the dataset's definition names and of which the published rows have values, these rows none.
    QStringList lost;
    bool isGeometryLost = false;        ///< the published rows have geometries, these rows none
    qint64 older = 0;                   ///< changed or touched rows whose `modified` is before the published one
    std::optional<Watermark> newest;    ///< greatest value of the dataset's `modified` field that is not in the future
    std::optional<QDateTime> changedAt; ///< its moment, UTC
    ModifiedFault modifiedFault;

    /// Of a delta: why the dataset's present content does not follow from it, so that a full pass is needed; empty: it
    /// does.
    std::optional<message::Message> obstacle;
    qint64 unknownKeys = 0; ///< listed keys that are neither published nor staged
};

/// Sets in `seen` how many rows a publish of `staged` adds, changes and removes, and how many there are afterwards.
void countRows(const StageSummary &staged, Observation &seen);

} // namespace anjungan::sync
