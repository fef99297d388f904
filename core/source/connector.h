// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/abilities.h"
#include "core/source/cursor.h"
#include "core/source/error.h"
#include "core/source/fetched.h"
#include "core/source/transport.h"
#include "core/workspace/workspace.h"

#include <qcorotask.h>

#include <expected>
#include <memory>
#include <stop_token>

namespace anjungan::source {

/// A collection that can be listed.
struct Opened
{
    Cursor first; ///< of its first page
    Abilities abilities;
    int requests = 0; ///< sent for it, fewer where the source was known already; one that was redirected counts once
    qint64 bytes = 0; ///< received for it
};

/// One source of the workspace, spoken to in its protocol. Lives on the thread of its transport; keeps no rows.
/// Any number of listings may run side by side. Must outlive the tasks it gave.
class Connector
{
public:
    virtual ~Connector() = default;

    /// Checks what the source is and that it has the collection (landing page, conformance, collection), once for each
    /// connector where it can be shared, and tells where its listing begins.
    virtual QCoro::Task<std::expected<Opened, SourceError>> open(QString collection, std::stop_token stop) = 0;

    /// The first page of the listing that begins at `first`, narrowed to rows that changed; only with
    /// Abilities::filters. The listing as it is where the protocol has no way to name such a field. A source may
    /// declare this for all its collections and refuse it for one: BadRequest.
    virtual Cursor changedSince(const Cursor &first, const Since &since) const = 0;

    /// Likewise with no field but the key's, and without geometry; only with Abilities::projects. A source may pass
    /// over a name that it does not know: whether the pages have the field tells.
    virtual Cursor keysOnly(const Cursor &first, const QString &keyField) const = 0;

    /// One row of that listing: its page says how many there are, where the source counts.
    virtual Cursor countOnly(const Cursor &first) const = 0;

    /// Fetches and parses the page at a cursor. With a validator the source may answer that it has not changed: that
    /// page, which is all only where the listing has one page. `onBytes` may be empty.
    virtual QCoro::Task<std::expected<Fetched, SourceError>>
    fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop) = 0;
};

/// The connector for a source of the workspace; Malformed for a type that there is none for. `transport` must outlive
/// it.
std::expected<std::unique_ptr<Connector>, SourceError> makeConnector(const workspace::Source &source,
                                                                     Transport &transport, const Limits &limits);

} // namespace anjungan::source
