// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/carry/neighbours.h"

#include "core/base/cut.h"
#include "core/base/one_line.h"
#include "ui/panels/window_watch.h"

#include <QSysInfo>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

constexpr qsizetype longestLabel = 63; ///< bytes of a name in DNS

/// What this device is called in its network.
QString deviceName()
{
    QString name = base::oneLine(QSysInfo::machineHostName(), longestLabel);
    while (name.toUtf8().size() > longestLabel)
        name = base::beginningOf(name, name.size() - 1);
    return name.isEmpty() ? u"Anjungan"_s : name;
}

} // namespace

Neighbours::Neighbours(MakeNearby make, QString workspace, QWidget &window, QObject *parent)
    : QObject(parent), m_make(std::move(make)), m_workspace(std::move(workspace)), m_list(m_workspace)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { go(State::Done); });
    auto *watch = new panels::WindowWatch(window, this);
    connect(watch, &panels::WindowWatch::changed, this, [this](bool isSeen) {
        m_isSeen = isSeen;
        if (isSeen)
            resume();
        else
            rest();
    });
}

void Neighbours::look() { set(Task::Look); }

void Neighbours::publish(quint16 port)
{
    if (m_task == Task::Publish && m_port == port)
        return;
    m_port = port;
    set(Task::Publish);
}

void Neighbours::stop() { set(Task::None); }

void Neighbours::set(Task task)
{
    rest();
    m_task = task;
    if (m_isSeen)
        resume();
}

void Neighbours::rest()
{
    m_patience.stop();
    if (m_nearby)
        m_nearby->stop();
    m_list.clear();
    m_knownAs.clear();
    go(State::Off);
}

void Neighbours::resume()
{
    if (m_task == Task::None)
        return;
    if (!m_nearby && m_make)
        m_nearby = m_make();
    if (!m_nearby)
        return go(State::Unable);
    go(State::Waiting);
    if (m_task == Task::Publish)
        return m_nearby->publish({.name = deviceName(), .port = m_port, .text = NearbyList::textOf(m_workspace)},
                                 [this](const QString &name) {
                                     m_knownAs = base::oneLine(name, NearbyList::longestName);
                                     go(m_knownAs.isEmpty() ? State::Unable : State::Done);
                                 });
    const auto tellIf = [this](bool differs) {
        if (differs)
            Q_EMIT changed();
    };
    m_nearby->look({.able =
                        [this](bool canLook) {
                            m_list.clear();
                            if (canLook)
                                m_patience.start();
                            else
                                m_patience.stop();
                            go(canLook ? State::Waiting : State::Unable);
                        },
                    .heard = [this, tellIf](const Nearby::Heard &heard) { tellIf(m_list.hear(heard)); },
                    .gone = [this, tellIf](const QString &name) { tellIf(m_list.forget(name)); },
                    .crowded = [this, tellIf] { tellIf(m_list.setCrowded()); }});
}

void Neighbours::go(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace anjungan::field
