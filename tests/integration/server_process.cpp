// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QString pathOfTool(const QString &tool)
{
    const QString found = QStandardPaths::findExecutable(tool);
    return found.isEmpty() ? QStandardPaths::findExecutable(tool, {u"/usr/sbin"_s, u"/usr/bin"_s}) : found;
}

} // namespace

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

QStringList missingTools(const QStringList &tools)
{
    QStringList missing;
    for (const QString &tool : tools)
        if (pathOfTool(tool).isEmpty())
            missing << tool;
    return missing;
}

bool waitForPort(const QProcess &server, quint16 port)
{
    constexpr int timeoutMs = 20'000;
    constexpr int againMs = 50;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeoutMs && server.state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        if (socket.waitForConnected(againMs))
            return true;
        QThread::msleep(againMs); // a refused connection returns at once
    }
    return false;
}

void end(QProcess &server)
{
    if (server.state() == QProcess::NotRunning)
        return;
    server.terminate();
    if (!server.waitForFinished(5'000)) {
        server.kill();
        server.waitForFinished();
    }
}

void startNginx(QProcess &nginx, const QString &folder, const QString &servers)
{
    QDir(folder).mkpath(u"nginx"_s);
    QFile file(folder + u"/nginx/nginx.conf"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("nginx.conf cannot be written");
    const QString user = geteuid() == 0 ? u"user root;\n"_s : QString(); // its workers write into our folder
    file.write((user +
                u"pid nginx.pid;\nworker_processes 1;\nevents {}\nhttp {\n  access_log access.log combined;\n"
                "  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;\n"
                "  uwsgi_temp_path uwsgi; scgi_temp_path scgi;\n"_s +
                servers + u"\n}\n"_s)
                   .toUtf8());
    file.close();
    nginx.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    nginx.start(pathOfTool(u"nginx"_s), {u"-p"_s, folder + u"/nginx"_s, u"-c"_s, u"nginx.conf"_s, u"-e"_s,
                                         u"error.log"_s, u"-g"_s, u"daemon off;"_s});
}

} // namespace anjungan::test
