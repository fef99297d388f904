// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/page_times.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using namespace anjungan;
using namespace anjungan::sync;

namespace {

/// A page: the server's time of it in seconds after noon (none: -1'000'000), its age, and the device's times.
struct Page
{
    int stamp = 0;
    int age = 0;
    int sent = 0;
    int received = 0;
};

constexpr int none = -1'000'000;

} // namespace

Q_DECLARE_METATYPE(QList<Page>)

/// Which pages are of one listing, by their times.
class PageTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QList<Page>>("pages");
        QTest::addColumn<bool>("areOne");
        const auto row = [](const char *name, const QList<Page> &pages, bool areOne) {
            QTest::newRow(name) << pages << areOne;
        };
        row("no times", {{none, 0, 0, 1}, {none, 0, 1, 2}}, true);
        row("live", {{0, 0, 0, 1}, {1, 0, 1, 2}, {300, 0, 300, 301}}, true);
        row("live, the server's clock is an hour behind", {{-3600, 0, 0, 1}, {-3300, 0, 300, 301}}, true);
        row("live, one answer takes ten minutes", {{0, 0, 0, 600}, {601, 0, 600, 601}}, true);
        row("live, made at the end of ten minutes", {{600, 0, 0, 600}, {601, 0, 600, 601}}, true);
        row("all kept, of one listing", {{-7200, 0, 0, 1}, {-7190, 0, 1, 2}, {-7160, 0, 2, 3}}, true);
        row("all kept, read slowly", {{-7200, 0, 0, 1}, {-7190, 0, 300, 301}, {-7160, 0, 600, 601}}, true);
        row("one time for all, that of a load", {{-7200, 0, 0, 1}, {-7200, 0, 900, 901}}, true);
        row("one kept", {{0, 0, 0, 1}, {-120, 0, 1, 2}}, false);
        row("the first kept", {{-120, 0, 0, 1}, {1, 0, 1, 2}}, false);
        row("all kept, of two listings", {{-7200, 0, 0, 1}, {-3600, 0, 1, 2}}, false);
        row("one without a time between", {{-120, 0, 0, 1}, {none, 0, 1, 2}, {2, 0, 2, 3}}, false);
        row("one age", {{none, 600, 0, 1}, {none, 610, 1, 2}}, true);
        row("two ages", {{none, 600, 0, 1}, {none, 0, 1, 2}}, false);
        row("an age that says so, and a time", {{-600, 600, 0, 1}, {1, 0, 1, 2}}, false);
    }

    void tells()
    {
        QFETCH(QList<Page>, pages);
        PageTimes times;
        bool areOne = true;
        const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);
        for (const Page &page : pages) {
            const auto stamp = page.stamp == none ? std::nullopt : std::optional(noon.addSecs(page.stamp));
            areOne = times.add(stamp, std::chrono::seconds(page.age),
                               {.sent = page.sent * qint64(1000), .received = page.received * qint64(1000)}) &&
                     areOne;
        }
        QTEST(areOne, "areOne");
    }
};

ANJUNGAN_TEST(QCoreApplication, PageTimesTest)
#include "page_times_test.moc"
