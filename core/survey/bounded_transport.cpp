// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/bounded_transport.h"

#include "core/source/error_text.h"

namespace anjungan::survey {

using message::Code;
using message::make;

BoundedTransport::BoundedTransport(source::Transport &inner, const Bounds &bounds) : m_inner(inner), m_bounds(bounds)
{
    begin();
}

void BoundedTransport::begin()
{
    m_timer.start();
    m_bytes = 0;
}

QCoro::Task<std::expected<source::Response, source::SourceError>> BoundedTransport::get(source::Request request,
                                                                                        std::stop_token stop)
{
    std::optional<message::Message> end;
    if (m_bytes >= m_bounds.mostBytes)
        end = make<Code::SurveyTooMuch>(m_bounds.mostBytes / (1024LL * 1024));
    else if (m_timer.durationElapsed() >= m_bounds.longest)
        end = make<Code::SurveyTooSlow>(std::chrono::duration_cast<std::chrono::minutes>(m_bounds.longest).count());
    if (end)
        co_return std::unexpected(source::SourceError{.kind = source::ErrorKind::TooLarge,
                                                      .what = *end,
                                                      .url = source::withoutSecrets(request.url, request.sourceQuery),
                                                      .status = 0,
                                                      .retryAfter = {},
                                                      .requests = 0});
    auto response = co_await m_inner.get(std::move(request), std::move(stop));
    m_bytes += response ? response->wireBytes : response.error().bytes;
    co_return response;
}

} // namespace anjungan::survey
