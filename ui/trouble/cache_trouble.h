// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "ui/trouble/trouble.h"

#include <QTimeZone>

namespace anjungan::trouble {

/// The trouble with a cache that cannot be opened or written, or that was made anew: the sentence of `what` with the
/// file's path, for it is the person's to look after, and the remedies that fit. Times in `zone`.
[[nodiscard]] Trouble troubleOfCache(const message::Message &what, const QTimeZone &zone);

/// The code of what is wrong, without the file that Code::At names around it.
[[nodiscard]] message::Code innerCode(const message::Message &what);

} // namespace anjungan::trouble
