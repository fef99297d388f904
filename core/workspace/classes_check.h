// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QJsonArray>

namespace anjungan::workspace {

/// Classes of a map: each has either "upTo" or "value", all of them the same; bounds rise, and only the last may be
/// null.
void checkClasses(const QJsonArray &classes, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
