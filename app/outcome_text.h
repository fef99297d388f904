// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle_apply.h"

/// Names that --json spells in English, in the words of the command line's lines.
namespace anjungan::app {

QString outcomeText(sync::Outcome outcome);
QString leftText(sync::Applied::Left left); ///< why a bundle's dataset was left; empty where it was not
QString exposureText(sync::ExposureUpdate::Outcome outcome);

} // namespace anjungan::app
