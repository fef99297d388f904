// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::test {

/// A cache of the demo in this test's home, made by the program when first asked for: with one that is there, a wall
/// of the demo need not make the demo's past before it is ready.
QString demoCacheFile();

} // namespace anjungan::test
