// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/collection_fetcher.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::sync {

/// What a source's list of versions said.
struct Versions
{
    QHash<QString, QString> of;      ///< by the collection's id; without those of which it has two versions or none
    std::optional<QDateTime> madeAt; ///< when the source made the list, UTC; none: it does not say
    std::chrono::seconds age{0};     ///< of the answer
    Traffic traffic;                 ///< for this answer
    message::Messages note;          ///< why the list cannot be used, unless the source cannot be reached at all
};

/// Asks one source for its list of versions. The list is kept, so that where nothing has changed only its validator is
/// asked for.
class VersionList
{
public:
    explicit VersionList(workspace::VersionList names) : m_names(std::move(names)) {}

    /// One call at a time. Only the first page is read: a collection that is not on it is asked itself.
    [[nodiscard]] QCoro::Task<Versions> ask(source::Connector &connector, std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<std::expected<source::Fetched, source::SourceError>>
    fetch(source::Connector &connector, std::stop_token stop, Traffic &traffic);
    void read(const source::Fetched &fetched, Versions &versions);

    const workspace::VersionList m_names;
    PageValidator m_page;              ///< of the kept list; without a URL: there is none
    QHash<QString, QString> m_kept;    ///< as Versions::of
    std::optional<QDateTime> m_madeAt; ///< as Versions::madeAt
};

} // namespace anjungan::sync
