// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signal.h"

#include <windows.h>

namespace anjungan::app {

namespace {

/// Called by Windows on a thread of its own, which can reach nothing but globals.
StopSignal *stopReceiver = nullptr;

BOOL WINAPI receiveStop(DWORD)
{
    if (!stopReceiver)
        return FALSE;
    QMetaObject::invokeMethod(stopReceiver, &StopSignal::stopped, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

StopSignal::StopSignal()
{
    stopReceiver = this;
    SetConsoleCtrlHandler(receiveStop, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(receiveStop, FALSE);
    stopReceiver = nullptr;
}

} // namespace anjungan::app
