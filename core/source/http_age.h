// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <chrono>

namespace anjungan::source {

/// The Age header (RFC 9111, 5.1): the time since the source itself gave or confirmed an answer that came from a cache.
/// At most a year; 0 if it is missing or cannot be parsed. The first value of a list is used.
std::chrono::seconds parseAge(QByteArrayView value);

} // namespace anjungan::source
