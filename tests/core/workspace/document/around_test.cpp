// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

class AroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aroundArrives()
    {
        const auto workspace = test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") +
                                                       u"/tests/core/workspace/data/full.json"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        QVERIFY(workspace->around);
        const Around &around = *workspace->around;
        QCOMPARE(around.title.in(u"en"_s), u"Around"_s);
        QCOMPARE(std::pair(around.reach, around.most), std::pair(40.0, 12));
        QCOMPARE(around.zones.size(), 1);
        const AroundZones &zones = around.zones.constFirst();
        QCOMPARE(zones.classes.size(), 2);
        QCOMPARE(zones.classes[0].title.in(u"id"_s), u"rendah"_s); // its value, where there is no title
        QCOMPARE(zones.classes[1].title.in(u"en"_s), u"High"_s);
        QCOMPARE(zones.where.size(), 1);
        const AroundList &list = around.lists.constFirst();
        QCOMPARE(list.fields, QStringList{u"siswa"_s});
        QCOMPARE(list.unitOfOne.byLanguage.value(u"en"_s), u"school"_s);
        QCOMPARE(list.chips.size(), 2);
        QCOMPARE(list.chips[0].title.in(u"id"_s), u"SD"_s);
        QCOMPARE(list.chips[1].values, (QStringList{u"SMA"_s, u"SMK"_s}));
        QCOMPARE(around.places.constFirst().nameField, u"nama"_s);
        QCOMPARE(around.layers.size(), 1);
    }

    void itsFieldsAreUsed()
    {
        const auto workspace = test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") +
                                                       u"/tests/core/workspace/data/full.json"_s);
        QVERIFY(workspace.has_value());
        QStringList used;
        for (const QString &dataset : {u"bahaya"_s, u"sekolah"_s})
            for (const FieldUse &use : workspace->dataset(dataset)->uses)
                if (use.place == "around"_L1)
                    used << use.field;
        // Those that nothing else has named before.
        QVERIFY2(used.contains(u"jenis"_s) && used.contains(u"nama"_s), qPrintable(used.join(u' ')));
    }

    void withoutItThereIsNone()
    {
        const auto workspace = test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") +
                                                       u"/tests/core/workspace/data/minimal.json"_s);
        QVERIFY(workspace.has_value() && !workspace->around);
    }
};

ANJUNGAN_TEST(QCoreApplication, AroundTest)
#include "around_test.moc"
