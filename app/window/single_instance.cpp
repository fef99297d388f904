// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/single_instance.h"

#include "core/files/private_file.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

constexpr qint64 mostBytes = 64LL * 1024;
constexpr qsizetype longestPath = 4096, longestPage = 200;
constexpr auto patience = 5000ms; // the other may just be starting, on a slow device
const QByteArray heard = "heard\n";

/// The folder that only this user can look into, and that is empty after a restart of the device.
QString runtimeFolder()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString folder = own.isEmpty() ? QDir::tempPath() + u"/anjungan-"_s + qEnvironmentVariable("USER") : own;
    static_cast<void>(files::makePrivateFolder(folder));
    return folder;
}

/// Without its ending. The path of a socket has a hundred characters at most on most systems, so the cache's is hashed.
QString nameFor(const QString &cache)
{
    const QFileInfo file(cache);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString path = (folder.isEmpty() ? file.absolutePath() : folder) + u'/' + file.fileName();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(20);
    return runtimeFolder() + u"/anjungan-"_s + QString::fromLatin1(hash);
}

/// Where the window with this name is called. On Windows it is a pipe, whose name is no path and is one of all users'
/// names: the folder, which is the user's own, goes into it by its hash.
QString socketOf(const QString &name)
{
#ifdef Q_OS_WIN
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(20);
    return u"anjungan-"_s + QString::fromLatin1(hash);
#else
    return name + u".socket"_s;
#endif
}

} // namespace

QByteArray toBytes(const Handover &handover)
{
    return QJsonDocument(QJsonObject{{u"page"_s, handover.page},
                                     {u"select"_s, handover.selection.toText()},
                                     {u"file"_s, handover.file},
                                     {u"activation"_s, handover.activation}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

std::optional<Handover> handoverFrom(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (bytes.size() > mostBytes || !document.isObject())
        return std::nullopt;
    const auto selection = workspace::Selection::read(document[u"select"].toString());
    const Handover handover{.page = document[u"page"].toString(),
                            .selection = selection.value_or(workspace::Selection()),
                            .file = document[u"file"].toString(),
                            .activation = document[u"activation"].toString()};
    const bool isSane = selection && handover.page.size() <= longestPage && handover.file.size() <= longestPath &&
                        (handover.file.isEmpty() || QFileInfo(handover.file).isAbsolute());
    return isSane ? std::optional(handover) : std::nullopt;
}

std::expected<std::unique_ptr<SingleInstance>, SingleInstance::Refusal> SingleInstance::claim(const QString &cache)
{
    const QString name = nameFor(cache);
    auto lock = std::make_unique<QLockFile>(name + u".lock"_s);
    lock->setStaleLockTime(0ms); // never by its age: a window stays open for months
    if (!lock->tryLock(0)) {
        const bool isTaken = lock->error() == QLockFile::LockFailedError;
        return std::unexpected(isTaken ? Refusal::Taken : Refusal::NoPlace);
    }
    std::unique_ptr<SingleInstance> instance(new SingleInstance(std::move(lock)));
    if (!instance->listen(socketOf(name)))
        return std::unexpected(Refusal::NoPlace);
    return instance;
}

bool SingleInstance::listen(const QString &socket)
{
    QLocalServer::removeServer(socket); // whoever had it is gone: the lock is ours
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
    return m_server.listen(socket);
}

void SingleInstance::answer()
{
    QLocalSocket *caller = m_server.nextPendingConnection();
    if (!caller)
        return;
    caller->setReadBufferSize(mostBytes);
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
        if (!caller->canReadLine()) {
            if (caller->bytesAvailable() >= mostBytes)
                caller->abort();
            return;
        }
        const auto handover = handoverFrom(caller->readLine());
        if (!handover)
            return caller->abort();
        caller->write(heard);
        caller->disconnectFromServer();
        Q_EMIT called(*handover);
    });
}

bool SingleInstance::handOver(const QString &cache, const Handover &handover)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(socketOf(nameFor(cache)));
    if (!socket.waitForConnected(static_cast<int>(deadline.remainingTime())))
        return false;
    socket.write(toBytes(handover));
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
    return socket.readLine() == heard;
}

} // namespace anjungan::app
