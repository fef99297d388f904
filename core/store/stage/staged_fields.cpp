// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/staged_fields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::store {

StagedFields::StagedFields(const workspace::Dataset &dataset)
{
    for (const workspace::Field &field : dataset.fields)
        m_promises.insert(field.name, field.type);
}

std::optional<std::size_t> StagedFields::add(const QString &name)
{
    if (const auto known = m_positions.constFind(name); known != m_positions.cend())
        return *known;
    if (m_fields.size() >= maxFields) {
        if (m_surplus.isNull())
            m_surplus = name.isNull() ? u""_s : name;
        return std::nullopt;
    }
    m_positions.insert(name, m_fields.size());
    m_fields.push_back({.name = name, .promised = m_promises.value(name), .seen = {}});
    return m_fields.size() - 1;
}

void StagedFields::note(std::size_t field, const source::Value &value)
{
    Field &known = m_fields[field];
    // Once a field has other text it cannot become a date field again, so further texts need not be checked.
    if (known.seen.testFlag(ValueKind::Text) && std::holds_alternative<QString>(value))
        return;
    const ValueKinds kinds = kindOf(value);
    known.seen |= kinds;
    known.empty += kinds.testFlag(ValueKind::Empty) ? 1 : 0;
}

void StagedFields::note(std::size_t field, ReadAs read)
{
    Field &known = m_fields[field];
    known.values += read == ReadAs::Null ? 0 : 1;
    known.converted += read == ReadAs::Converted ? 1 : 0;
    known.empty += read == ReadAs::Empty ? 1 : 0;
    known.unreadable += read == ReadAs::Unreadable ? 1 : 0;
    known.notFinite += read == ReadAs::NotFinite ? 1 : 0;
}

void StagedFields::noteUnreadable(std::size_t field, const QString &text, const QString &row)
{
    Field &known = m_fields[field];
    if (!known.exampleRow.isEmpty())
        return;
    known.example = text;
    known.exampleRow = row;
}

void StagedFields::noteNotFinite(std::size_t field, qint64 count, const QString &row)
{
    Field &known = m_fields[field];
    known.notFinite += count;
    if (known.notFiniteRow.isEmpty())
        known.notFiniteRow = row;
}

const StagedFields::Field *StagedFields::find(const QString &name) const
{
    const auto known = m_positions.constFind(name);
    return known == m_positions.cend() ? nullptr : &m_fields[*known];
}

QJsonObject StagedFields::toJson() const
{
    QJsonArray fields;
    for (const Field &field : m_fields)
        fields.append(QJsonObject{{u"name"_s, field.name},
                                  {u"seen"_s, static_cast<int>(field.seen.toInt())},
                                  {u"pages"_s, field.pages},
                                  {u"values"_s, field.values},
                                  {u"converted"_s, field.converted},
                                  {u"empty"_s, field.empty},
                                  {u"unreadable"_s, field.unreadable},
                                  {u"notFinite"_s, field.notFinite},
                                  {u"example"_s, field.example},
                                  {u"exampleRow"_s, field.exampleRow},
                                  {u"notFiniteRow"_s, field.notFiniteRow}});
    QJsonObject json{{u"fields"_s, fields}};
    if (!m_surplus.isNull())
        json[u"surplus"] = m_surplus;
    return json;
}

bool StagedFields::restore(const QJsonObject &json)
{
    const QJsonArray fields = json[u"fields"].toArray();
    for (const QJsonValue one : fields) {
        const auto position = add(one[u"name"].toString());
        if (!position || *position + 1 != m_fields.size())
            return false;
        Field &field = m_fields.back();
        field.seen = ValueKinds::fromInt(one[u"seen"].toInt());
        field.pages = one[u"pages"].toInteger();
        field.values = one[u"values"].toInteger();
        field.converted = one[u"converted"].toInteger();
        field.empty = one[u"empty"].toInteger();
        field.unreadable = one[u"unreadable"].toInteger();
        field.notFinite = one[u"notFinite"].toInteger();
        field.example = one[u"example"].toString();
        field.exampleRow = one[u"exampleRow"].toString();
        field.notFiniteRow = one[u"notFiniteRow"].toString();
    }
    m_surplus = json[u"surplus"].toString();
    return true;
}

std::optional<ColumnType> StagedFields::type(const Field &field)
{
    return field.promised ? typeFor(*field.promised) : typeFor(field.seen);
}

bool StagedFields::hasValue(const Field &field)
{
    // Values of a bundle are of their promised types already, and noted by their kinds.
    return field.values > field.empty + field.unreadable + field.notFinite || typeFor(field.seen).has_value();
}

} // namespace anjungan::store
