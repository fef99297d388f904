// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::test {

/// As `Content-Encoding: gzip` has it (RFC 1952).
QByteArray gzip(const QByteArray &bytes);

} // namespace anjungan::test
