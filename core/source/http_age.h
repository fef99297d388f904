// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <chrono>

namespace anjungan::source {

/// The Age header (RFC 9111, 5.1): how long ago the source itself gave or confirmed an answer that a cache on the way
/// gave again. At most a year; 0 where there is none or it cannot be read. Of a list the first counts.
std::chrono::seconds parseAge(QByteArrayView value);

} // namespace anjungan::source
