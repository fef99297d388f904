// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace anjungan::app {

/// Tells that the process was asked to end (SIGTERM and SIGINT; on Windows the console's events), so that it can end
/// cleanly. There can be one; a QCoreApplication must exist.
class StopSignal : public QObject
{
    Q_OBJECT
public:
    StopSignal();
    ~StopSignal() override; ///< from then on the system's default applies

Q_SIGNALS:
    void stopped();
};

} // namespace anjungan::app
