// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exposure.h"
#include "core/workspace/mistake.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema; `result` stays empty, since it depends on the datasets. `pointer` is the JSON
/// pointer of the exposure.
Exposure readExposure(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
