// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::source {

/// Whether a text ends before the JSON that it begins with does: within a string, an array or an object, or before it
/// has begun. Nothing else of it is checked.
[[nodiscard]] bool endsBeforeItsJson(QByteArrayView text);

} // namespace anjungan::source
