// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace anjungan::fuzz {

/// The bytes of a bundle file with the product's tables, without rows and without a seal. Creates files in `folder`.
QByteArray emptyBundle(const QString &folder);

/// A bundle changed by SQL. Each statement is on its own line; those that fail, access other files, or would take long
/// are ignored. Empty if the result is not a complete file.
QByteArray forgedBundle(const QByteArray &bundle, const QByteArray &sql);

} // namespace anjungan::fuzz
