// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QLocale>
#include <QTimeZone>

/// Sentences of core's messages, in the language of the translator that is installed (English without one). The window
/// and the command line both use these; they know no widgets. For any thread.
namespace anjungan::words {

/// Of the language of the texts, not of the system.
QLocale locale();

/// One line of plain text. Numbers and times are written as the language wants them, times in `zone`. Text arguments
/// stand in it as they are, on one line: what looks like markup or like a place ("%1") stays that.
QString sentence(const message::Message &message, const QTimeZone &zone = QTimeZone::UTC);

/// The same of several, separated by semicolons; empty where there are none.
QString sentence(const message::Messages &messages, const QTimeZone &zone = QTimeZone::UTC);

} // namespace anjungan::words
