// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/name_fields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Where the document does not name them.
const QStringList usualNames{u"nama"_s, u"name"_s, u"judul"_s, u"title"_s};

} // namespace

NameFields::NameFields(const QByteArray &document) : m_document(QJsonDocument::fromJson(document).object())
{
    for (const QJsonValue dataset : m_document["datasets"_L1].toArray())
        m_datasets.insert(dataset["id"_L1].toString(), dataset.toObject());
}

QStringList NameFields::datasets() const { return m_datasets.keys(); }

QString NameFields::keyOf(const QString &dataset) const { return m_datasets.value(dataset)["key"_L1].toString(); }

QStringList NameFields::of(const QString &dataset, const QString &key, const QList<TableColumn> &columns) const
{
    const auto typeOf = [&columns](const QString &field) -> std::optional<ColumnType> {
        const auto found = std::ranges::find(columns, field, &TableColumn::name);
        return field.isEmpty() || found == columns.cend() ? std::nullopt : std::optional(found->type);
    };
    QStringList fields;
    const auto add = [&](const QString &field) {
        if (typeOf(field) && !fields.contains(field))
            fields << field;
    };
    if (const QJsonValue search = m_datasets.value(dataset)["search"_L1]; search.isArray()) {
        for (const QJsonValue field : search.toArray())
            add(field.toString());
        return fields;
    }
    QStringList names;
    for (const QJsonValue level : m_document["areas"_L1].toArray())
        if (level["dataset"_L1].toString() == dataset)
            names << level["name"_L1].toString();
    for (const QJsonValue page : m_document["pages"_L1].toArray())
        for (const QJsonValue panel : page["panels"_L1].toArray())
            for (const QJsonValue layer : panel["layers"_L1].toArray())
                if (layer["dataset"_L1].toString() == dataset)
                    names << layer["name"_L1].toString() << layer["style"_L1]["label"_L1].toString();
    for (const QString &name : names + usualNames) {
        if (typeOf(name) != ColumnType::Text)
            continue;
        add(name);
        add(key);
        break;
    }
    return fields;
}

} // namespace anjungan::store
