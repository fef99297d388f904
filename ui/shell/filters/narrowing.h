// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"

#include <QStringList>

namespace anjungan::shell {

/// Datasets of a page's queries in which a condition uses `parameter` ("period", "area"), each once, in the page's
/// order. A chip without such datasets is hidden.
QStringList datasetsNarrowedBy(const workspace::PageSpec &page, const QString &parameter);

} // namespace anjungan::shell
