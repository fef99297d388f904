// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_fetcher.h"

#include "core/base/retry_wait.h"
#include "core/message/message_json.h"
#include "ui/map/raster/tile_image.h"
#include "ui/map/render/log.h"
#include "ui/words/sentence.h"

#include <algorithm>
#include <cmath>

namespace anjungan::map {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t atOnce = 4;
constexpr std::chrono::seconds freshFor = std::chrono::days(7);
/// A tile that is not there today may be there tomorrow; one that is no picture may be the fault of a moment.
constexpr std::chrono::seconds missingFor = 1h;
constexpr std::chrono::seconds refusedFor = 10min;
constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 5min;
constexpr double keptShare = 0.9; ///< of the disk's bound, after trimming

bool isSourcesFault(source::ErrorKind kind)
{
    using enum source::ErrorKind;
    return kind != NotFound && kind != BadRequest && kind != TooLarge && kind != Malformed && kind != WrongType &&
           kind != Cut;
}

} // namespace

source::Limits tileLimits()
{
    source::Limits limits;
    limits.maxResponseBytes = 2LL * 1024 * 1024;
    limits.idleTimeout = 10s;
    limits.responseTimeout = 30s;
    return limits;
}

TileFetcher::TileFetcher(TileService service) : m_service(std::move(service)), m_folder(m_service.folder)
{
    m_pause.setParent(this);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TileFetcher::startNext);
}

TileFetcher::~TileFetcher() { *m_alive = false; }

void TileFetcher::want(const std::vector<render::RasterTile> &tiles)
{
    m_view = tiles;
    m_wanted.assign(tiles.begin(), tiles.end());
    for (auto &[tile, stop] : m_running)
        if (!std::ranges::contains(tiles, tile))
            stop.request_stop();
    startNext();
}

void TileFetcher::finish()
{
    m_isFinishing = true;
    m_pause.stop();
    want({});
    finishIfIdle();
}

void TileFetcher::finishIfIdle()
{
    if (m_isFinishing && m_running.empty())
        Q_EMIT finished();
}

void TileFetcher::startNext()
{
    while (!m_isFinishing && !m_pause.isActive() && m_running.size() < atOnce && !m_wanted.empty()) {
        const render::RasterTile tile = m_wanted.front();
        m_wanted.pop_front();
        if (m_running.contains(tile) || m_refused.contains(tile, m_service.now()))
            continue;
        const auto kept = m_folder.read(tile);
        if (kept && kept->confirmedAt.secsTo(m_service.now()) < freshFor.count())
            continue;
        if (!m_transport)
            m_transport = m_service.makeTransport();
        source::Request request{.url = m_service.address(tile),
                                .accept = "image/webp,image/png,image/jpeg",
                                .validator = kept ? kept->validator : source::Validator{},
                                .onBytes = {}};
        const std::stop_token stop = m_running[tile].get_token();
        fetch(tile, std::move(request), stop);
    }
    Q_EMIT left(std::ssize(m_wanted) + std::ssize(m_running));
}

QCoro::Task<void> TileFetcher::fetch(render::RasterTile tile, source::Request request, std::stop_token stop)
{
    const std::shared_ptr<bool> alive = m_alive;
    const Answer answer = co_await m_transport->get(std::move(request), stop);
    if (!*alive)
        co_return;
    m_running.erase(tile);
    accept(tile, answer);
    startNext();
    finishIfIdle();
}

void TileFetcher::accept(const render::RasterTile &tile, const Answer &answer)
{
    if (!answer) {
        fail(tile, answer.error());
    } else if (answer->notModified) {
        m_failures = 0;
        report({});
        if (!m_folder.confirm(tile, m_service.now())) {
            if (m_folder.contains(tile)) // on a disk that cannot be written: it stays, and is asked about later
                m_refused.add(tile, m_service.now().addDuration(refusedFor), m_service.now());
            else
                m_wanted.push_back(tile); // removed meanwhile
        }
    } else {
        keep(tile, *answer);
    }
}

void TileFetcher::keep(const render::RasterTile &tile, const source::Response &response)
{
    const auto decoded = decodedTile(response.body);
    if (!decoded) {
        fail(tile, {.kind = source::ErrorKind::WrongType,
                    .what = message::make<message::Code::NotPictures>(),
                    .url = {},
                    .status = 200,
                    .retryAfter = {}});
        return;
    }
    m_failures = 0;
    const auto kept = m_folder.keep(tile, response.body, decoded->ending, response.validator, m_service.now());
    if (!kept) {
        report(tr("it cannot be kept on this device (%1)").arg(kept.error()));
        pause(longestPause);
        return;
    }
    m_bytes = m_bytes < 0 ? m_folder.size() : m_bytes + *kept;
    if (m_bytes > m_service.mostBytes)
        m_bytes = m_folder.trim(std::llround(keptShare * static_cast<double>(m_service.mostBytes)));
    report({});
    Q_EMIT arrived(tile);
}

void TileFetcher::fail(const render::RasterTile &tile, const source::SourceError &error)
{
    if (error.kind == source::ErrorKind::Canceled) {
        if (std::ranges::contains(m_view, tile)) // called off, and wanted again meanwhile
            m_wanted.push_back(tile);
        return;
    }
    const bool isMissing = error.kind == source::ErrorKind::NotFound;
    if (!isSourcesFault(error.kind))
        m_refused.add(tile, m_service.now().addDuration(isMissing ? missingFor : refusedFor), m_service.now());
    if (isMissing)
        return; // the sea, or beyond the source's country
    qCDebug(render::mapLog).noquote() << "tile" << tile.zoom << tile.x << tile.y
                                      << "did not come:" << message::toText({error.what});
    report(words::readerSentence(error.what, QTimeZone::UTC));
    if (isSourcesFault(error.kind)) {
        m_wanted.push_front(tile);
        if (m_pause.isActive() && !error.retryAfter) // one of several that failed together
            return;
        const auto window = base::retryWindow(firstPause, longestPause, ++m_failures);
        const auto drawn = base::drawnFrom(window, m_service.random);
        pause(std::max<std::chrono::milliseconds>(error.retryAfter.value_or(0s), drawn));
    }
}

void TileFetcher::pause(std::chrono::milliseconds time)
{
    constexpr std::chrono::milliseconds longest = 1h;
    m_pause.start(std::max(std::min(time, longest), std::chrono::milliseconds(m_pause.remainingTime())));
}

void TileFetcher::report(const QString &trouble)
{
    if (trouble != m_trouble) {
        m_trouble = trouble;
        Q_EMIT troubleChanged(trouble);
    }
}

} // namespace anjungan::map
