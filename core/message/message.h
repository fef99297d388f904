// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/code.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <concepts>
#include <type_traits>
#include <variant>

/// An error or other information for people, as a code and its arguments. ui/words makes sentences of it in the
/// reader's language; core never does.
namespace anjungan::message {

struct Message;

/// Several messages about one thing, e.g. all faults of one sync; may be empty.
using Messages = QList<Message>;

/// Text is data from a source or a file system, unchanged: its length is limited by the code that receives it, and it
/// is never markup.
using Argument = std::variant<qint64, double, QString, QDateTime, QStringList, Messages>;

/// Created by make(), so that the arguments always match the code. A value.
struct Message
{
    Code code = Code::Plain;
    QList<Argument> arguments{QString()};

    bool operator==(const Message &other) const;
};

/// The letter of an argument's kind in codes.def.
char kindOf(const Argument &argument);

template<typename T> consteval char kindFor()
{
    using Plain = std::remove_cvref_t<T>;
    if constexpr (std::same_as<Plain, Message> || std::same_as<Plain, Messages>)
        return 'm';
    else if constexpr (std::same_as<Plain, QStringList>)
        return 'l';
    else if constexpr (std::same_as<Plain, QDateTime>)
        return 't';
    else if constexpr (std::floating_point<Plain>)
        return 'd';
    else if constexpr (std::integral<Plain> && !std::same_as<Plain, bool> && !std::same_as<Plain, char>)
        return 'i';
    else if constexpr (std::convertible_to<T, QString>)
        return 's';
    else
        return '?';
}

template<typename T> Argument asArgument(T &&value)
{
    constexpr char kind = kindFor<T>();
    if constexpr (std::same_as<std::remove_cvref_t<T>, Message>)
        return Messages{std::forward<T>(value)};
    else if constexpr (kind == 'i')
        return static_cast<qint64>(value);
    else if constexpr (kind == 'd')
        return static_cast<double>(value);
    else if constexpr (kind == 's')
        return QString(std::forward<T>(value));
    else
        return std::forward<T>(value);
}

/// make<Code::RowsTwice>(3): compiles only with the arguments of the code.
template<Code code, typename... T> Message make(T &&...arguments)
{
    constexpr std::array<char, sizeof...(T)> given{kindFor<T>()...};
    static_assert(std::string_view(given.data(), given.size()) == kindsOf(code),
                  "the code has other arguments: see codes.def");
    return {code, {asArgument(std::forward<T>(arguments))...}};
}

/// A plain line without a code of its own.
inline Message plain(const QString &line) { return make<Code::Plain>(line); }

} // namespace anjungan::message
