// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/nearby_list.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QWidget;

namespace anjungan::field {

/// Looks for devices that give a bundle, or makes this one known as such, while its window can be seen: hidden, nothing
/// of it runs, and it begins anew when the window is seen again. Lives on the UI thread.
class Neighbours : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,     ///< neither looks nor makes known
        Waiting, ///< nothing is told yet
        Done,    ///< it looks and has done so for a while, or this device is known
        Unable,  ///< this system, or this program, has no part for it
    };

    /// Who has found nothing for so long is told that.
    static constexpr std::chrono::seconds patience{6};

    /// `make` may be null. `workspace` is that of this device, by its id. The window must have a native one already.
    Neighbours(MakeNearby make, QString workspace, QWidget &window, QObject *parent);

    void look();
    void publish(quint16 port);
    void stop();

    State state() const { return m_state; }
    const NearbyList &list() const { return m_list; }
    /// As others find this device; empty while they do not.
    const QString &knownAs() const { return m_knownAs; }

Q_SIGNALS:
    void changed();

private:
    enum class Task { None, Look, Publish };

    void set(Task task);
    void resume();
    void rest();
    void go(State state);

    const MakeNearby m_make;
    const QString m_workspace;
    NearbyList m_list;
    std::unique_ptr<Nearby> m_nearby; ///< null until it is needed
    Task m_task = Task::None;
    quint16 m_port = 0;
    bool m_isSeen = true;
    State m_state = State::Off;
    QString m_knownAs;
    QTimer m_patience;
};

} // namespace anjungan::field
