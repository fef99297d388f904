// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QJsonArray>
#include <QJsonObject>

/// The form of messages in caches, bundles and --json: {"code": "sync.held_for_drops", "args": [12, 40]}; times in UTC
/// as "2026-11-21T07:05:00.000Z", nested messages as a list of such objects.
namespace anjungan::message {

QJsonObject toJson(const Message &message);
QJsonArray toJson(const Messages &messages);

/// toJson() as compact text; empty without messages.
QString toText(const Messages &messages);

/// Reads the messages of such a text, which may come from a forged file. A message that is unknown (written by a newer
/// version), has other arguments than its code, or is nested too deep becomes a plain one with its JSON; a text of
/// another form, e.g. the sentence of an older version, becomes one plain message with the text. At most
/// `mostMessages`; plain lines and texts are on one line and cut to `longestText` characters.
Messages messagesOf(const QString &text);

/// The same of toJson()'s array; what is not an object is a plain line.
Messages messagesOf(const QJsonArray &json);

inline constexpr qsizetype mostMessages = 32;
inline constexpr qsizetype longestText = 2000;

} // namespace anjungan::message
