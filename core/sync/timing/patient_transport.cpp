// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/patient_transport.h"

#include "core/source/error_text.h"

#include <algorithm>
#include <utility>

namespace anjungan::sync {

using namespace std::chrono_literals;
using source::ErrorKind;
using source::Request;
using source::Response;
using source::SourceError;
using std::chrono::milliseconds;

namespace {

using Answered = std::expected<Response, SourceError>;

constexpr milliseconds firstWait = 1s; ///< without a Retry-After; doubled by each further answer
constexpr milliseconds longestPace = 8s;
constexpr int limitedTries = 3; ///< more of a request to a source that limits their rate (429)
constexpr int busyTries = 2;

bool isBusy(const Answered &answered) { return !answered && answered.error().kind == ErrorKind::Busy; }

bool isWorthWaiting(const SourceError &error) { return error.retryAfter.value_or(0s) <= PatientTransport::longestWait; }

} // namespace

/// The requests after the first one that met a busy source, one at a time.
class PatientTransport::Lane final : public Transport
{
public:
    Lane(Transport &inner, Pause pause, std::function<double()> random)
        : m_inner(inner), m_pause(std::move(pause)), m_random(std::move(random))
    {
    }

    bool isInUse() const { return m_pace > 0ms; }

    /// A request outside of the lane met a busy source; several that were under way count once.
    void begin(const SourceError &error)
    {
        if (!isInUse())
            noteBusy(error);
        m_wait = std::max(m_wait, milliseconds(error.retryAfter.value_or(0s)));
    }

    [[nodiscard]] QCoro::Task<Answered> get(Request request, std::stop_token stop) override
    {
        for (int tried = 1;; ++tried) {
            // Many devices that received the same Retry-After must not come back at once.
            const milliseconds wait(static_cast<qint64>(static_cast<double>(m_wait.count()) * (1 + m_random() / 4)));
            if (!co_await m_pause(wait, stop))
                co_return std::unexpected(source::canceledError(request));
            m_wait = m_pace;
            Answered answered = co_await m_inner.get(request, stop);
            if (!isBusy(answered)) {
                m_hasGivenUp = false;
                co_return answered;
            }
            noteBusy(answered.error());
            const int most = m_hasGivenUp ? 1 : answered.error().status == 429 ? limitedTries : busyTries;
            m_hasGivenUp = tried >= most || !isWorthWaiting(answered.error());
            if (m_hasGivenUp)
                co_return answered;
        }
    }

private:
    void noteBusy(const SourceError &error)
    {
        m_pace = m_pace == 0ms ? firstWait : std::min(2 * m_pace, longestPace);
        m_wait = std::max({m_wait, m_pace, milliseconds(error.retryAfter.value_or(0s))});
    }

    Transport &m_inner;
    const Pause m_pause;
    const std::function<double()> m_random;
    milliseconds m_pace{0};    ///< between two requests; 0: the source was never busy
    milliseconds m_wait{0};    ///< before the next one
    bool m_hasGivenUp = false; ///< the source stayed busy: the requests that wait are tried once
};

PatientTransport::PatientTransport(Transport &inner, int most, Pause pause, std::function<double()> random)
    : m_wide(inner, most), m_lane(std::make_unique<Lane>(m_wide, std::move(pause), std::move(random))),
      m_narrow(*m_lane, 1)
{
}

PatientTransport::~PatientTransport() = default;

QCoro::Task<Answered> PatientTransport::get(Request request, std::stop_token stop)
{
    if (!m_lane->isInUse()) {
        Answered answered = co_await m_wide.get(request, stop);
        if (!isBusy(answered) || !isWorthWaiting(answered.error()))
            co_return answered;
        m_lane->begin(answered.error());
    }
    co_return co_await m_narrow.get(std::move(request), std::move(stop));
}

} // namespace anjungan::sync
