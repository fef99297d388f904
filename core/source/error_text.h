// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_line.h"
#include "core/source/error.h"

#include <QUrl>

namespace anjungan::source {

using base::oneLine;

/// The URL for display and logs: without user info; query values whose names indicate a secret (token, key, sig …)
/// become "…", and so do all values of the items that `sourceQuery` has: the query of a workspace's URL, encoded.
QUrl withoutSecrets(const QUrl &url, const QString &sourceQuery = {});

} // namespace anjungan::source
