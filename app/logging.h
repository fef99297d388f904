// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiet_log.h"

#include <QString>

#include <memory>

namespace anjungan::app {

/// Rules that turn on all of the product's categories.
inline constexpr QLatin1StringView allLogs("anjungan.*=true");

/// Starts logging to standard error, one line for each message with its time and category. `rules` are those of
/// QLoggingCategory, separated by ';'; empty: only warnings. QT_LOGGING_RULES of the environment adds to them. No
/// message contains a secret: URLs must be logged with source::withoutSecrets().
void startLogging(const QString &rules);

/// As long as it lives, the log stays small enough to be kept for months (see QuietLog). There can be one.
class BoundLog
{
public:
    BoundLog();
    ~BoundLog();
    Q_DISABLE_COPY_MOVE(BoundLog)

private:
    const std::unique_ptr<QuietLog> m_log;
};

} // namespace anjungan::app
