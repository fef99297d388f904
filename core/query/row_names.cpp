// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/row_names.h"

#include <QJsonArray>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// The fields by which the maps of the workspace name the dataset's features.
QStringList namesOnMaps(const workspace::Workspace &workspace, const QString &dataset)
{
    QStringList fields;
    for (const workspace::PageSpec &page : workspace.pages)
        for (const workspace::PanelSpec &panel : page.panels)
            for (const QJsonValue layer : panel.options["layers"_L1].toArray())
                if (layer["dataset"_L1].toString() == dataset)
                    fields << layer["name"_L1].toString() << layer["style"_L1]["label"_L1].toString();
    return fields;
}

} // namespace

const store::TableColumn *nameColumn(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                                     const store::Table &table)
{
    QStringList fields;
    for (const workspace::AreaLevel &level : workspace.areas)
        if (level.dataset == dataset.id)
            fields << level.name;
    fields << namesOnMaps(workspace, dataset.id) << u"nama"_s << u"name"_s << u"judul"_s << u"title"_s << dataset.key;
    for (const QString &field : std::as_const(fields)) {
        const store::TableColumn *column = field.isEmpty() ? nullptr : table.column(field);
        if (column && (column->type == store::ColumnType::Text || field == dataset.key))
            return column;
    }
    return nullptr;
}

} // namespace anjungan::query
