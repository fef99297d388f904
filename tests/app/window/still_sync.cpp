// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/still_sync.h"

#include "core/source/transport.h"
#include "core/store/writer.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

class BusySource final : public source::Transport
{
public:
    QCoro::Task<std::expected<source::Response, source::SourceError>> get(source::Request, std::stop_token) override
    {
        co_return std::unexpected(
            source::SourceError{.kind = source::ErrorKind::Busy, .what = {}, .url = {}, .retryAfter = {}});
    }
};

} // namespace

StillSync::StillSync(const workspace::Workspace &workspace)
    : m_service(workspace,
                {.openCache = [file = m_folder.filePath(u"still.gpkg"_s)]()
                     -> sync::CacheResult<std::unique_ptr<sync::Cache>> { return store::Writer::open(file); },
                 .makeTransport = [] { return std::make_unique<BusySource>(); }},
                m_clock, {})
{
    connect(&m_service, &sync::SyncService::started, this, [this] { ++m_starts; });
}

bool StillSync::rest()
{
    m_service.cancel();
    return QTest::qWaitFor([this] { return !m_service.isRunning(); }, 10'000);
}

} // namespace anjungan::test
