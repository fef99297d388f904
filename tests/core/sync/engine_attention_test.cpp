// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/one_source_device.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;

/// When the engine asks what needs attention, and that the cache keeps it.
class EngineAttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHoldsIsKeptAfterEachSyncAndAtTheEnd()
    {
        OneSourceDevice device;
        device.workspace.attention = {{.id = u"a"_s}};
        QStringList asked;
        device.options.attending = [&](const QString &dataset, const QDateTime &now) {
            // The dataset is published by then.
            asked << dataset + u' ' + device.value(u"SELECT count(*) FROM sekolah"_s).toString();
            const AttentionRow row{.key = u"x"_s, .since = now.addDays(-1), .value = 7};
            return AttentionKeeping{.found = {{.condition = u"a"_s, .rows = {row}}}, .conditions = {u"a"_s}};
        };
        QVERIFY(device.sync().allCurrent());
        QCOMPARE(asked, (QStringList{u"sekolah 25"_s, u" 25"_s}));
        QCOMPARE(device.value(u"SELECT group_concat(condition || row_key || value) FROM anjungan_attention"_s),
                 u"ax7.0"_s);
    }

    void withoutConditionsNothingIsAsked()
    {
        OneSourceDevice device;
        int asked = 0;
        device.options.attending = [&asked](const QString &, const QDateTime &) {
            ++asked;
            return AttentionKeeping();
        };
        QVERIFY(device.sync().allCurrent());
        QCOMPARE(asked, 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, EngineAttentionTest)
#include "engine_attention_test.moc"
