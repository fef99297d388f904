// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"

#include <QJsonValue>

#include <optional>

namespace anjungan::workspace {

/// The `link` of a panel's options; none without one. The schema has checked its form.
[[nodiscard]] std::optional<Link> readLink(const QJsonValue &link);

} // namespace anjungan::workspace
