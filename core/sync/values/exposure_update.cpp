// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/exposure_update.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

QString outcomeName(ExposureUpdate::Outcome outcome)
{
    switch (outcome) {
    case ExposureUpdate::Outcome::Computed:
        return u"computed"_s;
    case ExposureUpdate::Outcome::Unchanged:
        return u"unchanged"_s;
    case ExposureUpdate::Outcome::Failed:
        return u"failed"_s;
    }
    std::unreachable();
}

} // namespace anjungan::sync
