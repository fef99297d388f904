// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/catalogue.h"
#include "core/survey/survey_values.h"

#include <QStringList>

namespace anjungan::app {

/// The table of `check --source`, and below it what is lacking: lines for standard output.
QStringList tableOf(const survey::Survey &survey);

/// What is wrong: lines for standard error.
QStringList wrongLinesOf(const survey::Survey &survey);

/// The collections of `describe`.
QStringList tableOf(const source::CollectionList &list);

} // namespace anjungan::app
