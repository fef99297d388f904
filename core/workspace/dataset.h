// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duration.h"
#include "core/workspace/text.h"

#include <QList>
#include <QString>

#include <optional>

namespace anjungan::workspace {

enum class FieldType { Text, Integer, Real, Boolean, Date, DateTime };

/// Kinds of things with ids and names.
enum class NamedThing { None, Agency, Area };

/// What the workspace declares about a field. Fields that it does not list are stored too, with the type received.
struct Field
{
    QString name;
    Text title;                          ///< default: the name
    std::optional<FieldType> type;       ///< if given, a value of another type makes the dataset's sync faulty
    Text unit;                           ///< shown with every number, e.g. "siswa" or "pupils", "%", "Rp"; may be empty
    NamedThing names = NamedThing::None; ///< the field contains their ids; answers then also contain their names

    bool operator==(const Field &) const = default;
};

/// The field with an area code, and the code system ("kemendagri": 12.07; the only one so far).
struct AreaRef
{
    QString field;
    QString codes;

    bool operator==(const AreaRef &) const = default;
};

/// The default of Dataset::refresh.
inline constexpr Duration usualRefresh{.months = 0, .days = 0, .seconds = 15 * 60};

/// The default of Dataset::hold.
inline constexpr Duration usualHold{.months = 0, .days = 1, .seconds = 0};

/// One collection of features or plain rows of one publisher. Only id, source, collection and key are required.
struct Dataset
{
    QString id; ///< [a-z][a-z0-9_]*, at most 40 characters; also the name of its table in the cache
    QString source;
    QString collection;
    QString key;       ///< field that identifies a row at its source; if rows lack it, the feature's id is used
    Text title;        ///< default: the id
    QString publisher; ///< id of an agency, may be empty
    std::optional<Duration> cadence;  ///< the interval at which the publisher promises new data
    std::optional<Duration> grace;    ///< the delay that still counts as on time
    std::optional<Duration> refresh;  ///< how often this device requests the dataset; nothing: usualRefresh
    std::optional<Duration> complete; ///< how often everything is listed, even if the source can be asked for changes
    std::optional<Duration> hold;     ///< how long a delivery that removes many rows must be seen the same; nothing:
                                      ///< usualHold
    QString modified;                 ///< field with the time of a row's last change; may be empty
    std::optional<AreaRef> area;
    QString period; ///< field with the period that a row describes ("2026-10", "2026"; sorts as text); may be empty
    QString periodPresent; ///< a period counts only where this field is not null (plans contain future periods); may be
                           ///< empty
    QList<Field> fields;   ///< by name; a JSON object has no order

    const Field *field(const QString &name) const; ///< null if the workspace does not list it

    bool operator==(const Dataset &) const = default;
};

} // namespace anjungan::workspace
