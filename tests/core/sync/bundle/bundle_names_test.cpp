// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::BundleKit;

/// The index of names and bundles.
class BundleNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStaysOnTheDeviceAndIsMadeAnew()
    {
        const QString names = u"SELECT count(*) FROM anjungan_name_docsize"_s;
        BundleKit kit;
        kit.serve(1);
        QVERIFY(kit.sync(kit.office()).allCurrent());
        const QStringList office = BundleKit::ask(kit.office(), names);
        QVERIFY(office.first().toInt() > 0);
        QVERIFY(kit.create());
        QCOMPARE(BundleKit::ask(kit.stick(), names), QStringList(u"0"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT count(*) FROM anjungan_named"_s), QStringList(u"0"_s));
        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, sync::Outcome::Published);
        QCOMPARE(BundleKit::ask(kit.village(), names), office);
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleNamesTest)
#include "bundle_names_test.moc"
