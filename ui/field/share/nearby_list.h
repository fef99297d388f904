// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/nearby.h"

#include <QList>

class QHostAddress;

namespace anjungan::field {

/// A device that can be chosen to fetch from. Its texts are one line each, and still those of a stranger: that it is
/// who it says is proved by the code alone.
struct NearbyDevice
{
    enum class Fit {
        Yes,
        OtherWorkspace,
        OtherVersion, ///< of what the two say to each other
    };

    QString id;        ///< as it was heard
    QString name;      ///< never empty
    QString address;   ///< with its port, as it is typed
    QString workspace; ///< its id; empty if it says none
    Fit fit = Fit::Yes;

    bool operator==(const NearbyDevice &) const = default;
};

/// Makes a short list of what was heard in the network, in the order in which it was heard, so that a row stays below
/// the finger. What has no address of a local network or no port is left out.
class NearbyList
{
public:
    static constexpr qsizetype mostDevices = 20;
    static constexpr qsizetype longestName = 40; ///< in UTF-16 units

    /// For a device that has the workspace of this id.
    explicit NearbyList(QString workspace) : m_workspace(std::move(workspace)) {}

    /// Each tells whether the list is another one now.
    bool hear(const Nearby::Heard &heard);
    bool forget(const QString &name);
    bool clear();
    /// There are more than are listed.
    bool setCrowded();

    const QList<NearbyDevice> &devices() const { return m_devices; }
    [[nodiscard]] bool isCrowded() const { return m_isCrowded; }

    /// What a device that gives a bundle of that workspace says beside its name: the version of the protocol, and the
    /// workspace. The only place that knows these keys.
    static Nearby::Text textOf(const QString &workspace);
    /// What others can be reached at without leaving the local network: private and link-local addresses.
    [[nodiscard]] static bool isLocal(const QHostAddress &address);

private:
    NearbyDevice judged(const Nearby::Heard &heard) const;

    const QString m_workspace;
    QList<NearbyDevice> m_devices;
    bool m_isCrowded = false;
};

} // namespace anjungan::field
