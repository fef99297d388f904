// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/interpretation.h"
#include "core/query/query_service.h"
#include "core/query/search.h"
#include "tests/core/query/province.h"
#include "tests/core/query/search_kit.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray newApplications = R"([["a1", "Sipintar", "bpbd"]])";
const QByteArray fewLakes = R"([["d1", "Sistem"]])";
const QByteArray fewZones = R"([["1", "Sistem Deli", "banjir", "12.07"]])";

} // namespace

/// What a search finds, what the words mean together, and where the hits lead.
class SearchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SearchKit> m_kit;

private Q_SLOTS:
    void initTestCase() { m_kit = std::make_unique<test::SearchKit>(); }
    void cleanupTestCase() { m_kit.reset(); }

    void whatIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &text, const QString &found) {
            QTest::newRow(name) << text << found;
        };
        row("area and rows", u"langkat"_s, u"areas 1: Langkat"_s);
        row("case", u"LANGKAT"_s, u"areas 1: Langkat"_s);
        row("code", u"12.05"_s, u"areas 2: Langkat, Tanjungpura"_s);
        row("typing", u"lan"_s, u"areas 1: Langkat"_s);
        row("order", u"serdang deli"_s, u"areas 1: Deli Serdang"_s);
        row("abbreviated kind", u"kab langkat"_s, u"areas 1: Langkat"_s);
        row("kind in full", u"Kabupaten Langkat"_s, u"areas 1: Langkat"_s);
        row("kind in the name", u"kota medan"_s, u"areas 1: Kota Medan"_s);
        row("place as one", u"tanjungbalai"_s, u"areas 1: Kota Tanjung Balai | sekolah 1: SMK Negeri Tanjungbalai"_s);
        row("place as two", u"tanjung balai"_s, u"areas 1: Kota Tanjung Balai | sekolah 1: SMK Negeri Tanjungbalai"_s);
        row("wrong letter", u"lamgkat"_s, u"areas 1: Langkat"_s);
        row("first letter wrong", u"kangkat"_s, u"areas 1: Langkat"_s);
        row("exchanged letters", u"lagnkat"_s, u"areas 1: Langkat"_s);
        row("npsn", u"10219004"_s, u"sekolah 1: SD Negeri Percontohan Élan"_s);
        row("accents", u"elan"_s, u"sekolah 1: SD Negeri Percontohan Élan"_s);
        row("no spaces", u"京大"_s, u"sekolah 1: SMP Huta Toba 北京大学"_s);
        row("one letter of it", u"学"_s, u"sekolah 1: SMP Huta Toba 北京大学"_s);
        row("application", u"rapor"_s, u"aplikasi 1: e-Rapor"_s);
        row("agency", u"disdik"_s, u"agencies 1: Disdik | datasets 1: Sekolah"_s);
        row("agency in full", u"pendidikan"_s, u"agencies 1: Disdik"_s);
        row("page", u"ringkasan"_s, u"pages 1: Ringkasan"_s);
        row("below maps only", u"danau"_s, u"datasets 1: Danau"_s);
        row("whole before longer", u"nias"_s, u"areas 2: Nias, Nias Selatan"_s);
        row("nearly so, and a word is missing", u"sma baneana"_s, QString());
        row("nearly so below the title, likewise", u"sma pendidjkan"_s, QString());
        row("nothing", u"zzzzzz"_s, QString());
        row("empty", u"  "_s, QString());
        row("syntax", u"\" OR * NEAR("_s, QString());
        row("column", u"names:langkat"_s, u"areas 1: Langkat"_s);
        row("emoji", u"😀👩‍🏫"_s, QString());
        row("right to left", u"مدرسة"_s, QString());
        row("null", QString(QChar(0)), QString());
    }
    void whatIsFound()
    {
        QFETCH(QString, text);
        QTEST(m_kit->shown(text), "found");
    }

    void whatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const QString &text, const QString &meant) {
            QTest::newRow(name) << text << meant;
        };
        const QString smaInDeli = u"Sekolah · Jenjang SMA · Deli Serdang = 2 -> sekolah area=12.07,jenjang=SMA"_s;
        row("choice and area", u"sma deli"_s, smaInDeli);
        row("other order", u"deli sma"_s, smaInDeli);
        row("with its dataset", u"sekolah sma deli"_s, smaInDeli);
        row("whole name", u"sma deli serdang"_s, smaInDeli);
        row("wrong letter", u"sma serdeng"_s, smaInDeli);
        row("with the kind", u"sma kab deli serdang"_s, smaInDeli);
        row("choice alone", u"smk"_s, u"Sekolah · Jenjang SMK = 1 -> sekolah jenjang=SMK"_s);
        row("lower level", u"sma medan deli"_s,
            u"Sekolah · Jenjang SMA · Medan Deli = 0 -> sekolah area=12.71.13,jenjang=SMA"_s);
        row("dataset and area", u"sekolah langkat"_s, u"Sekolah · Langkat = 1 -> sekolah area=12.05"_s);
        row("value of a field", u"rendaman deli"_s,
            u"Zona bahaya · Bahaya Banjir · Deli Serdang = 1 -> bencana area=12.07,bahaya=banjir"_s);
        row("choice of two words", u"gunung api langkat"_s,
            u"Zona bahaya · Bahaya Gunung api · Langkat = 1 -> bencana area=12.05,bahaya=gunung_api"_s);
        row("dataset and agency", u"aplikasi bpbd"_s, u"Inventaris aplikasi · BPBD = 1 -> opd opd=bpbd"_s);
        row("being typed", u"sm deli"_s, u"-"_s);
        row("a word is left", u"sma deli pelangi"_s, u"-"_s);
        row("an area alone", u"deli serdang"_s, u"-"_s);
        row("an agency alone", u"disdik"_s, u"-"_s);
        row("area and agency", u"deli disdik"_s, u"-"_s);
        row("a dataset alone", u"sekolah"_s, u"-"_s);
        row("two pages' choices", u"sma banjir"_s, u"-"_s);
        row("nothing", u"zzz"_s, u"-"_s);
    }
    void whatIsMeant()
    {
        QFETCH(QString, text);
        QTEST(m_kit->meant(text), "meant");
    }

    void whereHitsLead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("leads");
        const auto row = [](const char *name, const QString &text, const QString &page, const QString &leads) {
            QTest::newRow(name) << text << page << leads;
        };
        row("area, here", u"langkat"_s, u"bencana"_s, u"bencana area=12.05"_s);
        row("area, from elsewhere", u"langkat"_s, u"sync"_s, u"ringkasan area=12.05"_s);
        row("row with a place", u"10219004"_s, {}, u"sekolah area=12.07,sekolah=10219004"_s);
        row("row of a dataset alone", u"rapor"_s, {}, u"sync dataset=aplikasi"_s);
        row("row in an area", u"sinabung"_s, {}, u"bencana area=12.05"_s);
        row("agency", u"pendidikan"_s, {}, u"opd opd=disdik"_s);
        row("page", u"ringkasan"_s, {}, u"ringkasan "_s);
        row("dataset", u"danau"_s, {}, u"sync dataset=danau"_s);
        row("field", u"jumlah siswa"_s, {}, u"sync dataset=sekolah"_s);
    }
    void whereHitsLead()
    {
        QFETCH(QString, text);
        QFETCH(QString, page);
        const auto answer = m_kit->search(text, page);
        QVERIFY(!answer.groups.isEmpty());
        const workspace::Link &link = answer.groups.first().hits.first().link;
        QTEST(link.page + u' ' + test::selectionOf(link), "leads");
    }

    void hitsSayWhatTheyAre()
    {
        const auto area = m_kit->search(u"medan deli"_s).groups.first().hits.first();
        QCOMPARE(area.detail, u"12.71.13 · Kota Medan"_s);
        QCOMPARE(area.matched, (QList<query::TextRange>{{0, 5}, {6, 4}}));
        const auto school = m_kit->search(u"10219004"_s).groups.first().hits.first();
        QCOMPARE(school.detail, u"10219004 · Deli Serdang"_s);
        QCOMPARE(school.matchedBelow, (QList<query::TextRange>{{0, 8}}));
        QCOMPARE(m_kit->search(u"rapor"_s).groups.first().hits.first().detail, u"a2 · Disdik"_s);
        QVERIFY(m_kit->search(u"lamgkat"_s).isCorrected);
        QVERIFY(!m_kit->search(u"langkat"_s).isCorrected);
    }

    void groupsAreShort()
    {
        const auto answer = m_kit->search(u"negeri"_s, {}, 2);
        QCOMPARE(answer.groups.first().count, 4);
        QCOMPARE(answer.groups.first().hits.size(), 2);
        QVERIFY(!answer.groups.first().isMore);
    }

    void longTextIsNoTrouble()
    {
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(m_kit->search(QString(100'000, u'x')));
        static_cast<void>(m_kit->search(u"sma deli "_s.repeated(12'000)));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void itFollowsPublishes()
    {
        test::SearchKit kit;
        kit.publish(u"aplikasi"_s, {u"id"_s, u"nama"_s, u"opd"_s}, newApplications);
        QCOMPARE(kit.shown(u"rapor"_s), QString());
        QCOMPARE(kit.shown(u"sipintar"_s), u"aplikasi 1: Sipintar"_s);
    }

    /// What is not found may be elsewhere.
    void aPartIsTold()
    {
        test::SearchKit kit;
        QCOMPARE(kit.search(u"sma"_s).part, QStringList());
        kit.publish(u"sekolah"_s, {u"npsn"_s, u"nama"_s, u"jenjang"_s, u"status"_s, u"kode"_s},
                    R"([["1", "SMA 1", "SMA", "N", "12.07"]])", {u"12.07"_s, u"12.99"_s});
        for (const QString &text : {u"sma"_s, u"tidak ada"_s})
            QCOMPARE(kit.search(text).part, (QStringList{u"Deli Serdang"_s, u"12.99"_s}));
        const auto kept = kit.search(u"sma deli"_s).interpretation;
        QVERIFY(kept && !kept->isOutsidePart && kept->rows == 1);
        // None that is known here, which is not none.
        const auto elsewhere = kit.search(u"sma medan"_s).interpretation;
        QVERIFY(elsewhere && elsewhere->isOutsidePart);
    }

    void withoutACacheTitlesAreFound()
    {
        const QTemporaryDir folder;
        query::QueryService service(folder.filePath(u"none.gpkg"_s),
                                    std::make_shared<const workspace::Workspace>(m_kit->workspace()),
                                    &test::sourceTime);
        const auto answer = service.search({.text = u"disdik"_s, .page = {}, .language = u"id"_s}).result();
        QVERIFY(answer);
        QCOMPARE(answer->groups.first().hits.first().title, u"Disdik"_s);
        QVERIFY(!answer->interpretation);
    }

    void manyRowsAreCountedUpToABound()
    {
        test::SearchKit kit;
        QByteArray rows = "[";
        for (int row = 0; row < 3000; ++row)
            rows += (row ? "," : "") + QByteArray("[\"a") + QByteArray::number(row) + "\", \"Sistem " +
                    QByteArray::number(row) + "\", \"bpbd\"]";
        kit.publish(u"aplikasi"_s, {u"id"_s, u"nama"_s, u"opd"_s}, rows + "]");
        const auto answer = kit.search(u"sistem"_s);
        QCOMPARE(answer.groups.first().count, 1000);
        QVERIFY(answer.groups.first().isMore);
        // A dataset with few hits is found behind one with many.
        kit.publish(u"danau"_s, {u"id"_s, u"nama"_s}, fewLakes);
        kit.publish(u"zona"_s, {u"id"_s, u"nama"_s, u"bahaya"_s, u"kode"_s}, fewZones);
        QVERIFY(kit.shown(u"sistem"_s).contains(u"zona 1: Sistem Deli"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, SearchTest)
#include "search_test.moc"
