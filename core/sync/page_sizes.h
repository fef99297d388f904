// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/page_size.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QList>

#include <optional>

namespace anjungan::sync {

/// What is known of the page sizes that sources accept. A size is forgotten after a month, so that a source that is
/// mended, or was wrong once, is not asked in small pages for good.
class PageSizes
{
public:
    PageSizes(const QList<PageSize> &kept, const QDateTime &now);

    /// None if the source has refused nothing.
    [[nodiscard]] std::optional<int> of(const workspace::Source &source) const;

    /// Notes the size that a source has accepted; returns what is to be stored.
    PageSize note(const workspace::Source &source, int rows, const QDateTime &now);

private:
    QHash<QString, int> m_rows; ///< by the source's fingerprint
};

} // namespace anjungan::sync
