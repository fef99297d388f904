// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

#include <optional>

/// Converts JSON that fits the schema into values, and checks what the schema cannot express. `pointer` is the JSON
/// pointer of the value.
namespace anjungan::workspace {

/// Why a URL is invalid for a source; none if it is valid.
[[nodiscard]] std::optional<message::Message> urlMistake(const QUrl &url);

/// The zone that the object names as "timeZone"; none if it names none.
std::optional<QTimeZone> readTimeZone(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

Source readSource(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);
Dataset readDataset(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);
Agency readAgency(const QJsonObject &json);
AreaLevel readAreaLevel(const QJsonObject &json);

/// Reports an id that cannot be the name of a table in the cache.
void checkTableId(const QString &id, const QString &pointer, Mistakes &mistakes);

/// The title, or the id if it is empty.
Text orId(Text title, const QString &id);

} // namespace anjungan::workspace
