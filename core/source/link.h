// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace anjungan::source {

/// A link of an OGC API document or of a Link header, unchanged.
struct Link
{
    QString rel;  ///< relations, separated by spaces
    QString type; ///< media type; may be empty
    QString href; ///< may be relative
};

using Links = std::vector<Link>;

} // namespace anjungan::source
