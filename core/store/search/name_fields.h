// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/table.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace anjungan::store {

/// The fields by which the rows of datasets are found, as a workspace document says it.
class NameFields
{
public:
    explicit NameFields(const QByteArray &document);

    /// The ids of its datasets.
    QStringList datasets() const;

    /// Those of a dataset that its table has, its name first: what its "search" lists; else the field that names its
    /// rows (that of the level whose areas it lists, that by which a map names its features, a text field with a name
    /// as "nama" or "name") and its key. None: its rows are not searched, since they have no names.
    QStringList of(const QString &dataset, const QString &key, const QList<TableColumn> &columns) const;

    /// The key of a dataset, as the document says it.
    QString keyOf(const QString &dataset) const;

private:
    QJsonObject m_document;
    QHash<QString, QJsonObject> m_datasets;
};

} // namespace anjungan::store
