// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/pass.h"

namespace anjungan::sync {

/// The validators of a bundle that the next sync may use; none if the URL of one of them is not the dataset's source's,
/// or one could not be sent in a request, since URLs in a file are not trusted.
QList<PageValidator> trustedPages(const QList<PageValidator> &pages, const QUrl &source);

} // namespace anjungan::sync
