// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_history.h"

#include "app/service_parts.h"
#include "core/source/http_transport.h"
#include "core/store/repair/renewal.h"
#include "core/sync/sync_engine.h"

#include <QCoroTask>
#include <QFileInfo>

namespace anjungan::app {

namespace {

/// The first sync, before all that changed since.
constexpr int firstDay = 40;

/// A day before the present, at the present time.
class PastClock final : public sync::Clock
{
public:
    PastClock(const sync::Clock &present, int days) : m_present(present), m_days(days) {}
    QDateTime now() const override { return m_present.now().addDays(-m_days); }

private:
    const sync::Clock &m_present;
    const int m_days;
};

} // namespace

void giveHistory(demo::DemoSource &source, const Loaded &demo, const QString &cacheFile, const sync::Clock &clock)
{
    const auto steps = demo::DemoSource::pastDays();
    if (QFileInfo::exists(cacheFile) || !steps)
        return;
    const sync::Options options = syncOptions(demo.workspace, cacheFile);
    for (const int days : QList<int>{firstDay} + *steps) {
        if (days == 0)
            break;
        const PastClock past(clock, days);
        const auto cache = store::openOrRenew(cacheFile, past.now());
        if (!cache || !cache->writer->saveWorkspace(demo.document, demo.location, past.now()))
            break;
        source.showDaysAgo(days);
        source::HttpTransport transport(options.limits);
        sync::SyncEngine engine(demo.workspace, transport, *cache->writer, past, options);
        static_cast<void>(QCoro::waitFor(engine.run({})));
    }
    source.showDaysAgo(0);
}

} // namespace anjungan::app
