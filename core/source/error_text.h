// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_line.h"
#include "core/source/error.h"

#include <QUrl>

namespace anjungan::source {

using base::oneLine;

/// The URL as it may be shown and logged: without user info; query values whose names speak of a secret (token, key,
/// sig …) become "…".
QUrl withoutSecrets(const QUrl &url);

} // namespace anjungan::source
