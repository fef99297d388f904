// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/message_json.h"
#include "core/query/holding_faults.h"
#include "core/query/questions.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using message::Code;
using message::make;

/// What was wrong with rows when they came, and is not any more.
class HoldingFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesInTheFutureArePastOneDay()
    {
        const QDateTime now = test::sourceTime();
        const message::Messages others{make<Code::NoRows>()};
        const message::Messages all = others + message::Messages{make<Code::ModifiedInFuture>(3, now.addDays(2))};
        QCOMPARE(query::holdingFaults(all, now), all);
        QCOMPARE(query::holdingFaults(all, now.addDays(1)), all);
        QCOMPARE(query::holdingFaults(all, now.addDays(2)), others);
    }

    /// A record as a cache of yesterday has it.
    void theStateOfDatasetsFollowsTheClock()
    {
        test::Province province;
        QCOMPARE(province.publish(u"sekolah"_s, test::schools(), test::sourceTime()), QString());
        const message::Messages fault{make<Code::ModifiedInFuture>(3, test::sourceTime().addDays(2))};
        {
            const auto reader = province.reader();
            const auto writable = store::CacheConnection::open(province.file(), store::CacheConnection::Mode::Write);
            QVERIFY(writable && store::run(**writable, u"UPDATE anjungan_dataset SET fault = ? WHERE id = 'sekolah'"_s,
                                           {message::toText(fault)}));
        }
        const auto faultAt = [&province](const QDateTime &now) {
            const auto reader = province.reader();
            const query::Context context{*reader, province.workspace(), now, [] { return false; }};
            const auto all = query::records(context);
            const auto found = std::ranges::find(*all, u"sekolah"_s, &store::DatasetRecord::id);
            return found->fault;
        };
        QCOMPARE(faultAt(test::sourceTime()), fault);
        QCOMPARE(faultAt(test::sourceTime().addDays(3)), message::Messages());
    }
};

ANJUNGAN_TEST(QCoreApplication, HoldingFaultsTest)
#include "holding_faults_test.moc"
