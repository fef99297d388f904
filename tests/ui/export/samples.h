// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/document.h"

#include <QJsonArray>

namespace anjungan::test {

/// A table with a column of each type and three rows; the last is empty.
exports::Document sampleDocument();

/// Texts that a writer could get wrong: formulas, quotes, breaks, controls, NUL, emoji, 40,000 letters.
QStringList hostileTexts();

/// A table with these texts in one column.
exports::Document documentOf(const QStringList &texts);

/// What a script of tests/ui/export prints about a file of these bytes; empty if it fails.
QJsonArray readBy(const char *script, const QByteArray &bytes);

} // namespace anjungan::test
