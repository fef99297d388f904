// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/case_server.h"

#include "core/workspace/document/reader.h"
#include "tests/support/program.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

CaseServer::CaseServer() : m_port(freePort())
{
    const QString program = sharedFolder() + u"/cases/serve.py"_s;
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (sharedFolder().isEmpty() || !QFile::exists(program)) {
        m_missing = u"there is no folder \"shared/cases\" beside this checkout"_s;
    } else if (python.isEmpty()) {
        m_missing = u"python3 is not installed"_s;
    } else {
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(python, {program, QString::number(m_port)});
        constexpr int timeoutMs = 10'000;
        if (!m_server.waitForStarted(timeoutMs) || !m_server.waitForReadyRead(timeoutMs))
            m_missing = u"serve.py does not start"_s;
    }
}

CaseServer::~CaseServer()
{
    m_server.kill();
    m_server.waitForFinished();
}

workspace::Workspace CaseServer::workspace(const QString &caseId) const
{
    QFile file(sharedFolder() + u"/cases/%1/workspace.json"_s.arg(caseId));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no workspace of case %s", qPrintable(caseId));
    QByteArray document = file.readAll();
    document.replace("127.0.0.1:8765", "127.0.0.1:" + QByteArray::number(m_port));
    auto read = workspace::read(document, file.fileName());
    if (!read)
        qFatal("the workspace of case %s has mistakes", qPrintable(caseId));
    return *std::move(read);
}

void CaseServer::turn(const QString &caseId, const QString &key) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    const QString request = u"GET /ctl/%1/%2/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"_s;
    constexpr int timeoutMs = 10'000;
    if (!socket.waitForConnected(timeoutMs))
        qFatal("the server of the cases is gone");
    socket.write(request.arg(caseId, key).toLatin1());
    if (!socket.waitForReadyRead(timeoutMs))
        qFatal("the server of the cases does not answer");
}

} // namespace anjungan::test
