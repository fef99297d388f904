// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/accessible_tree.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

constexpr int startPatience = 15'000;
constexpr int answerPatience = 5'000;
const QString launcher = u"/usr/libexec/at-spi-bus-launcher"_s;
const QString accessible = u"org.a11y.atspi.Accessible"_s;
const QString rootPath = u"/org/a11y/atspi/accessible/root"_s;

/// Bits of AT-SPI's states.
constexpr int focusableBit = 11, selectedBit = 23, showingBit = 25;

QVariant answer(const QDBusConnection &bus, const QDBusMessage &question)
{
    const QDBusMessage reply = bus.call(question, QDBus::Block, answerPatience);
    return reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty() ? reply.arguments().first()
                                                                                      : QVariant();
}

QDBusMessage question(const Spoken &object, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(object.service, object.path, interface, method);
}

QString property(const QDBusConnection &bus, const Spoken &object, const QString &name)
{
    QDBusMessage get = question(object, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << accessible << name;
    return qvariant_cast<QDBusVariant>(answer(bus, get)).variant().toString();
}

/// The first line that a process writes.
QString firstLine(QProcess &process)
{
    while (!process.canReadLine())
        if (!process.waitForReadyRead(startPatience))
            return {};
    return QString::fromUtf8(process.readLine()).trimmed();
}

void end(QProcess &process)
{
    process.terminate();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(answerPatience)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

SpokenProgram::~SpokenProgram()
{
    end(m_program);
    QDBusConnection::disconnectFromBus(u"spoken"_s);
    QDBusConnection::disconnectFromBus(u"session of the spoken"_s);
    end(m_sessionBus); // the launcher and the registry end with it
    end(m_display);
}

QString SpokenProgram::startBuses()
{
    if (!QFile::exists(launcher))
        return u"there is no "_s + launcher;
    for (const QString &needed : {u"dbus-daemon"_s, u"Xvfb"_s})
        if (QStandardPaths::findExecutable(needed).isEmpty())
            return u"there is no "_s + needed;
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    // The launcher below comes to the display and leaves it; without -noreset the display would then start anew, and
    // refuse a program that comes in that moment.
    m_display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-screen"_s, u"0"_s, u"1400x900x24"_s,
                                u"-nolisten"_s, u"tcp"_s});
    const QString number = firstLine(m_display);
    if (number.isEmpty())
        return u"Xvfb does not start"_s;
    m_environment.insert(u"DISPLAY"_s, u':' + number);
    m_environment.remove(u"AT_SPI_BUS_ADDRESS"_s);
    m_sessionBus.setProcessEnvironment(m_environment);
    m_sessionBus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    const QString session = firstLine(m_sessionBus);
    if (session.isEmpty())
        return u"dbus-daemon does not start"_s;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, session);
    // Asking for the address starts the launcher, and with it the accessibility bus.
    const QDBusConnection bus = QDBusConnection::connectToBus(session, u"session of the spoken"_s);
    const QString address = answer(bus, QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s,
                                                                       u"org.a11y.Bus"_s, u"GetAddress"_s))
                                .toString();
    if (address.isEmpty())
        return u"the accessibility bus does not start"_s;
    m_bus = QDBusConnection::connectToBus(address, u"spoken"_s);
    return m_bus.isConnected() ? QString() : u"the accessibility bus does not answer"_s;
}

bool SpokenProgram::start(const QString &program, const QStringList &arguments, const QString &title)
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.start(program, arguments);
    if (!m_program.waitForStarted(startPatience))
        return false;
    const Spoken registry{.service = u"org.a11y.atspi.Registry"_s, .path = rootPath};
    return QTest::qWaitFor(
        [&] {
            for (const Spoken &application : childrenOf(registry))
                for (Spoken &window : childrenOf(application)) {
                    read(window); // Qt has windows of its own, which nobody sees
                    if (!window.name.contains(title))
                        continue;
                    m_window = window;
                    m_window.depth = 0;
                    return true;
                }
            return false;
        },
        2 * startPatience);
}

QList<Spoken> SpokenProgram::childrenOf(const Spoken &object) const
{
    QList<Spoken> children;
    const QVariant list = answer(m_bus, question(object, accessible, u"GetChildren"_s));
    if (!list.isValid())
        return children;
    const auto argument = list.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        QString service;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> service >> path;
        argument.endStructure();
        children.append({.service = service, .path = path.path(), .depth = object.depth + 1});
    }
    argument.endArray();
    return children;
}

void SpokenProgram::read(Spoken &object) const
{
    object.role = answer(m_bus, question(object, accessible, u"GetRoleName"_s)).toString();
    object.name = property(m_bus, object, u"Name"_s);
    object.description = property(m_bus, object, u"Description"_s);
    const auto states = answer(m_bus, question(object, accessible, u"GetState"_s)).value<QDBusArgument>();
    QList<uint> words;
    states >> words;
    const auto has = [&words](int bit) { return !words.isEmpty() && (words[0] >> bit & 1U) != 0; };
    object.isFocusable = has(focusableBit);
    object.isShowing = has(showingBit);
    object.isSelected = has(selectedBit);
}

void SpokenProgram::add(const Spoken &object, QList<Spoken> &all) const
{
    Spoken read = object;
    this->read(read);
    if (!read.isShowing && object.depth > 0)
        return;
    all.append(read);
    // Cells of long tables are all alike.
    constexpr qsizetype mostChildren = 60;
    for (const Spoken &child : childrenOf(object).first(std::min(mostChildren, childrenOf(object).size())))
        add(child, all);
}

QList<Spoken> SpokenProgram::walk() const
{
    QList<Spoken> all;
    add(m_window, all);
    return all;
}

bool SpokenProgram::press(const Spoken &object) const
{
    QDBusMessage action = question(object, u"org.a11y.atspi.Action"_s, u"DoAction"_s);
    action << 0;
    return answer(m_bus, action).toBool();
}

} // namespace anjungan::test
