// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived_values.h"

#include "core/base/iso_time.h"

namespace anjungan::query {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue momentOrNull(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QJsonValue(base::isoText(time->toMSecsSinceEpoch())) : QJsonValue();
}

} // namespace anjungan::query
