// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QQmlEngine;

namespace anjungan::map {

/// Shared by the maps of one window: the loaded and compiled surface, so that only the first map needs the time for it.
/// Lives on the UI thread and must outlive its maps.
class SharedQmlEngine : public QObject
{
    Q_OBJECT

public:
    SharedQmlEngine();
    ~SharedQmlEngine() override;

    /// Created on first use.
    QQmlEngine &qml();

    /// Maps that are made now do without it until begin(): a window shows its first page sooner. Does nothing once it
    /// is created.
    void hold();
    void begin();
    /// begin(), once what was just painted is on the screen.
    void beginSoon();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void begun();

private:
    std::unique_ptr<QQmlEngine> m_qml;
    bool m_isHeld = false;
};

} // namespace anjungan::map
