// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/briefing/page_flow.h"

#include <QTest>

using namespace anjungan::briefing;
using namespace Qt::StringLiterals;

/// Bands on pages of 900 pixels, of which the first has 700; 10 between two of them.
class PageFlowTest : public QObject
{
    Q_OBJECT

    static constexpr PageRoom room{.firstTop = 300, .top = 100, .bottom = 1000, .gap = 10};

    /// "1@100+50" for each piece: page from 1, top, height; with rows "[0..5)", with another scale "×0.5".
    static QString written(const Flow &flow)
    {
        QStringList pieces;
        for (const Piece &piece : flow.pieces) {
            QString text = u"%1@%2+%3"_s.arg(piece.page + 1).arg(piece.top).arg(piece.height);
            if (piece.rows > 0)
                text += u"[%1..%2)"_s.arg(piece.firstRow).arg(piece.firstRow + piece.rows);
            if (piece.scale < 1)
                text += u"×%1"_s.arg(piece.scale);
            pieces.append(text);
        }
        return u"%1: "_s.arg(flow.pages) + pieces.join(u' ');
    }

    static Band high(double height) { return {.height = height}; }
    static Band rows(int count) { return {.rows = count, .pitch = 20, .aroundRows = 100}; }

private Q_SLOTS:
    void bandsStandOnPages_data()
    {
        using Bands = std::vector<Band>;
        QTest::addColumn<Bands>("bands");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << Bands{} << u"1: "_s;
        QTest::newRow("one") << Bands{high(50)} << u"1: 1@300+50"_s;
        QTest::newRow("below each other") << Bands{high(50), high(60)} << u"1: 1@300+50 1@360+60"_s;
        QTest::newRow("exactly full") << Bands{high(345), high(345)} << u"1: 1@300+345 1@655+345"_s;
        QTest::newRow("never cut") << Bands{high(345), high(346)} << u"2: 1@300+345 2@100+346"_s;
        QTest::newRow("more than the first page's rest") << Bands{high(800)} << u"2: 2@100+800"_s;
        QTest::newRow("more than any page") << Bands{high(1800)} << u"2: 2@100+900×0.5"_s;
        QTest::newRow("a page of its own")
            << Bands{high(50), {.height = 30, .beginsPage = true}} << u"2: 1@300+50 2@100+30"_s;
        QTest::newRow("the first needs none") << Bands{{.height = 30, .beginsPage = true}} << u"1: 1@300+30"_s;
        QTest::newRow("a heading stays with what follows")
            << Bands{high(600), {.height = 30, .staysWithNext = true}, high(100)}
            << u"2: 1@300+600 2@100+30 2@140+100"_s;
        QTest::newRow("a heading of rows") << Bands{high(500), {.height = 30, .staysWithNext = true}, rows(10)}
                                           << u"2: 1@300+500 2@100+30 2@140+300[0..10)"_s;
        QTest::newRow("rows that fit") << Bands{rows(30)} << u"1: 1@300+700[0..30)"_s;
        QTest::newRow("rows that go on") << Bands{rows(75)}
                                         << u"3: 1@300+700[0..30) 2@100+900[30..70) 3@100+200[70..75)"_s;
        QTest::newRow("fewer than three rows do not begin at the end")
            << Bands{high(550), rows(10)} << u"2: 1@300+550 2@100+300[0..10)"_s;
        QTest::newRow("three rows do") << Bands{high(530), rows(10)}
                                       << u"2: 1@300+530 1@840+160[0..3) 2@100+240[3..10)"_s;
        QTest::newRow("two rows alone do") << Bands{high(550), rows(2)} << u"1: 1@300+550 1@860+140[0..2)"_s;
        QTest::newRow("a row higher than the page")
            << Bands{{.rows = 2, .pitch = 2000, .aroundRows = 0}} << u"2: 1@300+2000[0..1) 2@100+2000[1..2)"_s;
    }

    void bandsStandOnPages()
    {
        QFETCH(const std::vector<Band>, bands);
        QTEST(written(flow(bands, room)), "expected");
    }

    void nothingIsLeftOutOrTwice()
    {
        std::vector<Band> bands;
        for (int i = 0; i < 200; ++i)
            bands.push_back(i % 7 == 3 ? rows(i) : Band{.height = 13.0 * i, .staysWithNext = i % 11 == 0});
        const Flow result = flow(bands, room);
        std::vector<int> rowsOf(bands.size()), piecesOf(bands.size());
        int page = 0;
        for (const Piece &piece : result.pieces) {
            QCOMPARE_GE(piece.page, page);
            page = piece.page;
            QCOMPARE_LE(piece.top + piece.height, room.bottom + 0.01);
            rowsOf[piece.band] += piece.rows;
            ++piecesOf[piece.band];
        }
        for (std::size_t at = 0; at < bands.size(); ++at) {
            QCOMPARE(rowsOf[at], bands[at].rows);
            if (bands[at].rows == 0)
                QCOMPARE(piecesOf[at], 1);
        }
        QCOMPARE(result.pages, page + 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, PageFlowTest)
#include "page_flow_test.moc"
