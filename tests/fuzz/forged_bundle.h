// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace anjungan::fuzz {

/// The tables of a bundle as the product makes them, without rows and without a seal: the bytes of the file. Makes
/// files in `folder`.
QByteArray emptyBundle(const QString &folder);

/// What a forger makes of a bundle by SQL. Statements stand on lines of their own; those that fail, reach out of the
/// file, or would take long are passed over. Empty where nothing whole comes of it.
QByteArray forgedBundle(const QByteArray &bundle, const QByteArray &sql);

} // namespace anjungan::fuzz
