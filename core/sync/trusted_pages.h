// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/pass.h"

namespace anjungan::sync {

/// The validators out of a bundle, by which the next sync may ask whether anything has changed; none where one of them
/// leads to another place than the dataset's source, or could not stand in a request. Addresses out of a file are not
/// believed.
QList<PageValidator> trustedPages(const QList<PageValidator> &pages, const QUrl &source);

} // namespace anjungan::sync
