// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace anjungan::source {

/// The index of the first byte that is not part of a well-formed UTF-8 sequence (RFC 3629: no surrogates, no overlong
/// forms); none if the text is valid.
[[nodiscard]] std::optional<qsizetype> firstInvalidUtf8(QByteArrayView bytes);

} // namespace anjungan::source
