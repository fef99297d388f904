// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/log.h"
#include "ui/wall/wake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QLibrary>

namespace anjungan::wall {

using namespace Qt::StringLiterals;

namespace {

const QString screenSaver = u"org.freedesktop.ScreenSaver"_s;

} // namespace

Wake::Wake(QObject *parent) : QObject(parent)
{
    const auto keep = [this] {
        keepX11Awake();
        askDesktop();
    };
    connect(&m_timer, &QTimer::timeout, this, keep);
    m_timer.start(repeatEvery);
    // A desktop that starts after this, or anew, has promised nothing.
    if (const QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected()) {
        auto *watcher = new QDBusServiceWatcher(screenSaver, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
        connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
            m_isAsked = false;
            askDesktop();
        });
    }
    keep();
}

void Wake::keepX11Awake()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->display())
        return;
    // Found at run time: the platform's plugin has loaded them anyway, and a Wayland kiosk has neither.
    using SetScreenSaver = int (*)(Display *, int, int, int, int);
    using DisablePower = int (*)(Display *);
    using Flush = int (*)(Display *);
    QLibrary core(u"X11"_s, 6), extensions(u"Xext"_s, 6);
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): what a library gives has no other type
    const auto setScreenSaver = reinterpret_cast<SetScreenSaver>(core.resolve("XSetScreenSaver"));
    const auto flush = reinterpret_cast<Flush>(core.resolve("XFlush"));
    const auto isCapable = reinterpret_cast<DisablePower>(extensions.resolve("DPMSCapable"));
    const auto disable = reinterpret_cast<DisablePower>(extensions.resolve("DPMSDisable"));
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    if (setScreenSaver)
        setScreenSaver(x11->display(), 0, 0, 0, 0);
    // Asked once: Xlib complains on standard error where there is no such thing.
    m_hasNoPowerSaving = m_hasNoPowerSaving || !isCapable || !disable || !isCapable(x11->display());
    if (!m_hasNoPowerSaving)
        disable(x11->display());
    if (flush)
        flush(x11->display());
}

void Wake::askDesktop()
{
    // The desktop forgets what it promised when this process leaves the bus.
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_isAsked || !bus.isConnected())
        return;
    QDBusMessage inhibit =
        QDBusMessage::createMethodCall(screenSaver, u"/org/freedesktop/ScreenSaver"_s, screenSaver, u"Inhibit"_s);
    inhibit << u"anjungan"_s << u"wall display"_s;
    inhibit.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        m_isAsked = m_isAsked || !watcher->isError();
        watcher->deleteLater();
    });
}

} // namespace anjungan::wall
