// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exposure.h"
#include "core/workspace/mistake.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// From JSON that fits the schema; `result` is left empty, since it takes the datasets. `pointer` is where the JSON
/// stands.
Exposure readExposure(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
