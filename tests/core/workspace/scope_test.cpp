// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/scope.h"
#include "core/workspace/workspace.h"
#include "tests/support/test_main.h"

using namespace anjungan::workspace;
using namespace Qt::StringLiterals;

namespace {

Dataset dataset(const QString &id, const QString &area)
{
    Dataset made;
    made.id = id;
    if (!area.isEmpty())
        made.area = AreaRef{.field = area, .codes = u"kemendagri"_s};
    return made;
}

Workspace province()
{
    Workspace made;
    made.datasets = {dataset(u"kabkota"_s, u"kode"_s), dataset(u"sekolah"_s, u"kode_kab"_s),
                     dataset(u"rawan"_s, u"kode_kab"_s), dataset(u"aplikasi"_s, u"kode_kab"_s),
                     dataset(u"realisasi"_s, {})};
    made.areas = {{.level = u"kabkota"_s, .dataset = u"kabkota"_s, .code = u"kode"_s, .name = u"nama"_s}};
    made.exposures.resize(1);
    made.exposures[0].points = u"sekolah"_s;
    made.exposures[0].zones = u"rawan"_s;
    made.derived.resize(1);
    made.derived[0].by = Derivation::Duplicates;
    made.derived[0].options = {{u"dataset"_s, u"aplikasi"_s}};
    return made;
}

} // namespace

class ScopeOfDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsOfAreasWhereThatIsRight()
    {
        const Workspace kept = inScope(province(), {.areas = {u"12.71"_s, u"12.07"_s}, .without = {}});
        QCOMPARE(kept.dataset(u"sekolah"_s)->part, (QStringList{u"12.07"_s, u"12.71"_s}));
        for (const auto &whole : {u"kabkota"_s, u"rawan"_s, u"aplikasi"_s, u"realisasi"_s})
            QCOMPARE(kept.dataset(whole)->part, QStringList());
    }

    void anEmptyScopeChangesNothing() { QCOMPARE(inScope(province(), {}), province()); }

    void goesBackToTheWhole()
    {
        const Workspace kept = inScope(province(), {.areas = {u"12.07"_s}, .without = {u"realisasi"_s}});
        QVERIFY(kept != province());
        QCOMPARE(inScope(kept, {}), province());
    }

    void leavesOutButNeverTheMap()
    {
        const Workspace kept = inScope(province(), {.areas = {}, .without = {u"kabkota"_s, u"rawan"_s, u"none"_s}});
        QVERIFY(!kept.dataset(u"kabkota"_s)->isLeftOut);
        QVERIFY(kept.dataset(u"rawan"_s)->isLeftOut);
        QVERIFY(!kept.dataset(u"sekolah"_s)->isLeftOut);
    }

    void dropsWhatIsNoCodeAndWhatIsWithinAnother()
    {
        const Workspace kept = inScope(province(), {.areas = {u"12.07.02"_s, u"12.07"_s, u"12.071"_s, u"12.07"_s,
                                                              u"x"_s, QString(), u"12."_s, u"12.07'"_s},
                                                    .without = {}});
        QCOMPARE(kept.dataset(u"sekolah"_s)->part, (QStringList{u"12.07"_s, u"12.071"_s}));
    }

    void knowsCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        for (const auto &code : {u"12"_s, u"12.07"_s, u"12.07.02"_s, u"12.07.02.2003"_s})
            QTest::newRow(qPrintable(code)) << code << true;
        for (const auto &other : {u""_s, u"12."_s, u".12"_s, u"12..07"_s, u"12.07.02.2003.1"_s, u"12,07"_s, u"a"_s,
                                  u"12.07%"_s, u"12' OR '1"_s, u"12.07\n"_s})
            QTest::newRow(qPrintable(u"not "_s + other)) << other << false;
    }

    void knowsCodes()
    {
        QFETCH(QString, text);
        QTEST(isAreaCode(text), "is");
    }

    void knowsWhatIsWithin()
    {
        QVERIFY(isOfAreas(u"12.07"_s, {u"12.07"_s}));
        QVERIFY(isOfAreas(u"12.07.02.2003"_s, {u"12.71"_s, u"12.07"_s}));
        QVERIFY(!isOfAreas(u"12.071"_s, {u"12.07"_s}));
        QVERIFY(!isOfAreas(u"12"_s, {u"12.07"_s}));
        QVERIFY(!isOfAreas({}, {u"12.07"_s}));
        QVERIFY(touchesAreas(u"12"_s, {u"12.07"_s}));
        QVERIFY(touchesAreas(u"12.07.02"_s, {u"12.07"_s}));
        QVERIFY(!touchesAreas(u"12.01"_s, {u"12.07"_s}));
    }
};

ANJUNGAN_TEST(QCoreApplication, ScopeOfDeviceTest)
#include "scope_test.moc"
