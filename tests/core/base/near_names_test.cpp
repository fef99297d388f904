// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/near_names.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::base {

class NearNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMisspellings_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("near");
        const auto row = [](const char *name, const QString &wanted, const QStringList &names,
                            const QStringList &near) { QTest::newRow(name) << wanted << names << near; };
        row("case", u"npsn"_s, {u"nama"_s, u"NPSN"_s}, {u"NPSN"_s});
        row("marks between words", u"kode_kab"_s, {u"Kode Kab"_s, u"kodeKab"_s}, {u"Kode Kab"_s, u"kodeKab"_s});
        row("byte order mark", u"npsn"_s, {u"\uFEFFnpsn"_s}, {u"\uFEFFnpsn"_s});
        row("normal form", u"e\u0301"_s, {u"\u00e9"_s}, {u"\u00e9"_s});
        row("a letter", u"siswa"_s, {u"sisws"_s, u"guru"_s}, {u"sisws"_s});
        row("two letters of many", u"updated_at"_s, {u"update_at"_s, u"created_at"_s}, {u"update_at"_s});
        row("part of a name", u"siswa"_s, {u"jumlah_siswa"_s}, {u"jumlah_siswa"_s});
        row("the nearest first", u"npsn"_s, {u"npsn_lama"_s, u"NPSM"_s, u"Npsn"_s},
            {u"Npsn"_s, u"NPSM"_s, u"npsn_lama"_s});
        row("short names", u"k"_s, {u"n"_s, u""_s, u"K"_s}, {u"K"_s});
        row("no letters", u"_"_s, {u""_s, u"-"_s}, {});
        row("itself", u"npsn"_s, {u"npsn"_s}, {});
        row("long", QString(5000, u'x'), {QString(4999, u'x')}, {QString(4999, u'x')});
        const QString ligatures(95, u'\uFB03'); // each is three letters when folded
        row("longer when folded", u"siswa"_s + ligatures, {u"murid"_s + ligatures, u"sisws"_s + ligatures},
            {u"sisws"_s + ligatures});
    }

    void findsMisspellings()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, names);
        QTEST(nearNames(wanted, names), "near");
    }

    void writesWhatCannotBeSeen()
    {
        QCOMPARE(distinctName(u"NPSN"_s, u"npsn"_s), u"NPSN"_s);
        QCOMPARE(distinctName(u"\uFEFFnpsn"_s, u"npsn"_s), u"<U+FEFF>npsn"_s);
        QCOMPARE(distinctName(u"caf\u00e9"_s, u"cafe\u0301"_s), u"caf<U+00E9>"_s);
        QCOMPARE(distinctName(u"cafe\u0301"_s, u"caf\u00e9"_s), u"cafe<U+0301>"_s);
        QCOMPARE(distinctName(u"caf\u00e9"_s, u"kafe"_s), u"caf\u00e9"_s);
        QCOMPARE(distinctName(u"nama "_s, u"nama"_s), u"\"nama \""_s);
        QCOMPARE(distinctName(QString(), u"nama"_s), u"\"\""_s);
    }
};

} // namespace anjungan::base

ANJUNGAN_TEST(QCoreApplication, anjungan::base::NearNamesTest)
#include "near_names_test.moc"
