// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include "app/console.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// Qt's default handler writes to the system's journal if standard error is not a terminal.
void toStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    printError(qFormatLogMessage(type, context, message));
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

} // namespace anjungan::app
