// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/around_reader.h"

#include "core/workspace/document/classes_check.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/ids.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;

namespace {

QString textOf(const QJsonObject &json, QLatin1StringView key) { return json[key].toString(); }

AroundZones readZones(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    AroundZones zones{.dataset = textOf(json, "dataset"_L1),
                      .title = readText(json["title"_L1]),
                      .where = readConditions(json["where"_L1].toArray(), below(pointer, u"where"_s), mistakes),
                      .classField = textOf(json, "class"_L1),
                      .classes = {},
                      .nameField = textOf(json, "name"_L1)};
    for (const QJsonValue one : json["classes"_L1].toArray()) {
        const QString value = one["value"_L1].toString();
        zones.classes.append({value, orId(readText(one["title"_L1]), value), one["colour"_L1].toString()});
    }
    checkUnique(zones.classes, &ZoneClass::value, below(pointer, u"classes"_s), u"value"_s, mistakes);
    return zones;
}

AroundList readRows(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    AroundList list{.dataset = textOf(json, "dataset"_L1),
                    .title = readText(json["title"_L1]),
                    .where = readConditions(json["where"_L1].toArray(), below(pointer, u"where"_s), mistakes),
                    .nameField = textOf(json, "name"_L1),
                    .fields = json["fields"_L1].toVariant().toStringList(),
                    .unit = readText(json["unit"_L1]),
                    .unitOfOne = readTextOfOne(json["unit"_L1]),
                    .sumField = textOf(json, "sum"_L1),
                    .chipField = json["chips"_L1]["field"_L1].toString(),
                    .chips = {}};
    for (const QJsonValue chip : json["chips"_L1]["choices"_L1].toArray()) {
        const QStringList values = chip["values"_L1].toVariant().toStringList();
        list.chips.append({orId(readText(chip["title"_L1]), values.value(0)), values});
    }
    return list;
}

/// Where a page has none, a condition with a parameter would never hold anything back.
void checkConditions(const QList<Condition> &where, const QString &pointer, Mistakes &mistakes)
{
    for (qsizetype i = 0; i < where.size(); ++i)
        if (!where[i].parameter.isEmpty())
            checkKnown<Code::NoSuchParameter>(where[i].parameter, {}, below(below(pointer, i), u"param"_s), mistakes);
}

void checkDataset(const QString &dataset, const Workspace &workspace, const QString &pointer, Mistakes &mistakes)
{
    checkKnown<Code::NoSuchDataset>(dataset, idsOf(workspace.datasets), below(pointer, u"dataset"_s), mistakes);
}

} // namespace

Around readAround(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Around around{.title = readText(json["title"_L1]),
                  .reach = json["reach"_L1].toDouble(Around::usualReach),
                  .most = json["most"_L1].toInt(Around::usualMost),
                  .zones = {},
                  .lists = {},
                  .places = {},
                  .layers = json["layers"_L1].toArray()};
    const QString zones = below(pointer, u"zones"_s), lists = below(pointer, u"lists"_s);
    for (const QJsonValue one : json["zones"_L1].toArray())
        around.zones.append(readZones(one.toObject(), below(zones, around.zones.size()), mistakes));
    for (const QJsonValue one : json["lists"_L1].toArray())
        around.lists.append(readRows(one.toObject(), below(lists, around.lists.size()), mistakes));
    for (const QJsonValue one : json["places"_L1].toArray())
        around.places.append({one["dataset"_L1].toString(), one["name"_L1].toString()});
    return around;
}

void checkAround(const Workspace &workspace, Mistakes &mistakes)
{
    if (!workspace.around)
        return;
    const Around &around = *workspace.around;
    const QString place = u"/around"_s;
    if (const qsizetype at = idsOf(workspace.pages).indexOf(aroundPage); at >= 0)
        mistakes.add(below(below(u"/pages"_s, at), u"id"_s),
                     message::make<Code::IdTaken>(quoted(aroundPage.toString()), place));
    for (qsizetype i = 0; i < around.zones.size(); ++i) {
        const QString at = below(below(place, u"zones"_s), i);
        checkDataset(around.zones[i].dataset, workspace, at, mistakes);
        checkConditions(around.zones[i].where, below(at, u"where"_s), mistakes);
    }
    for (qsizetype i = 0; i < around.lists.size(); ++i) {
        const QString at = below(below(place, u"lists"_s), i);
        checkDataset(around.lists[i].dataset, workspace, at, mistakes);
        checkConditions(around.lists[i].where, below(at, u"where"_s), mistakes);
    }
    for (qsizetype i = 0; i < around.places.size(); ++i)
        checkDataset(around.places[i].dataset, workspace, below(below(place, u"places"_s), i), mistakes);
    for (qsizetype i = 0; i < around.layers.size(); ++i) {
        const QString at = below(below(place, u"layers"_s), i);
        checkDataset(around.layers[i]["dataset"_L1].toString(), workspace, at, mistakes);
        checkClasses(around.layers[i]["style"_L1]["classes"_L1], below(below(at, u"style"_s), u"classes"_s), mistakes);
    }
}

} // namespace anjungan::workspace
