// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QRect>
#include <QString>

class QScreen;

namespace anjungan::wall {

/// A screen as a wall needs it.
struct ScreenState
{
    QString name; ///< of its output, e.g. "HDMI-1"; each has another
    int index = 0;
    QRect geometry;            ///< in device-independent pixels, of the desktop
    QScreen *screen = nullptr; ///< null in tests

    bool operator==(const ScreenState &) const = default;
};

/// The screens that there are. Lives on the UI thread.
class Screens : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the system's order. Empty while all are off or away. A screen without an area is none.
    virtual QList<ScreenState> screens() const = 0;

Q_SIGNALS:
    void changed();
};

/// Those of the system: they come, go, change their size and sleep.
class SystemScreens final : public Screens
{
    Q_OBJECT

public:
    explicit SystemScreens(QObject *parent = nullptr);

    QList<ScreenState> screens() const override;

private:
    void follow(QScreen *screen);
};

} // namespace anjungan::wall
