// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

namespace anjungan::source {

/// The collections that can be sorted (`sortby`), according to a source's API definition (OpenAPI 3).
class SortableCollections
{
public:
    SortableCollections() = default;
    explicit SortableCollections(const QJsonObject &definition);

    bool contains(const QString &collection) const { return m_all || m_ids.contains(collection); }

private:
    bool m_all = false;
    QSet<QString> m_ids;
};

} // namespace anjungan::source
