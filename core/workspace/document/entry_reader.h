// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

/// From JSON that fits the schema to values; what the schema cannot say is checked on the way, `pointer` is where the
/// JSON stands.
namespace anjungan::workspace {

/// Why a URL cannot be that of a source; empty where it can.
QString urlMistake(const QUrl &url);

Source readSource(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);
Dataset readDataset(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);
Agency readAgency(const QJsonObject &json);
AreaLevel readAreaLevel(const QJsonObject &json);

/// Tells an id that the cache could have no table of.
void checkTableId(const QString &id, const QString &pointer, Mistakes &mistakes);

/// The title, else the id.
Text orId(Text title, const QString &id);

} // namespace anjungan::workspace
