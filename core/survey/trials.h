// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/survey/survey_values.h"
#include "core/sync/values/watermark.h"
#include "core/workspace/dataset.h"

namespace anjungan::survey {

/// Asks for the rows changed since the newest one, and for the key alone, each with one request of one row, where the
/// source declares that it can; what a sync has shown already is not asked. `watermark`: nothing, if no row has a time.
/// All references must outlive the task.
[[nodiscard]] QCoro::Task<void> tryNarrowing(CollectionSurvey &seen, const workspace::Dataset &dataset,
                                             source::Connector &connector, source::Opened opened,
                                             std::optional<sync::Watermark> watermark, std::stop_token stop);

} // namespace anjungan::survey
