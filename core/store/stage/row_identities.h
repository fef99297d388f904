// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/stage/promised_reading.h"
#include "core/store/stage/row_identity.h"

#include <atomic>
#include <span>
#include <thread>
#include <vector>

namespace anjungan::store {

/// Reads a page's rows as the workspace promises and computes their identities, ahead of writing them, on a separate
/// thread if the page is large enough. A row must not be used before at() has returned its identity.
class RowIdentities
{
public:
    /// All must outlive it, and `identifier` must not be used meanwhile.
    RowIdentities(RowIdentifier &identifier, PromisedReading &reading, std::span<const source::SourceRow> features);

    /// Waits until it is computed.
    const RowIdentity &at(std::size_t row) const;

private:
    void identify(const std::stop_token &stop);

    RowIdentifier &m_identifier;
    PromisedReading &m_reading;
    std::span<const source::SourceRow> m_features;
    std::vector<RowIdentity> m_rows;
    std::atomic<std::size_t> m_found = 0; ///< number of computed rows
    std::jthread m_thread;                ///< last: it uses the other members
};

} // namespace anjungan::store
