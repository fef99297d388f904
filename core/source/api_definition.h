// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

namespace anjungan::source {

/// The parameters that a source's API definition (OpenAPI 3) lists for the items of its collections.
class ItemsParameters
{
public:
    ItemsParameters() = default;
    explicit ItemsParameters(const QJsonObject &definition);

    /// Whether the items of the collection may be requested with a parameter of this name.
    bool has(const QString &collection, const QString &parameter) const;

private:
    QHash<QString, QSet<QString>> m_of; ///< by collection
    QSet<QString> m_ofAll;              ///< of a path that stands for every collection
};

} // namespace anjungan::source
