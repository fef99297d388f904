// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "app/console.h"

#include <QLoggingCategory>

#include <atomic>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// A message handler can reach nothing but globals.
std::atomic<QuietLog *> quietLog = nullptr;

/// Qt's default handler writes to the system's journal if standard error is not a terminal.
void toStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = qFormatLogMessage(type, context, message);
    QuietLog *quiet = quietLog;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    if (const auto written = quiet ? quiet->written(line, std::chrono::duration_cast<std::chrono::milliseconds>(now))
                                   : std::optional(line))
        printError(*written);
}

} // namespace

void startLogging(const QString &rules)
{
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(u"%{if-category}%{time yyyy-MM-ddTHH:mm:ss.zzz} %{category}: %{endif}%{message}"_s);
    qInstallMessageHandler(toStandardError);
    if (!rules.isEmpty())
        QLoggingCategory::setFilterRules(QString(rules).replace(u';', u'\n'));
}

BoundLog::BoundLog() : m_log(std::make_unique<QuietLog>()) { quietLog = m_log.get(); }

BoundLog::~BoundLog() { quietLog = nullptr; }

} // namespace anjungan::app
