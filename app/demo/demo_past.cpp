// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_past.h"

#include "core/base/iso_time.h"
#include "core/base/read_file.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace anjungan::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto modifiedProperty = "updated_at"_L1;

void undo(DemoCollection &collection, const PastStep &step)
{
    std::erase_if(collection.items,
                  [&step](const Item &item) { return step.added.contains(item.feature["id"_L1].toString()); });
    for (Item &item : collection.items) {
        const QJsonObject former = step.was[item.feature["id"_L1].toString()].toObject();
        QJsonObject properties = item.feature["properties"_L1].toObject();
        for (auto value = former.begin(); value != former.end(); ++value)
            properties[value.key()] = value.value();
        if (!former.isEmpty())
            item.feature["properties"_L1] = properties;
    }
    for (const QJsonValue feature : step.removed)
        collection.items.push_back(itemOf(feature.toObject()));
}

/// What follows from the items.
void complete(DemoCollection &collection, int days)
{
    collection.indexOf.clear();
    collection.updated = {};
    for (std::size_t at = 0; at < collection.items.size(); ++at) {
        const QJsonObject &feature = collection.items[at].feature;
        collection.indexOf.insert(feature["id"_L1].toString(), at);
        const auto updated = base::parseMoment(feature["properties"_L1][modifiedProperty].toString());
        if (updated && (!collection.updated.isValid() || *updated > collection.updated))
            collection.updated = *updated;
    }
    collection.fingerprint += '-' + QByteArray::number(days);
}

} // namespace

std::expected<std::vector<PastStep>, QString> readPast(const QString &folder)
{
    const QString path = folder + u"/past.json"_s;
    constexpr qint64 most = 16LL * 1024 * 1024;
    const auto json = base::readFile(path, most);
    if (!json)
        return std::unexpected(u"%1: cannot be read: %2"_s.arg(path, json.error()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &error);
    if (!document.isArray())
        return std::unexpected(u"%1: is no list: %2"_s.arg(path, error.errorString()));
    std::vector<PastStep> steps;
    for (const QJsonValue step : document.array())
        steps.push_back({.days = step["days"_L1].toInt(),
                         .collection = step["collection"_L1].toString(),
                         .was = step["was"_L1].toObject(),
                         .added = step["added"_L1].toVariant().toStringList(),
                         .removed = step["removed"_L1].toArray()});
    return steps;
}

std::vector<DemoCollection> daysAgo(std::vector<DemoCollection> present, const std::vector<PastStep> &steps, int days)
{
    for (const PastStep &step : std::views::reverse(steps)) {
        const auto changed = std::ranges::find(present, step.collection, &DemoCollection::id);
        if (step.days >= days || changed == present.end())
            continue;
        undo(*changed, step);
        complete(*changed, days);
    }
    return present;
}

} // namespace anjungan::demo
