// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QJsonValue>

namespace anjungan::workspace {

/// Checks a map's classes. In a list each has either "upTo" or "value", all the same one; bounds rise, and only the
/// last may be null. A rule must not have more classes than its palette has colours.
void checkClasses(const QJsonValue &classes, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
