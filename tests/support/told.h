// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <algorithm>
#include <concepts>

/// Messages in tests: codes and arguments are compared, sentences only where sentences are what is tested.
namespace anjungan::test {

QString told(const message::Messages &messages);

/// As plain text, with the arguments as they are: "at(http://a/items, [source.not_http()])".
inline QString told(const message::Message &message)
{
    struct ToText
    {
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return QString::number(number); }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const QDateTime &time) const { return time.toUTC().toString(Qt::ISODateWithMs); }
        QString operator()(const QStringList &texts) const { return texts.join(QLatin1StringView(", ")); }
        QString operator()(const message::Messages &messages) const { return u'[' + told(messages) + u']'; }
    };
    QStringList arguments;
    for (const message::Argument &argument : message.arguments)
        arguments << std::visit(ToText{}, argument);
    return QString(message::codeName(message.code)) + u'(' + arguments.join(QLatin1StringView(", ")) + u')';
}

inline QString told(const message::Messages &messages)
{
    QStringList all;
    for (const message::Message &message : messages)
        all << told(message);
    return all.join(QLatin1StringView("; "));
}

template<typename Error>
    requires requires(const Error &error) {
        { error.toMessage() } -> std::same_as<message::Message>;
    }
QString told(const Error &error)
{
    return told(error.toMessage());
}

/// The first message of that code, also inside others; null where there is none.
inline const message::Message *find(const message::Messages &messages, message::Code code)
{
    for (const message::Message &one : messages) {
        if (one.code == code)
            return &one;
        for (const message::Argument &argument : one.arguments) {
            const auto *const nested = std::get_if<message::Messages>(&argument);
            const message::Message *const found = nested ? find(*nested, code) : nullptr;
            if (found)
                return found;
        }
    }
    return nullptr;
}

inline bool tells(const message::Messages &messages, message::Code code) { return find(messages, code) != nullptr; }
inline bool tells(const message::Message &message, message::Code code)
{
    return tells(message::Messages{message}, code);
}

/// Whether that very message, with its arguments, is one of them, or inside one.
inline bool tells(const message::Messages &messages, const message::Message &message)
{
    return std::ranges::any_of(messages, [&](const message::Message &one) {
        return one == message || std::ranges::any_of(one.arguments, [&](const message::Argument &argument) {
                   const auto *const nested = std::get_if<message::Messages>(&argument);
                   return nested && tells(*nested, message);
               });
    });
}

} // namespace anjungan::test

namespace anjungan::message {

/// What QCOMPARE prints.
inline char *toString(const Message &message) { return qstrdup(qPrintable(test::told(message))); }
inline char *toString(const Messages &messages) { return qstrdup(qPrintable(test::told(messages))); }

} // namespace anjungan::message
