// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace anjungan::source {

/// A link of an OGC API document, unchanged.
struct Link
{
    QString rel;
    QString type; ///< media type; may be empty
    QString href; ///< may be relative
};

using Links = std::vector<Link>;

} // namespace anjungan::source
