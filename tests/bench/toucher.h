// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QMap>
#include <QStringList>

#include <random>

namespace anjungan::bench {

/// Touches a page of a window at random: chooses another value of a parameter that the page follows, or clicks on a
/// place of a panel that leads elsewhere.
class Toucher
{
public:
    /// `choices` are the values of the built-in parameters.
    Toucher(shell::MainWindow &window, const workspace::Workspace &workspace, QMap<QString, QStringList> choices,
            quint64 seed);

    /// Shows the page, settled and painted, with nothing chosen.
    void show(const QString &page);

    /// One touch that changed what is chosen or the page: milliseconds until all panels show and have painted their
    /// newest answers. Maps may still fly there, and paint their tiles. Returns to the page afterwards, settled.
    [[nodiscard]] double touch();

    /// The milliseconds of the last touch until all was settled, with the flights and tiles of maps.
    double settledTime() const { return m_settledTime; }

    /// The milliseconds of processors that all threads took for the last touch: unlike its time, it is nearly the same
    /// where other programs run.
    double processorTime() const { return m_processorTime; }

    /// Runs the event loop until all is settled and painted.
    void settle();

private:
    [[nodiscard]] bool isDrawn() const;
    void paint();
    [[nodiscard]] bool choose();
    [[nodiscard]] bool click();
    qint64 below(qint64 bound) { return qint64(m_random() % quint64(bound)); }

    shell::MainWindow &m_window;
    const workspace::Workspace &m_workspace;
    const QMap<QString, QStringList> m_choices;
    std::mt19937_64 m_random;
    QString m_page;
    double m_settledTime = 0;
    double m_processorTime = 0;
};

} // namespace anjungan::bench
