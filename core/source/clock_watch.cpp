// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/clock_watch.h"

#include <utility>

namespace anjungan::source {

ClockWatch::ClockWatch(Transport &inner, Clock now) : m_inner(inner), m_now(std::move(now)) {}

QCoro::Task<std::expected<Response, SourceError>> ClockWatch::get(Request request, std::stop_token stop)
{
    auto response = co_await m_inner.get(std::move(request), std::move(stop));
    if (response && response->date)
        m_reading = Reading{.source = response->date->addSecs(response->age.count()), .device = m_now()};
    co_return response;
}

} // namespace anjungan::source
