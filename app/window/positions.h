// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/position_source.h"

#include <QString>

#include <expected>

namespace anjungan::app {

/// Where the window has positions from: the device, or the recording in a file. The error is one line.
[[nodiscard]] std::expected<field::MakePositions, QString> positionsOf(const QString &recording);

/// For a picture: only the last position of the recording; without a file none.
[[nodiscard]] std::expected<field::MakePositions, QString> lastPositionOf(const QString &recording);

} // namespace anjungan::app
