// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>

namespace anjungan::field {

/// The devices of the local network that give a bundle, as they say themselves (DNS-SD), and this device as one of
/// them. Lives on the UI thread, where it calls back, and never blocks it. Has no QObject, since the part with the
/// network is another module of the program, which is loaded only when somebody gives or fetches.
class Nearby
{
public:
    using Text = QMap<QString, QByteArray>;

    /// What a device says of itself. Anybody in the network can say it: NearbyList judges it.
    struct Heard
    {
        QString name; ///< there is one of that name at a time
        QString address;
        quint16 port = 0;
        Text text;
    };

    /// What this device says of itself: no secret.
    struct Notice
    {
        QString name;
        quint16 port = 0;
        Text text;
    };

    struct Looking
    {
        /// Whether this system can look at all; told first, and again when that changes. Where it cannot any more, all
        /// that was heard is gone.
        std::function<void(bool canLook)> able = {};
        std::function<void(const Heard &)> heard = {};
        std::function<void(const QString &name)> gone = {};
        std::function<void()> crowded = {}; ///< there are more than it hears of
    };

    virtual ~Nearby() = default;

    /// Looks until stop().
    virtual void look(const Looking &looking) = 0;
    /// Makes this device known until stop(). `known` is told under which name others find it, since another device may
    /// have that of the notice; empty: under none.
    virtual void publish(const Notice &notice, std::function<void(const QString &name)> known) = 0;
    /// Nothing is called back any more, and nothing of it runs.
    virtual void stop() = 0;
};

/// Null where this program has no part for it.
using MakeNearby = std::function<std::unique_ptr<Nearby>()>;

} // namespace anjungan::field
