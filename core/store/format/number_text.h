// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"

#include <QStringView>

#include <cstdint>
#include <optional>
#include <string>

/// Numbers that a source sends as text.
namespace anjungan::store {

/// The text's number as "-1234567.89e3", if it is one and nothing else, but for spaces around it. Indonesian: groups of
/// exactly three digits, so that 1.5 is not a number.
[[nodiscard]] std::optional<std::string> plainNumber(QStringView text, workspace::NumberStyle style);

/// Of plainNumber(): none unless it is whole and fits 64 bits.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const std::string &plain);

/// Of plainNumber(): the nearest double; none beyond every double.
[[nodiscard]] std::optional<double> realNumber(const std::string &plain);

/// A double's shortest text that reads as the same double; whole numbers without a point.
[[nodiscard]] QString shortestText(double number);

} // namespace anjungan::store
