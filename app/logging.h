// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::app {

/// Rules that turn on all of the product's categories.
inline constexpr QLatin1StringView allLogs("anjungan.*=true");

/// From now on what is logged goes to standard error, each message on a line of its own with its time and category, as
/// `rules` say (those of QLoggingCategory, separated by ';'; empty: only warnings). QT_LOGGING_RULES of the environment
/// adds to them. No message holds a secret: who logs a URL takes it from source::withoutSecrets().
void startLogging(const QString &rules);

} // namespace anjungan::app
