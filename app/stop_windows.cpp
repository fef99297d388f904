// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signal.h"

#include <mutex>
#include <windows.h>

namespace anjungan::app {

namespace {

/// Windows calls the handler on a thread of its own, which can reach nothing but globals.
std::mutex stopMutex;
StopSignal *stopReceiver = nullptr;

bool tellReceiver()
{
    const std::scoped_lock lock(stopMutex);
    if (stopReceiver)
        QMetaObject::invokeMethod(stopReceiver, &StopSignal::stopped, Qt::QueuedConnection);
    return stopReceiver != nullptr;
}

BOOL WINAPI receiveStop(DWORD event)
{
    if (!tellReceiver())
        return FALSE;
    // Where the console is closed, the person logs off or the machine stops, Windows ends the process as soon as this
    // function returns, and after five seconds in any case. It ends by itself within them, and this thread with it.
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        Sleep(INFINITE);
    return TRUE;
}

} // namespace

StopSignal::StopSignal()
{
    // Never taken back: Windows holds its list of handlers while one of them sleeps.
    [[maybe_unused]] static const BOOL isSet = SetConsoleCtrlHandler(receiveStop, TRUE);
    const std::scoped_lock lock(stopMutex);
    stopReceiver = this;
}

StopSignal::~StopSignal()
{
    const std::scoped_lock lock(stopMutex);
    stopReceiver = nullptr;
}

} // namespace anjungan::app
