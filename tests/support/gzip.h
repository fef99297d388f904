// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::test {

/// Compresses for `Content-Encoding: gzip` (RFC 1952).
QByteArray gzip(const QByteArray &bytes);

} // namespace anjungan::test
