// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/field_findings.h"

#include "core/base/near_names.h"
#include "core/base/one_line.h"

#include <algorithm>

namespace anjungan::store {

using message::Code;
using message::make;
using message::Messages;

namespace {

constexpr qsizetype mostFields = 5;
constexpr qsizetype longestName = 60;

/// A source's text for use in a message: one short line.
QString shown(const QString &text) { return base::oneLine(text, longestName); }

message::Message promisedType(const StagedFields::Field &field) { return typeMessage(typeFor(*field.promised)); }

/// The messages of the first fields, and how many others have one.
template<typename MessageOf> Messages ofFields(const StagedFields &fields, MessageOf messageOf)
{
    Messages all;
    qint64 others = 0;
    for (const StagedFields::Field &field : fields.all()) {
        const std::optional<message::Message> one = messageOf(field);
        if (one && all.size() < mostFields)
            all << *one;
        else if (one)
            ++others;
    }
    if (others > 0)
        all << make<Code::FieldsMore>(others);
    return all;
}

/// Whether empty texts of the field become null though the workspace gives it no type.
bool emptiesBecomeNull(const StagedFields::Field &field)
{
    const auto type = StagedFields::type(field);
    return !field.promised && field.empty > 0 && type && *type != ColumnType::Text && *type != ColumnType::Json;
}

} // namespace

Messages typeFaults(const StagedFields &fields, const workspace::Dataset &dataset, qint64 rows)
{
    Messages faults = ofFields(fields, [&](const StagedFields::Field &field) -> std::optional<message::Message> {
        const qint64 values = std::max(field.values, rows);
        if (static_cast<double>(field.unreadable) <= dataset.unreadable * static_cast<double>(values))
            return std::nullopt;
        return make<Code::ValuesTooUnreadable>(shown(field.name), field.unreadable, values, promisedType(field),
                                               field.example, shown(field.exampleRow));
    });
    if (!fields.surplus().isNull())
        faults << make<Code::DatasetTooManyFields>(shown(fields.surplus()), StagedFields::maxFields);
    return faults;
}

Messages valueFaults(const StagedFields &fields)
{
    return ofFields(fields,
                    [](const StagedFields::Field &field) -> std::optional<message::Message> {
                        if (field.unreadable == 0)
                            return std::nullopt;
                        return make<Code::ValuesUnreadable>(shown(field.name), field.unreadable, promisedType(field),
                                                            field.example, shown(field.exampleRow));
                    }) +
           ofFields(fields, [](const StagedFields::Field &field) -> std::optional<message::Message> {
               if (field.notFinite == 0)
                   return std::nullopt;
               if (field.notFiniteRow.isEmpty())
                   return make<Code::ValuesNotFinite>(shown(field.name), field.notFinite);
               return make<Code::ValuesNotFiniteIn>(shown(field.name), field.notFinite, shown(field.notFiniteRow));
           });
}

Messages readingRemarks(const StagedFields &fields)
{
    return ofFields(fields,
                    [](const StagedFields::Field &field) -> std::optional<message::Message> {
                        if (field.converted == 0)
                            return std::nullopt;
                        return make<Code::ValuesConverted>(shown(field.name), field.converted, promisedType(field));
                    }) +
           ofFields(fields,
                    [](const StagedFields::Field &field) -> std::optional<message::Message> {
                        if (field.empty == 0 || (!field.promised && !emptiesBecomeNull(field)))
                            return std::nullopt;
                        return make<Code::ValuesEmpty>(shown(field.name), field.empty);
                    }) +
           ofFields(fields, [](const StagedFields::Field &field) -> std::optional<message::Message> {
               constexpr ValueKinds numbers = ValueKind::Integer | ValueKind::Real | ValueKind::Large;
               const bool isNumbers = (field.seen & ~ValueKinds(ValueKind::Empty)) == numbers;
               return isNumbers ? std::optional(make<Code::DigitsAsText>(shown(field.name))) : std::nullopt;
           });
}

Messages periodRemarks(const base::PeriodOrder &periods, const workspace::Dataset &dataset)
{
    if (periods.isTime())
        return {};
    return {make<Code::PeriodsOutOfOrder>(shown(dataset.period), shown(periods.first()), shown(periods.other()))};
}

QList<sync::AbsentField> absentFields(const StagedFields &fields, const workspace::Dataset &dataset)
{
    QList<sync::AbsentField> absent;
    if (fields.all().empty())
        return absent;
    QStringList names;
    for (const StagedFields::Field &field : fields.all())
        names.append(field.name);
    for (const workspace::FieldUse &use : dataset.namedFields())
        if (!fields.find(use.field))
            absent.append({use.field, use.place, base::nearNames(use.field, names)});
    return absent;
}

QList<workspace::FieldUse> fieldsWithoutValues(const StagedFields &fields, const workspace::Dataset &dataset)
{
    QList<workspace::FieldUse> without;
    for (const workspace::FieldUse &use : dataset.namedFields())
        if (const StagedFields::Field *field = fields.find(use.field); field && !StagedFields::hasValue(*field))
            without.append(use);
    return without;
}

} // namespace anjungan::store
