// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QString>

namespace anjungan::app {

/// What is wrong with the ledger of a cache, in one line.
QString faultOf(const store::LedgerCheck &check, const QString &cache);

} // namespace anjungan::app
