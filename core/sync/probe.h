// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/failure.h"
#include "core/sync/values/pass.h"

namespace anjungan::sync {

/// What came of asking whether the pages of an earlier listing are still so.
struct Probed
{
    bool isConfirmed = false;             ///< all of them are
    std::optional<source::Fetched> first; ///< else, where it came: the first page as it is now
    std::optional<Failure> failure;       ///< the source could not be asked at all
    std::chrono::seconds age{0};          ///< how old the oldest of the answers is
    int requests = 0;
    qint64 bytes = 0;
};

/// Asks for one page where that stands for all, else for each, up to the first that is another. A page that the source
/// does not know any more counts as another. `pages` is not empty.
QCoro::Task<Probed> probe(source::Connector &connector, QList<PageValidator> pages, std::stop_token stop);

} // namespace anjungan::sync
