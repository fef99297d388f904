// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::app {

/// Creates the file of the window's settings, which may contain an address with a token, so that only its owner can
/// read it. Does nothing if the file exists. Call it before the settings are opened: QSettings keeps the file's
/// permissions.
void makeSettingsPrivate();

} // namespace anjungan::app
