// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace anjungan::workspace {

/// The number of values in a JSON text, including objects, arrays and their members. The text is not parsed, since
/// parsing can need a hundred times its size in memory. For text that is not JSON the number means nothing; counting
/// stops at nesting that is too deep for QJsonDocument.
qsizetype countValues(QByteArrayView json);

} // namespace anjungan::workspace
