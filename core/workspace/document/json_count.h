// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace anjungan::workspace {

/// How many values a JSON text has, objects and arrays and what is in them, found without parsing it: a few bytes of
/// text can ask for a hundred times their size in memory. Of what is no JSON the number says nothing; what is nested
/// too deep for QJsonDocument is counted until there.
qsizetype countValues(QByteArrayView json);

} // namespace anjungan::workspace
