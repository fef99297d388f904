// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::pictures {

/// Syncs two datasets of the demo's cache from a source that is not well: the schools come without those of three
/// areas, which is held, and nobody answers for the attendance. The real engine decides what that means. Returns the
/// error; empty if all went as it should.
QString makeTrouble(const QString &cacheFile);

} // namespace anjungan::pictures
