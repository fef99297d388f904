// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace anjungan::workspace {

/// Largest workspace that is read, in bytes.
inline constexpr qsizetype maxDocumentBytes = 8 * 1024 * 1024;

/// Most values (objects, lists, texts, numbers …) in a document: checking costs memory for each.
inline constexpr qsizetype maxDocumentValues = 200'000;

/// The JSON object that `json` holds; nothing where it holds none or is too large, and `mistakes` says why. Text that
/// is no JSON is told with line and column, both counted from 1, the column in characters.
std::optional<QJsonObject> parseDocument(const QByteArray &json, Mistakes &mistakes);

} // namespace anjungan::workspace
