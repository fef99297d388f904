// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/name_table.h"
#include "core/store/format/column_type.h"
#include "core/store/format/geometry_type.h"
#include "core/store/records/record_state.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace Qt::StringLiterals;

class NameTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothWays()
    {
        enum class Answer { Yes, No };
        constexpr base::NameTable<Answer, 2> table{{{Answer::Yes, "yes"_L1}, {Answer::No, "no"_L1}}};
        QCOMPARE(base::nameIn(table, Answer::No), u"no"_s);
        QVERIFY(base::valueIn(table, u"yes") == Answer::Yes);
        QVERIFY(!base::valueIn(table, u"Yes"));
        QVERIFY(!base::valueIn(table, u""));
        QVERIFY(!base::valueIn(table, QString()));
    }

    /// Unknown text in a file is never read as a known type or state.
    void knowsWhatItDoesNotKnow()
    {
        for (const QString &name : {u"hologram"_s, u"TEXT"_s, u"text "_s, QString()}) {
            QCOMPARE(store::columnTypeOf(name), store::ColumnType::Unknown);
            QCOMPARE(store::recordStateOf(name), store::RecordState::Unknown);
        }
        QCOMPARE(store::columnTypeOf(u"datetime"_s), store::ColumnType::DateTime);
        QCOMPARE(store::recordStateOf(u"held"_s), store::RecordState::Held);
        QCOMPARE(store::geometryTypeNamed(u"HOLOGRAM"_s), store::GeometryType::Any);
        QCOMPARE(store::geometryTypeNamed(u"MULTIPOLYGON"_s), store::GeometryType::MultiPolygon);
        QCOMPARE(store::geometryTypeNamed(QString()), store::GeometryType::None);
        QCOMPARE(store::geometryTypeOf(6), store::GeometryType::MultiPolygon);
        QCOMPARE(store::geometryTypeOf(1'006), store::GeometryType::Any);
    }
};

ANJUNGAN_TEST(QCoreApplication, NameTableTest)
#include "name_table_test.moc"
