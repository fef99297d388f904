// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/nearby.h"

#include <QHash>
#include <QObject>

#include <KDNSSD/PublicService>
#include <KDNSSD/ServiceBrowser>

namespace anjungan::app {

/// Asks Avahi by KDNSSD, whose questions block: lives on a thread of its own. However many services are in the network,
/// it knows `mostKnown` of them, asks each once where it is, and turns away after `mostTold`.
class AvahiWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostKnown = 40, mostTold = 500;

    AvahiWorker();
    ~AvahiWorker() override;

    /// One of the two, once.
    void look();
    void publish(const field::Nearby::Notice &notice);

Q_SIGNALS:
    /// See field::Nearby.
    void able(bool canLook);
    void heard(const anjungan::field::Nearby::Heard &heard);
    void gone(const QString &name);
    void crowded();
    void known(const QString &name);

private:
    Q_SLOT void avahiChanged(int state, const QString &error);
    void begin();
    void end();
    void browse();
    void enter();
    void add(const QString &name);
    void remove(const QString &name);
    void locate(const QString &name);
    void askAddress(field::Nearby::Heard heard, const QString &host);
    void turnAway();

    field::Nearby::Notice m_notice; ///< with a port: publishes
    bool m_isOn = false;            ///< Avahi is there
    std::unique_ptr<KDNSSD::ServiceBrowser> m_browser;
    std::unique_ptr<KDNSSD::PublicService> m_public;
    QHash<QString, int> m_known; ///< by name: how many networks have told it
    int m_told = 0;
};

} // namespace anjungan::app
