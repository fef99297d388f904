// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/told_content.h"

#include "core/store/publish/lost_content.h"
#include "core/store/records/dataset_records.h"

#include <algorithm>
#include <iterator>
#include <variant>

namespace anjungan::store {

using message::Code;
using message::Message;
using message::Messages;

namespace {

/// Whether also a delta knows it of all rows.
bool isJudgedByAll(Code code)
{
    return code == Code::PeriodsOutOfOrder || code == Code::NoRows || code == Code::AreasWithoutNames;
}

/// The field that it is about; empty for other messages.
QString fieldOf(const Message &message)
{
    const auto *field = message.arguments.isEmpty() ? nullptr : std::get_if<QString>(&message.arguments.first());
    return field ? *field : QString();
}

/// The number of rows or values that it counts; 0 if it counts none.
qint64 countOf(const Message &message)
{
    for (const message::Argument &argument : message.arguments)
        if (const auto *count = std::get_if<qint64>(&argument))
            return *count;
    return 0;
}

Messages merged(const Messages &before, const Messages &now)
{
    Messages told;
    std::ranges::remove_copy_if(before, std::back_inserter(told), isJudgedByAll, &Message::code);
    for (const Message &message : now) {
        const auto same = std::ranges::find_if(told, [&message](const Message &earlier) {
            return earlier.code == message.code && fieldOf(earlier) == fieldOf(message);
        });
        if (same == told.end())
            told << message;
        else if (countOf(message) >= countOf(*same))
            *same = message;
    }
    return told;
}

/// Without the fields that have a value by now.
[[nodiscard]] CacheResult<Messages> withoutFilled(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                  Messages told)
{
    const auto empty = std::ranges::find(told, Code::FieldsWithoutValues, &Message::code);
    if (empty == told.end())
        return told;
    auto &fields = std::get<QStringList>(empty->arguments.first());
    const auto filled = fieldsWithValues(connection, dataset, fields);
    if (!filled)
        return std::unexpected(filled.error());
    fields.removeIf([&filled](const QString &field) { return filled->contains(field); });
    if (fields.isEmpty())
        told.erase(empty);
    return told;
}

} // namespace

CacheResult<ToldContent> toldContent(const CacheConnection &connection, const workspace::Dataset &dataset,
                                     const sync::Publication &publication, const sync::Observation &observation)
{
    if (!publication.isDelta)
        return ToldContent{observation.error, publication.remarks};
    const auto before = readRecord(connection, dataset.id);
    if (!before)
        return std::unexpected(before.error());
    const DatasetRecord record = before->value_or(DatasetRecord{});
    return withoutFilled(connection, dataset, merged(record.remark, publication.remarks))
        .transform(
            [&](const Messages &remark) { return ToldContent{merged(record.fault, observation.error), remark}; });
}

} // namespace anjungan::store
