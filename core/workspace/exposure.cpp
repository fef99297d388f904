// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exposure.h"

#include "core/workspace/workspace.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

/// To be increased when the same definition and content give other rows than before.
constexpr auto method = "1"_L1;

bool holdsAreas(const Dataset &dataset, const QString &field, const Workspace &workspace)
{
    return (dataset.area && dataset.area->field == field) ||
           std::ranges::any_of(workspace.areas, [&](const AreaLevel &level) {
               return level.dataset == dataset.id && level.code == field;
           });
}

/// The field `from` of `dataset`, renamed to `name`.
Field taken(const Dataset &dataset, const QString &from, const QString &name, const Workspace &workspace)
{
    const Field *known = dataset.field(from);
    Field field = known ? *known : Field{.name = from, .title = {{{QString(), name}}}};
    field.name = name;
    if (field.names == NamedThing::None && holdsAreas(dataset, from, workspace))
        field.names = NamedThing::Area;
    return field;
}

} // namespace

Dataset resultOf(const Exposure &exposure, const Workspace &workspace)
{
    Dataset result;
    result.id = exposure.id;
    result.title = exposure.title;
    if (const Dataset *points = workspace.dataset(exposure.points)) {
        result.key = points->key;
        result.publisher = points->publisher;
        for (const QString &field : QStringList{points->key} + exposure.keep)
            result.fields.append(taken(*points, field, field, workspace));
        const auto isKept = [&](const QString &field) { return field == points->key || exposure.keep.contains(field); };
        if (points->area && isKept(points->area->field))
            result.area = points->area;
        if (isKept(points->period) && (points->periodPresent.isEmpty() || isKept(points->periodPresent))) {
            result.period = points->period;
            result.periodPresent = points->periodPresent;
        }
    }
    if (const Dataset *zones = workspace.dataset(exposure.zones)) {
        for (const QString &field : exposure.by)
            result.fields.append(taken(*zones, field, field, workspace));
        if (!exposure.classField.isEmpty())
            result.fields.append(taken(*zones, exposure.classField, exposure.classField, workspace));
        for (const ZoneField &kept : exposure.keepZone)
            result.fields.append(taken(*zones, kept.field, kept.name, workspace));
    }
    return result;
}

QString definitionOf(const Exposure &exposure)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) { hash.addData(text.toUtf8() + '\0'); };
    const auto addAll = [&](const QStringList &texts) {
        add(QString::number(texts.size()));
        for (const QString &text : texts)
            add(text);
    };
    add(method);
    addAll({exposure.points, exposure.zones, exposure.classField, exposure.result.key, exposure.result.period,
            exposure.result.area ? exposure.result.area->field : QString()});
    addAll(exposure.by);
    addAll(exposure.classes);
    addAll(exposure.keep);
    for (const ZoneField &kept : exposure.keepZone)
        addAll({kept.name, kept.field});
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace anjungan::workspace
