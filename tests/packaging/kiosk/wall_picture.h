// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace anjungan::test {

/// Whether it is a whole wall from corner to corner: its ground in all four corners, and between them writing, cards
/// and colours. Says why not.
[[nodiscard]] bool isWall(const QImage &picture, QSize size, QString &why);

/// What an X server writes into its folder (Xvfb -fbdir), the format of xwd; null where it is not that.
QImage readXwd(const QByteArray &file);

} // namespace anjungan::test
