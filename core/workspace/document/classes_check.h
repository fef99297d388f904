// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QJsonValue>

namespace anjungan::workspace {

/// Classes of a map. A list: each has either "upTo" or "value", all of them the same; bounds rise, and only the last
/// may be null. A rule to compute them: no more than the palette has colours for.
void checkClasses(const QJsonValue &classes, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
