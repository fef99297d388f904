// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/staged_fields.h"

#include "core/base/one_line.h"
#include "core/message/message_json.h"
#include "core/source/error_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

constexpr qsizetype maxFaults = 5;

/// A source's text for use in a message: one short line.
QString shown(const QString &text)
{
    constexpr qsizetype longest = 60;
    return base::oneLine(text, longest);
}

} // namespace

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
        if (!m_isFull)
            report(make<Code::DatasetTooManyFields>(shown(name), maxFields));
        m_isFull = true;
        return std::nullopt;
    }
    m_positions.insert(name, m_fields.size());
    m_fields.push_back({.name = name, .promised = m_promises.value(name), .seen = {}});
    return m_fields.size() - 1;
}

void StagedFields::note(std::size_t field, const source::Value &value, const QString &row)
{
    Field &known = m_fields[field];
    // Once a field has other text it cannot become a date field again, so further texts need not be checked.
    const bool isKnownText = known.seen.testFlag(ValueKind::Text) && std::holds_alternative<QString>(value);
    if (!isKnownText)
        known.seen |= kindOf(value);
    if (!known.promised || known.isFaulty || keepsPromise(*known.promised, value))
        return;
    known.isFaulty = true;
    const message::Message came = kindMessage(kindOf(value));
    const message::Message promised = typeMessage(typeFor(*known.promised));
    report(row.isEmpty() ? make<Code::TypeFaultNoKey>(shown(known.name), came, promised)
                         : make<Code::TypeFault>(shown(known.name), came, promised, shown(row)));
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
                                  {u"isFaulty"_s, field.isFaulty},
                                  {u"pages"_s, field.pages}});
    return {{u"fields"_s, fields}, {u"faults"_s, message::toJson(m_faults)}, {u"isFull"_s, m_isFull}};
}

bool StagedFields::restore(const QJsonObject &json)
{
    const QJsonArray fields = json[u"fields"].toArray();
    for (const QJsonValue &one : fields) {
        const auto position = add(one[u"name"].toString());
        if (!position || *position + 1 != m_fields.size())
            return false;
        Field &field = m_fields.back();
        field.seen = ValueKinds::fromInt(one[u"seen"].toInt());
        field.isFaulty = one[u"isFaulty"].toBool();
        field.pages = one[u"pages"].toInteger();
    }
    for (const message::Message &fault : message::messagesOf(json[u"faults"].toArray()))
        report(fault);
    m_isFull = json[u"isFull"].toBool();
    return true;
}

std::optional<ColumnType> StagedFields::type(const Field &field)
{
    if (field.promised && !field.isFaulty)
        return typeFor(*field.promised);
    return typeFor(field.seen);
}

void StagedFields::report(const message::Message &fault)
{
    if (m_faults.size() < maxFaults)
        m_faults.append(fault);
}

} // namespace anjungan::store
