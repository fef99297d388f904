// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/message_json.h"

#include "core/base/iso_time.h"
#include "core/base/one_line.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::message {

namespace {

constexpr int deepest = 4;
constexpr qsizetype mostTexts = 64;
constexpr qsizetype longestJson = 64LL * 1024;

QJsonValue valueOf(const Argument &argument)
{
    struct ToValue
    {
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(const QDateTime &time) const { return time.toUTC().toString(Qt::ISODateWithMs); }
        QJsonValue operator()(const QStringList &texts) const { return QJsonArray::fromStringList(texts); }
        QJsonValue operator()(const Messages &messages) const { return toJson(messages); }
    };
    return std::visit(ToValue{}, argument);
}

/// JSON that is not a message, as a line.
QString shownAs(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonDocument document =
        value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(QJsonArray{value});
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

std::optional<QStringList> textsOf(const QJsonArray &array)
{
    if (array.size() > mostTexts)
        return std::nullopt;
    QStringList texts;
    for (const auto value : array) {
        if (!value.isString())
            return std::nullopt;
        texts << base::oneLine(value.toString(), longestText);
    }
    return texts;
}

std::optional<Message> messageOf(const QJsonValue &value, int depth);

std::optional<Messages> nestedIn(const QJsonArray &array, int depth)
{
    if (array.size() > mostMessages)
        return std::nullopt;
    Messages messages;
    for (const auto value : array) {
        const auto message = messageOf(value, depth);
        if (!message)
            return std::nullopt;
        messages << *message;
    }
    return messages;
}

std::optional<Argument> argumentOf(const QJsonValue &value, char kind, int depth)
{
    const auto some = [](auto read) { return read ? std::optional<Argument>(*std::move(read)) : std::nullopt; };
    switch (kind) {
    case 'i': {
        const double number = value.toDouble(0.5);
        const qint64 whole = value.toInteger();
        return value.isDouble() && static_cast<double>(whole) == number ? std::optional<Argument>(whole) : std::nullopt;
    }
    case 'd':
        return value.isDouble() ? std::optional<Argument>(value.toDouble()) : std::nullopt;
    case 's':
        return value.isString() ? std::optional<Argument>(base::oneLine(value.toString(), longestText)) : std::nullopt;
    case 't':
        return some(base::parseMoment(value.toString()));
    case 'l':
        return value.isArray() ? some(textsOf(value.toArray())) : std::nullopt;
    default:
        return value.isArray() ? some(nestedIn(value.toArray(), depth + 1)) : std::nullopt;
    }
}

std::optional<Message> messageOf(const QJsonValue &value, int depth)
{
    const QJsonObject object = value.toObject();
    const auto code = codeOf(object.value("code"_L1).toString());
    if (!code || depth > deepest)
        return std::nullopt;
    const std::string_view kinds = kindsOf(*code);
    const QJsonArray given = object.value("args"_L1).toArray();
    if (std::cmp_not_equal(given.size(), kinds.size()))
        return std::nullopt;
    Message message{*code, {}};
    for (qsizetype i = 0; i < given.size(); ++i) {
        const auto argument = argumentOf(given[i], kinds[static_cast<std::size_t>(i)], depth);
        if (!argument)
            return std::nullopt;
        message.arguments << *argument;
    }
    return message;
}

} // namespace

QJsonObject toJson(const Message &message)
{
    QJsonArray arguments;
    for (const Argument &argument : message.arguments)
        arguments << valueOf(argument);
    return {{u"code"_s, QString(codeName(message.code))}, {u"args"_s, arguments}};
}

QJsonArray toJson(const Messages &messages)
{
    QJsonArray array;
    for (const Message &message : messages)
        array << toJson(message);
    return array;
}

QString toText(const Messages &messages)
{
    return messages.isEmpty() ? QString()
                              : QString::fromUtf8(QJsonDocument(toJson(messages)).toJson(QJsonDocument::Compact));
}

Messages messagesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    const bool mayBeJson = text.startsWith("[{"_L1) && text.size() <= longestJson;
    const QJsonDocument document = mayBeJson ? QJsonDocument::fromJson(text.toUtf8()) : QJsonDocument();
    const QJsonArray array = document.array();
    const bool isOfForm = !array.isEmpty() && std::ranges::all_of(array, [](const QJsonValue &one) {
        return one.isObject() && one.toObject().value("code"_L1).isString();
    });
    if (!isOfForm)
        return {plain(base::oneLine(text, longestText))};
    return messagesOf(array);
}

Messages messagesOf(const QJsonArray &json)
{
    Messages messages;
    for (qsizetype i = 0; i < std::min(json.size(), mostMessages); ++i)
        messages << messageOf(json[i], 1).value_or(plain(base::oneLine(shownAs(json[i]), longestText)));
    return messages;
}

} // namespace anjungan::message
