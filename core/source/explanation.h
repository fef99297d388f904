// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace anjungan::source {

/// What a server says about an error, as one line: the description of OGC API (OGC 17-069r4), the detail or title of
/// RFC 9457, the message of FastAPI and others, an OWS exception, or plain text. Empty if the body has none of them, as
/// HTML.
[[nodiscard]] QString explanationIn(const QByteArray &body);

} // namespace anjungan::source
