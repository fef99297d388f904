// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::panels {

/// `text` with "%1" to "%9" replaced by the values, of which none is searched for another mark.
QString filledText(const QString &text, const QStringList &values);

} // namespace anjungan::panels
