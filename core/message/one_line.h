// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::message {

/// Text from outside as part of a line: white space, control characters and those that turn the direction of the text
/// around them become single spaces, what is longer than `most` characters ends in "…".
QString oneLine(const QString &untrusted, qsizetype most = 120);

} // namespace anjungan::message
