// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/scope.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// A bundle of a device that keeps some areas only.
class BundlePartTest : public QObject
{
    Q_OBJECT

    /// The office keeps 12.07 of "sekolah", whose rows are of two areas, and has made the stick's bundle.
    struct OfPart : BundleKit
    {
        OfPart()
        {
            test::LoopbackCollection schools;
            schools.id = u"sekolah"_s;
            for (int i = 0; i < 20; ++i)
                schools.features.push_back(test::feature(
                    i, test::point(98.5, 2),
                    {{u"kode"_s, QString::number(i)}, {u"kab"_s, i % 2 ? u"12.07"_s : u"12.71"_s}, {u"nilai"_s, i}}));
            source.put(schools);
            workspace.exposures.clear();
            for (workspace::Dataset &dataset : workspace.datasets)
                if (dataset.id == u"sekolah") {
                    dataset.area = workspace::AreaRef{.field = u"kab"_s, .codes = u"kemendagri"_s};
                    dataset.key = u"kode"_s;
                    dataset.modified.clear();
                    dataset.period.clear();
                    dataset.fields.clear();
                }
            keep({u"12.07"_s});
            sync(office());
            if (const auto made = create(); !made)
                qFatal("no bundle: %s", qPrintable(test::told(made.error())));
            clock.pass(std::chrono::hours(1));
        }

        void keep(const QStringList &areas) { workspace = workspace::inScope(workspace, {areas, {}}); }

        QStringList part(const QString &file) const
        {
            return ask(file, u"SELECT rows, part FROM anjungan_dataset WHERE id = 'sekolah'"_s);
        }
    };

private Q_SLOTS:
    void saysSoInItsLabel()
    {
        const OfPart kit;
        const auto bundle = store::BundleReader::open(kit.stick());
        QVERIFY(bundle.has_value());
        QCOMPARE((*bundle)->label().part, QStringList(u"12.07"_s));
        QCOMPARE(kit.part(kit.stick()), QStringList(u"10|12.07"_s));
    }

    void aBundleOfEarlierVersionsIsWhole()
    {
        OfPart kit;
        test::forge(kit.stick(), {u"ALTER TABLE anjungan_bundle DROP COLUMN part"_s});
        const auto bundle = store::BundleReader::open(kit.stick());
        QVERIFY(bundle.has_value());
        QCOMPARE((*bundle)->label().part, QStringList());
    }

    void whatIsNoCodeIsNotBelieved()
    {
        OfPart kit;
        test::forge(kit.stick(), {u"UPDATE anjungan_bundle SET part = '12.07,<b>,12.07,,x'"_s});
        const auto bundle = store::BundleReader::open(kit.stick());
        QVERIFY(bundle.has_value());
        QCOMPARE((*bundle)->label().part, QStringList(u"12.07"_s));
    }

    void aDeviceThatKeepsTheSameTakesIt()
    {
        OfPart kit;
        const Applied applied = kit.applied(u"sekolah"_s);
        QCOMPARE(applied.seen.outcome, Outcome::Published);
        QVERIFY(test::tells(applied.seen.note, message::make<message::Code::PartKept>(QStringList(u"12.07"_s))));
        QCOMPARE(kit.part(kit.village()), QStringList(u"10|12.07"_s));
    }

    void aDeviceThatKeepsOtherAreasDoesNot_data()
    {
        QTest::addColumn<QStringList>("areas");
        QTest::newRow("all") << QStringList();
        QTest::newRow("other") << QStringList(u"12.71"_s);
        QTest::newRow("more") << QStringList{u"12.07"_s, u"12.71"_s};
    }

    void aDeviceThatKeepsOtherAreasDoesNot()
    {
        QFETCH(QStringList, areas);
        OfPart kit;
        kit.keep(areas);
        kit.sync(kit.village());
        const QStringList before = BundleKit::content(kit.village(), u"sekolah"_s);
        kit.clock.pass(std::chrono::hours(-3)); // the bundle would be newer
        const Applied applied = kit.applied(u"sekolah"_s, {.older = true});
        QCOMPARE(applied.left, Applied::Left::OtherDefinition);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), before);
    }

    /// The village had everything and keeps one area from now on; rows of the other are no loss.
    void aPartOfWhatWasThereIsNotHeld()
    {
        OfPart kit;
        kit.keep({});
        kit.clock.pass(std::chrono::hours(-2));
        kit.sync(kit.village());
        QCOMPARE(kit.part(kit.village()), QStringList(u"20|-"_s));
        kit.clock.pass(std::chrono::hours(2));
        kit.keep({u"12.07"_s});
        const Applied applied = kit.applied(u"sekolah"_s);
        QVERIFY2(applied.seen.outcome == Outcome::Published, qPrintable(test::told(applied.seen.error)));
        QCOMPARE(kit.part(kit.village()), QStringList(u"10|12.07"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, BundlePartTest)
#include "bundle_part_test.moc"
