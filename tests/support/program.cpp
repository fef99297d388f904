// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace anjungan::test {

QStringList Finished::errorLines() const { return QString::fromUtf8(err).split(u'\n', Qt::SkipEmptyParts); }

QJsonObject Finished::json() const { return QJsonDocument::fromJson(out).object(); }

QJsonObject dataset(const Finished &finished, const QString &id)
{
    for (const QJsonValue one : finished.json().value(u"datasets"_s).toArray())
        if (one[u"id"_s].toString() == id)
            return one.toObject();
    return {};
}

Finished run(const QString &program, const QStringList &arguments)
{
    constexpr int timeoutMs = 120'000;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    Finished finished;
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit)
        finished.exitCode = process.exitCode();
    else
        process.kill();
    finished.out = process.readAllStandardOutput();
    finished.err = process.readAllStandardError();
    return finished;
}

QString sharedFolder()
{
    const QDir checkout(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR"));
    const QFileInfo shared(checkout.filePath(u"../shared/data"_s));
    return shared.isDir() ? QDir(shared.filePath()).filePath(u".."_s) : QString();
}

} // namespace anjungan::test
