// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey_values.h"
#include "core/survey/watching_connector.h"

namespace anjungan::survey {

/// Fills in what the first sync (CollectionSurvey::first) and its pages show: each verdict but that on the codes, the
/// validators, what is wrong and what is lacking.
void judgeFirst(CollectionSurvey &seen, const Watched &pages);

/// Fills in what the second sync shows, if there was one.
void judgeAgain(CollectionSurvey &seen, const Watched &pages);

} // namespace anjungan::survey
