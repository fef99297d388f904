// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"
#include "core/survey/survey_values.h"

#include <QElapsedTimer>

namespace anjungan::survey {

/// A transport that forwards requests to another one until a budget of bytes or time is used up; then each request
/// fails as TooLarge. Lives on the thread of the inner transport.
class BoundedTransport final : public source::Transport
{
public:
    /// `inner` must outlive it.
    BoundedTransport(source::Transport &inner, const Bounds &bounds);

    void begin(); ///< with a new budget

    [[nodiscard]] QCoro::Task<std::expected<source::Response, source::SourceError>> get(source::Request request,
                                                                                        std::stop_token stop) override;

private:
    source::Transport &m_inner;
    const Bounds m_bounds;
    QElapsedTimer m_timer;
    qint64 m_bytes = 0;
};

} // namespace anjungan::survey
