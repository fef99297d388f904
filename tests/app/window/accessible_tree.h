// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace anjungan::test {

/// One object of a program as a screen reader gets it over D-Bus (AT-SPI).
struct Spoken
{
    QString service;
    QString path;
    QString role; ///< "heading", "page tab", "chart", …
    QString name;
    QString description;
    bool isFocusable = false;
    bool isShowing = false;
    bool isSelected = false;
    int depth = 0; ///< below the window
};

/// A display, a session bus and an accessibility bus of their own, and a program that speaks on them.
class SpokenProgram
{
public:
    ~SpokenProgram();

    /// Why the buses or the display cannot be started here; empty: they are.
    QString startBuses();
    /// False if a window whose title has `title` is not there after half a minute.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments, const QString &title);

    /// Everything that is shown, parents before their children.
    QList<Spoken> walk() const;
    /// Does the first action of an object; false if it has none.
    [[nodiscard]] bool press(const Spoken &object) const;

private:
    QString address(QProcess &process) const;
    void add(const Spoken &object, QList<Spoken> &all) const;
    QList<Spoken> childrenOf(const Spoken &object) const;
    void read(Spoken &object) const;

    QTemporaryDir m_folder;
    QProcess m_display;
    QProcess m_sessionBus;
    QProcess m_program;
    QProcessEnvironment m_environment;
    QDBusConnection m_bus{QString()};
    Spoken m_window;
};

} // namespace anjungan::test
