// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/name_core.h"
#include "core/duplicates/trigrams.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::duplicates {

/// What of a name is compared, and how alike two are.
class NameCoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutOwnerAndCommonWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("owner");
        QTest::addColumn<QString>("core");

        const QStringList dispora{u"dispora"_s, u"Dispora"_s, u"Dinas Pemuda dan Olahraga"_s};
        QTest::newRow("prefix and owner") << u"e-Surat DISPORA"_s << dispora << u"surat"_s;
        QTest::newRow("prefix without a mark") << u"eSurat"_s << dispora << u"surat"_s;
        QTest::newRow("a word with the prefix's letter") << u"Elok"_s << dispora << u"elok"_s;
        QTest::newRow("full name") << u"Sistem Informasi Aset Dinas Pemuda dan Olahraga"_s << dispora << u"aset"_s;
        QTest::newRow("a part of the full name stays") << u"Data Pemuda"_s << dispora << u"data pemuda"_s;
        QTest::newRow("another owner stays") << u"e-Surat Dinkes"_s << dispora << u"surat dinkes"_s;
        QTest::newRow("id with a line") << u"e-Peta SATPOL PP"_s << QStringList{u"satpol_pp"_s} << u"peta"_s;
        QTest::newRow("accents and marks") << u"Pérsuratan, (Ônline)"_s << QStringList() << u"persuratan"_s;
        QTest::newRow("only common words") << u"Aplikasi Sistem Informasi"_s << QStringList() << QString();
        QTest::newRow("only the owner") << u"Dispora"_s << dispora << QString();
        QTest::newRow("empty") << QString() << dispora << QString();
        QTest::newRow("an owner without a name") << u"Surat"_s << QStringList{QString()} << u"surat"_s;
        QTest::newRow("other scripts") << u"Аппликация ᯂᯒ"_s << QStringList() << u"аппликация ᯂᯒ ᯒ"_s;
    }

    void leavesOutOwnerAndCommonWords()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, owner);
        QTEST(nameCore(name, owner), "core");
    }

    void namesHaveALimit()
    {
        QCOMPARE(nameCore(QString(10'000, u'a'), {}).size(), longestCore);
        QVERIFY(nameCore(u"kata "_s.repeated(10'000), {u"kata"_s}).isEmpty());
    }

    void likenessIsTheShareOfCommonTrigrams_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("percent");

        QTest::newRow("the same") << u"surat"_s << u"surat"_s << 100;
        QTest::newRow("order does not matter") << u"surat masuk"_s << u"masuk surat"_s << 100;
        QTest::newRow("a beginning") << u"aset"_s << u"asetku"_s << 67; // 4 of 5 and of 7
        QTest::newRow("a wrong letter") << u"absensi"_s << u"absenzi"_s << 63;
        QTest::newRow("nothing in common") << u"surat"_s << u"peta"_s << 0;
        QTest::newRow("empty") << QString() << u"peta"_s << 0;
        QTest::newRow("both empty") << QString() << QString() << 0;
    }

    void likenessIsTheShareOfCommonTrigrams()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        const Trigrams a = trigramsOf(one), b = trigramsOf(other);
        QTEST(qRound(100 * likeness(a, b)), "percent");
        QCOMPARE(likeness(b, a), likeness(a, b));
    }
};

} // namespace anjungan::duplicates

ANJUNGAN_TEST(QCoreApplication, anjungan::duplicates::NameCoreTest)
#include "name_core_test.moc"
