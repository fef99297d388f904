// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/avahi_worker.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <KDNSSD/RemoteService>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// docs/field.md
const QString serviceType = u"_anjungan._tcp"_s;

/// What multicast in the local network answers for; no server outside is asked.
const QString localDomain = u"local."_s;

const QString avahi = u"org.freedesktop.Avahi"_s, avahiServer = u"org.freedesktop.Avahi.Server"_s;

constexpr int avahiRuns = 2;   ///< AVAHI_SERVER_RUNNING
constexpr int anywhere = -1;   ///< AVAHI_IF_UNSPEC, AVAHI_PROTO_UNSPEC
constexpr int versionFour = 0; ///< AVAHI_PROTO_INET
constexpr uint withoutFlags = 0;

/// Avahi itself gives up after 5 s.
constexpr std::chrono::milliseconds addressPatience = 8s;

bool isLocalHost(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.endsWith(u".local", Qt::CaseInsensitive);
}

} // namespace

AvahiWorker::AvahiWorker() = default;

AvahiWorker::~AvahiWorker() = default;

void AvahiWorker::look() { begin(); }

void AvahiWorker::publish(const field::Nearby::Notice &notice)
{
    m_notice = notice;
    begin();
}

void AvahiWorker::begin()
{
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(avahi, u"/"_s, avahiServer, u"StateChanged"_s, this, SLOT(avahiChanged(int, QString)));
    auto *watch = new QDBusServiceWatcher(avahi, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watch, &QDBusServiceWatcher::serviceUnregistered, this, &AvahiWorker::end);
    if (KDNSSD::ServiceBrowser::isAvailable() == KDNSSD::ServiceBrowser::Working)
        enter();
    else
        end();
}

void AvahiWorker::avahiChanged(int state, const QString & /*error*/)
{
    if (state == avahiRuns && !m_isOn)
        enter();
}

void AvahiWorker::enter()
{
    m_isOn = true;
    if (m_notice.port == 0)
        return browse();
    m_public = std::make_unique<KDNSSD::PublicService>(m_notice.name, serviceType, m_notice.port);
    m_public->setTextData(m_notice.text);
    connect(m_public.get(), &KDNSSD::PublicService::published, this, [this](bool isPublished) {
        // Another name than that of the notice, where another device has that.
        Q_EMIT known(isPublished ? m_public->serviceName() : QString());
    });
    m_public->publishAsync();
}

void AvahiWorker::end()
{
    m_isOn = false;
    m_browser.reset();
    m_public.reset();
    m_known.clear();
    m_told = 0;
    if (m_notice.port == 0)
        Q_EMIT able(false);
    else
        Q_EMIT known({});
}

void AvahiWorker::browse()
{
    Q_EMIT able(true);
    // Which resolves nothing by itself: it would ask for as many as there are.
    m_browser = std::make_unique<KDNSSD::ServiceBrowser>(serviceType, false, localDomain);
    connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceAdded, this,
            [this](const KDNSSD::RemoteService::Ptr &service) { add(service->serviceName()); });
    connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceRemoved, this,
            [this](const KDNSSD::RemoteService::Ptr &service) { remove(service->serviceName()); });
    m_browser->startBrowse();
}

void AvahiWorker::add(const QString &name)
{
    if (++m_told > mostTold)
        return turnAway();
    if (const auto known = m_known.find(name); known != m_known.end()) {
        ++*known; // in another network, or by the other version of IP
        return;
    }
    if (m_known.size() >= mostKnown)
        return Q_EMIT crowded();
    m_known.insert(name, 1);
    locate(name);
}

void AvahiWorker::remove(const QString &name)
{
    const auto known = m_known.find(name);
    if (known == m_known.end() || --*known > 0)
        return;
    m_known.erase(known);
    Q_EMIT gone(name);
}

/// Someone floods the network: what is known stays as it is.
void AvahiWorker::turnAway()
{
    // Later, since it is the sender of the current signal.
    m_browser->disconnect(this);
    m_browser.release()->deleteLater();
    Q_EMIT crowded();
}

void AvahiWorker::locate(const QString &name)
{
    const KDNSSD::RemoteService::Ptr service(new KDNSSD::RemoteService(name, serviceType, localDomain));
    // Holds itself until it has answered.
    connect(service.data(), &KDNSSD::RemoteService::resolved, this, [this, service, name](bool isResolved) {
        if (isResolved && m_known.contains(name))
            askAddress({.name = name, .port = service->port(), .text = service->textData()}, service->hostName());
        QMetaObject::invokeMethod(this, [service] { service->disconnect(); }, Qt::QueuedConnection);
    });
    service->resolveAsync();
}

/// KDNSSD's own question for an address blocks until Avahi gives up, which one liar with forty names would make it do
/// forty times.
void AvahiWorker::askAddress(field::Nearby::Heard heard, const QString &host)
{
    if (!isLocalHost(host))
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(avahi, u"/"_s, avahiServer, u"ResolveHostName"_s);
    question << anywhere << anywhere << host << versionFour << withoutFlags;
    auto *answer = new QDBusPendingCallWatcher(
        QDBusConnection::systemBus().asyncCall(question, static_cast<int>(addressPatience.count())), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, heard]() mutable {
        const QDBusPendingReply<int, int, QString, int, QString, uint> reply = *answer;
        answer->deleteLater();
        if (reply.isError() || !m_known.contains(heard.name))
            return;
        heard.address = reply.argumentAt<4>();
        Q_EMIT this->heard(heard);
    });
}

} // namespace anjungan::app
