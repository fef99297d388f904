// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/row_identity.h"

#include "core/base/exact_integer.h"
#include "core/base/fnv.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace anjungan::store {

namespace {

/// Marks a value's type, so that 1, true and "1" differ. Part of every hash in every cache: never change the numbers.
enum class Tag : char { Boolean = 1, Integer, Real, Text, Json, Geometry, Heights };

/// Appends all bytes with one call, since calls take longer than appending.
void appendHead(QByteArray &buffer, Tag tag, quint64 number)
{
    std::array<char, 1 + sizeof number> head{static_cast<char>(tag)};
    qToLittleEndian(number, head.data() + 1);
    buffer.append(head.data(), head.size());
}

void append(QByteArray &buffer, Tag tag, QByteArrayView bytes)
{
    appendHead(buffer, tag, static_cast<quint64>(bytes.size()));
    buffer.append(bytes);
}

/// As UTF-16, which saves a conversion; all supported machines are little-endian.
void append(QByteArray &buffer, Tag tag, const QString &text)
{
    append(buffer, tag,
           QByteArrayView(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar))));
}

void append(QByteArray &buffer, std::int64_t number) { appendHead(buffer, Tag::Integer, static_cast<quint64>(number)); }

/// 5.0 counts as 5: encoders write integers in both forms, and both are published in the same way.
void append(QByteArray &buffer, double number)
{
    if (std::abs(number) < base::largestExactDouble && number == std::floor(number)) {
        append(buffer, static_cast<std::int64_t>(number));
        return;
    }
    quint64 bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    appendHead(buffer, Tag::Real, bits);
}

struct ValueAppender
{
    QByteArray &buffer;

    void operator()(std::monostate) const {}
    void operator()(bool set) const { append(buffer, Tag::Boolean, QByteArrayView(set ? "1" : "0")); }
    void operator()(std::int64_t number) const { append(buffer, number); }
    void operator()(double number) const { append(buffer, number); }
    void operator()(const QString &text) const { append(buffer, Tag::Text, text); }
    void operator()(const source::Json &json) const { append(buffer, Tag::Json, json.text); }
};

struct KeyText
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool set) const { return set ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(std::int64_t number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', QLocale::FloatingPointShortest); }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const source::Json &json) const { return json.text; }
};

const source::Value *valueAt(const source::SourceRow &feature, std::ptrdiff_t index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= feature.values.size())
        return nullptr;
    return &feature.values[static_cast<std::size_t>(index)];
}

std::ptrdiff_t indexOf(const std::vector<QString> &fields, const QString &name)
{
    const auto found = std::ranges::find(fields, name);
    return name.isEmpty() || found == fields.end() ? -1 : found - fields.begin();
}

/// The same on every machine, since staged rows outlive the process.
qint64 digestOfId(const QString &id)
{
    std::uint64_t sum = base::fnvBegin;
    for (const QChar letter : id)
        sum = base::fnvNext(sum, letter.unicode());
    return id.isEmpty() ? 0 : static_cast<qint64>(sum | 1);
}

QByteArray digest(QByteArrayView bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160); }

} // namespace

QString keyText(const source::Value &value) { return std::visit(KeyText{}, value); }

RowIdentifier::RowIdentifier(const std::vector<QString> &fields, const QString &keyField, const QString &modifiedField)
    : m_key(indexOf(fields, keyField)), m_modified(indexOf(fields, modifiedField))
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (static_cast<std::ptrdiff_t>(i) != m_modified)
            m_hashed.push_back({i, fields[i].toUtf8()});
    std::ranges::sort(m_hashed, {}, &HashedField::name);
}

RowIdentity RowIdentifier::identify(const source::SourceRow &feature)
{
    RowIdentity row;
    if (const source::Value *key = valueAt(feature, m_key))
        row.key = keyText(*key);
    row.feature = digestOfId(feature.id);

    m_buffer.resize(0);
    for (const HashedField &field : m_hashed) {
        if (field.index >= feature.values.size() || std::holds_alternative<std::monostate>(feature.values[field.index]))
            continue;
        append(m_buffer, Tag::Text, QByteArrayView(field.name));
        std::visit(ValueAppender{m_buffer}, feature.values[field.index]);
    }
    if (!feature.wkb.isEmpty())
        append(m_buffer, Tag::Geometry, QByteArrayView(feature.wkb));
    // Nothing else tells two towers at one place apart. With a key they are two rows anyway, and another height is not
    // a change.
    if (row.key.isEmpty() && feature.heights != 0)
        appendHead(m_buffer, Tag::Heights, feature.heights);
    row.hash = digest(m_buffer);

    const source::Value *modified = valueAt(feature, m_modified);
    if (modified && !std::holds_alternative<std::monostate>(*modified)) {
        m_buffer.resize(0);
        std::visit(ValueAppender{m_buffer}, *modified);
        row.stamp = qFromLittleEndian<qint64>(digest(m_buffer).constData());
    }
    return row;
}

} // namespace anjungan::store
