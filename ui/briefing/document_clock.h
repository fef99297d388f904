// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/clock.h"

#include <optional>

namespace anjungan::briefing {

/// The time that a document speaks of: that of a clock until it is set, so that the ages in a document do not depend on
/// the minute in which it is made. UI thread.
class DocumentClock final : public sync::Clock
{
public:
    explicit DocumentClock(const sync::Clock &real) : m_real(real) {}

    QDateTime now() const override { return m_set.value_or(m_real.now()); }
    void set(const QDateTime &time) { m_set = time; }
    const sync::Clock &real() const { return m_real; }

private:
    const sync::Clock &m_real;
    std::optional<QDateTime> m_set;
};

} // namespace anjungan::briefing
