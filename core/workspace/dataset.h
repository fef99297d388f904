// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duration.h"
#include "core/workspace/text.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace anjungan::workspace {

enum class FieldType { Text, Integer, Real, Boolean, Date, DateTime };

/// How a source writes numbers that it sends as text.
enum class NumberStyle {
    Plain,      ///< 1234567.89
    Indonesian, ///< 1.234.567,89, and - for none
};

/// Kinds of things with ids and names.
enum class NamedThing { None, Agency, Area };

/// What the workspace declares about a field. Fields that it does not list are stored too, with the type received.
struct Field
{
    QString name;
    Text title;                       ///< default: the name
    std::optional<FieldType> type;    ///< if given, values are read as this type; see Dataset::unreadable
    Text unit;                        ///< shown with every number, e.g. "siswa" or "pupils", "%", "Rp"; may be empty
    Text unitOfOne;                   ///< beside the number 1, in the languages where that is another word: "pupil"
    std::optional<int> decimals;      ///< of its numbers and of their averages, 0 to 9; default: those of the format
    std::optional<bool> grouping;     ///< whether its digits are in groups of three; false for years and numbers that
                                      ///< are names
    QHash<QString, Text> valueTitles; ///< what its values are called on the screen, by value; may be empty
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

/// How a source writes dates that end with the year: 21/11/2026. Without an order only dates with one meaning are read.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// A field that another part of the workspace names, and where: "areas", "exposures/terpapar", "pages/ringkasan/siswa".
struct FieldUse
{
    QString field;
    QString place;

    bool operator==(const FieldUse &) const = default;
};

/// The default of Dataset::refresh.
inline constexpr Duration usualRefresh{.months = 0, .days = 0, .seconds = 15LL * 60};

/// The default of Dataset::unreadable.
inline constexpr double usualUnreadable = 0.01;

/// The default of Dataset::hold.
inline constexpr Duration usualHold{.months = 0, .days = 1, .seconds = 0};

/// One collection of features or plain rows of one publisher. Only id, source, collection and key are required.
struct Dataset
{
    QString id; ///< [a-z][a-z0-9_]*, at most 40 characters; also the name of its table in the cache
    QString source;
    QString collection;
    QString key;                      ///< field that identifies a row at its source
    bool isKeyId = false;             ///< "keyFrom": "id" in the document: `key` is a field that gets the feature's id
    Text title;                       ///< default: the id
    QString publisher;                ///< id of an agency, may be empty
    Text licence;                     ///< under which the publisher gives the data; may be empty
    std::optional<Duration> cadence;  ///< the interval at which the publisher promises new data
    std::optional<Duration> grace;    ///< the delay that still counts as on time
    std::optional<Duration> refresh;  ///< how often this device requests the dataset; nothing: usualRefresh
    std::optional<Duration> complete; ///< how often everything is listed, even if the source can be asked for changes
    std::optional<Duration> hold;     ///< how long a delivery that removes many rows must be seen the same; nothing:
                                      ///< usualHold
    QString modified;                 ///< field with the time of a row's last change; may be empty
    std::optional<AreaRef> area;
    QString period; ///< field with the period that a row describes ("2026-10", "2026"; base::PeriodOrder); may be empty
    QString periodPresent; ///< a period counts only where this field is not null (plans contain future periods); may be
                           ///< empty
    QTimeZone timeZone;    ///< of times without an offset: the source's, otherwise the workspace's; invalid: UTC
    NumberStyle numbers = NumberStyle::Plain;
    DateOrder dates = DateOrder::Unknown;
    double unreadable = usualUnreadable; ///< greatest share of a field's values that may not be of the promised type
    QList<Field> fields;                 ///< by name; a JSON object has no order
    QList<FieldUse> uses;                ///< of its fields by other parts of the workspace
    QStringList part = {};  ///< codes of the areas whose rows this device keeps (scope.h), sorted; empty: all rows
    bool isLeftOut = false; ///< this device does not keep it: it is not synced, and its rows are removed

    const Field *field(const QString &name) const; ///< null if the workspace does not list it

    /// Whether a source can list the keys alone, by the name of their property.
    [[nodiscard]] bool hasKeyProperty() const { return !key.isEmpty() && !isKeyId; }

    /// Every field that the workspace names for it, once, with the place that names it first: "key", "modified",
    /// "area", "period", "fields", then `uses`.
    QList<FieldUse> namedFields() const;

    /// Whether a place of namedFields() is outside of the dataset's own definition.
    [[nodiscard]] bool isUse(const QString &place) const;

    bool operator==(const Dataset &) const = default;
};

} // namespace anjungan::workspace
