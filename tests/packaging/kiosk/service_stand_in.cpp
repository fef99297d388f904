// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/service_stand_in.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <array>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

int listeningAt(const QByteArray &path)
{
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        qFatal("%s is too long for a socket", path.constData());
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int yes = 1;
    if (socket < 0 || ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::setsockopt(socket, SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes) != 0)
        qFatal("cannot listen at %s", path.constData());
    return socket;
}

} // namespace

ServiceStandIn::ServiceStandIn(UnitFile unit, const QMap<QString, QString> &variables,
                               const QProcessEnvironment &environment)
    : m_unit(std::move(unit)), m_command(m_unit.command(variables))
{
    const QString socket = m_folder.filePath(u"notify"_s);
    m_socket = listeningAt(QFile::encodeName(socket));
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { hear(); });

    QProcessEnvironment base = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        base.remove(name);
    base.insert(u"NOTIFY_SOCKET"_s, socket);
    base.insert(u"WATCHDOG_USEC"_s, QString::number(m_unit.seconds(u"WatchdogSec"_s).count() * 1000));
    base.insert(u"WATCHDOG_PID"_s, u"1"_s); // the main process, so that of cage: another one than the program's
    m_environment = m_unit.environment(base);
    m_environment.insert(environment);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());

    m_process.setProcessEnvironment(m_environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QProcess::UnixProcessParameters parameters;
    parameters.flags = QProcess::UnixProcessFlag::CreateNewSession;
    m_process.setUnixProcessParameters(parameters);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that fails badly
    connect(&m_process, &QProcess::finished, this, &ServiceStandIn::restart);
    for (QTimer *timer : {&m_watchdog, &m_kill, &m_restart})
        timer->setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &ServiceStandIn::abort);
    connect(&m_kill, &QTimer::timeout, this, [this] { signal(SIGKILL); });
    connect(&m_restart, &QTimer::timeout, this, &ServiceStandIn::start);
    m_clock.start();
}

ServiceStandIn::~ServiceStandIn()
{
    m_process.disconnect(this);
    signal(SIGTERM);
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
        qWarning("the service did not end by SIGTERM within 5 s");
    signal(SIGKILL);
    m_process.waitForFinished();
    ::close(m_socket);
}

void ServiceStandIn::start()
{
    const QStringList folders = m_environment.value(u"PATH"_s).split(u':');
    m_process.start(QStandardPaths::findExecutable(m_command[0], folders), m_command.mid(1));
    if (!m_process.waitForStarted())
        qFatal("%s does not start", qPrintable(m_command.join(u' ')));
    m_group = m_process.processId(); // it leads a session of its own
}

void ServiceStandIn::signal(int number) const
{
    if (m_group > 0)
        ::kill(static_cast<pid_t>(-m_group), number);
}

void ServiceStandIn::hear()
{
    std::array<char, 400> text{};
    std::array<char, CMSG_SPACE(sizeof(ucred))> control{};
    iovec part{.iov_base = text.data(), .iov_len = text.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t size = ::recvmsg(m_socket, &message, MSG_DONTWAIT);
    const cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (size <= 0 || !header || header->cmsg_type != SCM_CREDENTIALS)
        return;
    ucred sender{};
    std::memcpy(&sender, CMSG_DATA(header), sizeof sender);
    const bool isOfService = ::getpgid(sender.pid) == static_cast<pid_t>(m_group);
    const bool mayTell = m_unit.value(u"NotifyAccess"_s) == u"all" || sender.pid == m_process.processId();
    if (isOfService && mayTell)
        for (const QByteArray &line : QByteArray(text.data(), size).split('\n'))
            hear(line, sender.pid);
}

void ServiceStandIn::hear(QByteArrayView line, qint64 sender)
{
    if (line == "READY=1") {
        ++m_readyCount;
        m_readyAt = m_clock.elapsed();
        m_program = sender;
        m_watchdog.start(m_unit.seconds(u"WatchdogSec"_s));
    } else if (line == "WATCHDOG=1") {
        ++m_fedCount;
        if (m_watchdog.isActive())
            m_watchdog.start();
    }
}

void ServiceStandIn::abort()
{
    ++m_aborts;
    signal(SIGABRT);
    signal(SIGCONT);
    m_kill.start(m_unit.seconds(u"TimeoutAbortSec"_s));
}

void ServiceStandIn::restart()
{
    m_watchdog.stop();
    m_kill.stop();
    signal(SIGKILL); // what the main process has left
    if (m_unit.value(u"Restart"_s) == u"always")
        m_restart.start(m_unit.seconds(u"RestartSec"_s));
}

QStringList ServiceStandIn::running() const
{
    QStringList names;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile name(u"/proc/"_s + process + u"/comm"_s);
        if (::getpgid(process.toInt()) == static_cast<pid_t>(m_group) && name.open(QIODevice::ReadOnly))
            names << QString::fromUtf8(name.readAll()).trimmed();
    }
    return names;
}

QByteArray ServiceStandIn::log() { return m_process.readAll(); }

} // namespace anjungan::test
