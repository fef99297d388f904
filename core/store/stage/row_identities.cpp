// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/row_identities.h"

namespace anjungan::store {

namespace {

constexpr std::size_t fewRows = 500;
/// The number of identities per notification, which takes as long as computing a few.
constexpr std::size_t stride = 100;

} // namespace

RowIdentities::RowIdentities(RowIdentifier &identifier, PromisedReading &reading,
                             std::span<const source::SourceRow> features)
    : m_identifier(identifier), m_reading(reading), m_features(features), m_rows(features.size())
{
    if (features.size() < fewRows)
        identify({});
    else
        m_thread = std::jthread([this](const std::stop_token &stop) { identify(stop); });
}

const RowIdentity &RowIdentities::at(std::size_t row) const
{
    for (std::size_t found = m_found; found <= row; found = m_found)
        m_found.wait(found);
    return m_rows[row];
}

void RowIdentities::identify(const std::stop_token &stop)
{
    for (std::size_t row = 0; row < m_features.size() && !stop.stop_requested(); ++row) {
        m_reading.read(row);
        m_rows[row] = m_identifier.identify(m_features[row]);
        const std::size_t found = row + 1;
        if (found % stride == 0 || found == m_features.size()) {
            m_found = found;
            m_found.notify_all();
        }
    }
}

} // namespace anjungan::store
