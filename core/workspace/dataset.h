// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duration.h"
#include "core/workspace/text.h"

#include <QList>
#include <QString>

#include <optional>

namespace anjungan::workspace {

enum class FieldType { Text, Integer, Real, Boolean, Date, DateTime };

/// Things that have ids and names.
enum class NamedThing { None, Agency, Area };

/// What the workspace promises of a field. Fields it does not name are kept too, with the type that arrives.
struct Field
{
    QString name;
    Text title;                          ///< the name where the document gives none
    std::optional<FieldType> type;       ///< given: a value of another type makes the sync of the dataset faulty
    Text unit;                           ///< shown with every number, e.g. "siswa" or "pupils", "%", "Rp"; may be empty
    NamedThing names = NamedThing::None; ///< whose ids the field holds; answers then carry their names

    bool operator==(const Field &) const = default;
};

/// Which field holds an area code, and of which system ("kemendagri": 12.07; the only one so far).
struct AreaRef
{
    QString field;
    QString codes;

    bool operator==(const AreaRef &) const = default;
};

/// How often this device asks where the document does not say.
inline constexpr Duration usualRefresh{.months = 0, .days = 0, .seconds = 15 * 60};

/// One collection of features or plain rows, of one publisher. Only id, source, collection and key are always there.
struct Dataset
{
    QString id; ///< [a-z][a-z0-9_]*, at most 40 characters: also the name of its table in the cache
    QString source;
    QString collection;
    QString key;       ///< field that identifies a row at its source; where rows lack it, the feature's own id is taken
    Text title;        ///< the id where the document gives none
    QString publisher; ///< id of an agency, may be empty
    std::optional<Duration> cadence;  ///< how often the publisher has promised new data
    std::optional<Duration> grace;    ///< how much later than that is still on time
    std::optional<Duration> refresh;  ///< how often this device asks; nothing: usualRefresh
    std::optional<Duration> complete; ///< how often all is listed although asking for changes would do
    QString modified;                 ///< field with the time a row last changed, may be empty
    std::optional<AreaRef> area;
    QString period;        ///< field with the period a row speaks of ("2026-10", "2026"; sorts as text), may be empty
    QString periodPresent; ///< a period counts only where this field is not null (plans reach beyond what has been);
                           ///< may be empty
    QList<Field> fields;   ///< by name; a JSON object has no order

    const Field *field(const QString &name) const; ///< null where the workspace does not name it

    bool operator==(const Dataset &) const = default;
};

} // namespace anjungan::workspace
