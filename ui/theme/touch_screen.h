// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::theme {

/// Whether this device has a touch screen now. Whether it also has a mouse is ignored: most platforms report one even
/// on a tablet.
[[nodiscard]] bool hasTouchScreen();

} // namespace anjungan::theme
