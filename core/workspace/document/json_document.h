// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace anjungan::workspace {

/// Largest workspace that is read, in bytes.
inline constexpr qsizetype maxDocumentBytes = 8LL * 1024 * 1024;

/// Greatest number of values (objects, lists, texts, numbers …) in a document: checking needs memory for each.
inline constexpr qsizetype maxDocumentValues = 200'000;

/// The mistake of a document of more than maxDocumentBytes.
Mistake tooLarge(const QString &file);

/// The JSON object in `json`; none if there is none or it is too large, and then `mistakes` says why. A syntax error is
/// reported with line and column, both counted from 1, the column in characters.
[[nodiscard]] std::optional<QJsonObject> parseDocument(const QByteArray &json, Mistakes &mistakes);

} // namespace anjungan::workspace
