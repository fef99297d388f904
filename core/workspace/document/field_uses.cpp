// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/field_uses.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

/// Options of Derivation::Duplicates that name fields.
constexpr std::array duplicateFields{"name"_L1,  "function"_L1, "owner"_L1,  "data"_L1,
                                     "users"_L1, "cost"_L1,     "status"_L1, "cleared"_L1};

/// An object with the key "dataset": a query, or a layer of a map.
struct Owner
{
    QJsonObject object;
    QString place;
};

/// By dataset.
using Owners = QHash<QString, QList<Owner>>;

/// Queries and layers are at any depth of a panel's options. Other objects name columns of an answer.
void collect(const QJsonValue &value, const QString &place, Owners &owners)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collect(item, place, owners);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (const QString dataset = object["dataset"_L1].toString(); !dataset.isEmpty())
            owners[dataset].append({object, place});
        for (const QJsonValue inner : object)
            collect(inner, place, owners);
    }
}

class UseFinder
{
public:
    explicit UseFinder(const QString &dataset) : m_dataset(dataset) {}

    void add(const QString &field, const QString &place)
    {
        if (!field.isEmpty() && !std::ranges::contains(m_uses, field, &FieldUse::field))
            m_uses.append({field, place});
    }

    void add(const QList<Owner> &owners)
    {
        for (const Owner &owner : owners)
            addFields(owner.object, owner.place);
    }

    void add(const QuerySpec &query, const QString &place)
    {
        for (const QString &field : query.select + query.group)
            add(field, place);
        for (const Condition &condition : query.where)
            add(condition.field, place);
        for (const Measure &measure : query.measures)
            for (const QString &field : {measure.field, measure.weight})
                add(field, place);
    }

    void add(const QList<Condition> &where, const QString &place)
    {
        for (const Condition &condition : where)
            add(condition.field, place);
    }

    void add(const Around &around)
    {
        const QString place = u"around"_s;
        for (const AroundZones &zones : around.zones) {
            if (zones.dataset != m_dataset)
                continue;
            add(zones.classField, place);
            add(zones.nameField, place);
            add(zones.where, place);
        }
        for (const AroundList &list : around.lists) {
            if (list.dataset != m_dataset)
                continue;
            for (const QString &field : QStringList{list.nameField, list.sumField, list.chipField} + list.fields)
                add(field, place);
            add(list.where, place);
        }
        for (const AroundPlaces &places : around.places)
            if (places.dataset == m_dataset)
                add(places.nameField, place);
    }

    QList<FieldUse> take() { return std::move(m_uses); }

private:
    void addFields(const QJsonObject &owner, const QString &place)
    {
        for (const auto key : {"select"_L1, "group"_L1, "details"_L1})
            for (const QJsonValue field : owner[key].toArray())
                add(field.toString(), place);
        add(owner["name"_L1].toString(), place);
        for (const auto key : {"where"_L1, "measures"_L1})
            for (const QJsonValue item : owner[key].toArray())
                for (const auto name : {"field"_L1, "weight"_L1})
                    add(item[name].toString(), place);
        const QJsonValue style = owner["style"_L1];
        for (const QString &field :
             {style["field"_L1].toString(), style["label"_L1].toString(), style["sizeBy"_L1]["field"_L1].toString()})
            add(field, place);
    }

    const QString m_dataset;
    QList<FieldUse> m_uses;
};

QList<FieldUse> usesOf(const Dataset &dataset, const Workspace &workspace, const Owners &owners)
{
    UseFinder finder(dataset.id);
    for (const AreaLevel &level : workspace.areas) {
        if (level.dataset != dataset.id)
            continue;
        finder.add(level.code, u"areas"_s);
        finder.add(level.name, u"areas"_s);
    }
    for (const Exposure &exposure : workspace.exposures) {
        const QString place = "exposures/"_L1 + exposure.id;
        if (exposure.points == dataset.id)
            for (const QString &field : exposure.keep)
                finder.add(field, place);
        if (exposure.zones != dataset.id)
            continue;
        for (const QString &field : exposure.by + QStringList{exposure.classField})
            finder.add(field, place);
        for (const ZoneField &kept : exposure.keepZone)
            finder.add(kept.field, place);
    }
    for (const Derived &derived : workspace.derived) {
        if (derived.by != Derivation::Duplicates || derived.options["dataset"_L1].toString() != dataset.id)
            continue;
        for (const QLatin1StringView field : duplicateFields)
            finder.add(derived.options[field].toString(), "derived/"_L1 + derived.id);
    }
    for (const Attention &condition : workspace.attention)
        if (condition.query && condition.query->dataset == dataset.id)
            finder.add(*condition.query, "attention/"_L1 + condition.id);
    finder.add(owners.value(dataset.id));
    if (workspace.around)
        finder.add(*workspace.around);
    return finder.take();
}

} // namespace

QHash<QString, QList<FieldUse>> fieldUses(const Workspace &workspace)
{
    Owners owners;
    for (const PageSpec &page : workspace.pages)
        for (const PanelSpec &panel : page.panels)
            collect(panel.options, "pages/"_L1 + page.id + u'/' + panel.id, owners);
    if (workspace.around)
        collect(workspace.around->layers, u"around"_s, owners);
    QHash<QString, QList<FieldUse>> uses;
    for (const Dataset &dataset : workspace.datasets)
        uses.insert(dataset.id, usesOf(dataset, workspace, owners));
    return uses;
}

} // namespace anjungan::workspace
