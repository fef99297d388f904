// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/abilities.h"
#include "core/source/cursor.h"
#include "core/source/error.h"
#include "core/source/fetched.h"
#include "core/source/part.h"
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
    Cursor first; ///< of the first page
    QString id;   ///< of the collection, as its document says; empty if it does not
    Abilities abilities;
    int requests = 0; ///< sent to open it, fewer if the source was checked already; a redirected request counts once
    qint64 bytes = 0; ///< received to open it
    message::Messages notes = {}; ///< in which way the source does not follow its standard, where that is tolerated
};

enum class Outermost { Greatest, Least };

/// A client for one source of the workspace. Lives on the thread of its transport; stores no rows. Any number of
/// listings may run concurrently. Must outlive the tasks that it returned.
class Connector
{
public:
    virtual ~Connector() = default;

    /// Checks the source and that it has the collection (landing page, conformance, collection; the former two once for
    /// each connector), and returns the beginning of the listing.
    [[nodiscard]] virtual QCoro::Task<std::expected<Opened, SourceError>> open(QString collection,
                                                                               std::stop_token stop) = 0;

    /// The cursor of the listing that begins at `first`, restricted to the rows of a part; only with
    /// Abilities::filters. Returns `first` if the protocol cannot express the field's name or as many codes. Check the
    /// rows all the same.
    virtual Cursor partOnly(const Cursor &first, const Part &part) const = 0;

    /// Likewise restricted to changed rows, of that part if `first` is restricted to one; only with Abilities::filters.
    /// Returns `first` if the protocol cannot express the field's name. A source may declare the ability for all its
    /// collections and refuse it for one: BadRequest.
    virtual Cursor changedSince(const Cursor &first, const Since &since) const = 0;

    /// Likewise with only the key's field, and without geometry; only with Abilities::projects. `abilities` are those
    /// of the collection. A source may ignore an unknown name: check whether the pages have the field.
    virtual Cursor keysOnly(const Cursor &first, const QString &keyField, const Abilities &abilities) const = 0;

    /// Likewise, in the order of the key's field; only with Abilities::sorts. If the source refuses it, fetch() lists
    /// in the source's own order.
    virtual Cursor sortedBy(const Cursor &first, const QString &keyField) const = 0;

    /// The cursor for the one row of that listing that has the greatest or the least value of a field, with the number
    /// of rows where the source counts them; only with Abilities::sorts. Without the other fields where the source can
    /// omit them. Returns `first` if the protocol cannot express the field's name. If the source refuses the order,
    /// fetch() asks without it: then Fetched::url is another one.
    virtual Cursor outermost(const Cursor &first, const QString &field, Outermost which,
                             const Abilities &abilities) const = 0;

    /// The number of rows that are requested for a page. It becomes less if the source refuses as many; the connector
    /// of a later run begins with it as Limits::pageSize.
    virtual int pageSize() const = 0;

    /// The cursor for one row of that listing: its page has the number of rows, if the source counts them.
    virtual Cursor countOnly(const Cursor &first) const = 0;

    /// The cursor for one row of that listing, counted from 0 in its order.
    virtual Cursor rowAt(const Cursor &first, std::int64_t row) const = 0;

    /// Fetches and parses the page at a cursor. With a validator the source may answer that this page has not changed,
    /// which says nothing about other pages. `onBytes` may be empty.
    [[nodiscard]] virtual QCoro::Task<std::expected<Fetched, SourceError>>
    fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop) = 0;
};

/// The connector for a source of the workspace; Malformed for an unknown type. `transport` must outlive it.
[[nodiscard]] std::expected<std::unique_ptr<Connector>, SourceError>
makeConnector(const workspace::Source &source, Transport &transport, const Limits &limits);

} // namespace anjungan::source
