// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace anjungan::workspace {

/// A text of the workspace in several languages, e.g. {"id": "Sekolah", "en": "Schools"}; a plain JSON string is used
/// for all. It is data: show it as plain text.
struct Text
{
    QHash<QString, QString> byLanguage; ///< keys are ISO 639-1 codes; "" for a text without a language

    [[nodiscard]] bool isEmpty() const { return byLanguage.isEmpty(); }

    /// The text in `language`, or the first that exists of: without a language, Indonesian, English, any other;
    /// otherwise empty.
    QString in(const QString &language) const;

    bool operator==(const Text &) const = default;
};

/// Reads a text of the document; empty if `json` is neither a string nor an object of texts. Of a unit that has two
/// forms in a language, {"one": "pupil", "other": "pupils"}, the second.
Text readText(const QJsonValue &json);

/// A unit's form beside the number 1, in the languages in which it has one of its own.
Text readTextOfOne(const QJsonValue &json);

} // namespace anjungan::workspace
