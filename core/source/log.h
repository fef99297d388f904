// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::source {

/// Requests and their answers, with URLs of withoutSecrets(). Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(sourceLog)

} // namespace anjungan::source
