// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QLocale>
#include <QTimeZone>

/// Sentences for core's messages, in the language of the installed translator (English without one). Used by the window
/// and the command line; independent of widgets. For any thread.
namespace anjungan::words {

/// The locale of the texts' language, not of the system.
QLocale locale();

/// One line of plain text. Numbers and times are formatted for the language, times in `zone`. Text arguments are
/// inserted unchanged, on one line, even if they look like markup or like a place ("%1").
QString sentence(const message::Message &message, const QTimeZone &zone = QTimeZone::UTC);

/// The same for several, separated by semicolons; empty if there are none.
QString sentence(const message::Messages &messages, const QTimeZone &zone = QTimeZone::UTC);

/// The same for people at a window: without the paths of this device's files, and without what libraries say.
QString readerSentence(const message::Message &message, const QTimeZone &zone);
QString readerSentence(const message::Messages &messages, const QTimeZone &zone);

} // namespace anjungan::words
