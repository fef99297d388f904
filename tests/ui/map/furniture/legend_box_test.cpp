// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/furniture/legend_box.h"

#include <QApplication>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::paintedBy;
using Kind = map::LegendEntry::Kind;

namespace {

map::Legend hazards()
{
    return {.title = u"Indeks"_s,
            .entries = {{.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Tinggi"_s},
                        {.kind = Kind::Area, .symbol = {.fill = Qt::green}, .label = u"Rendah"_s, .zoomFrom = 9}},
            .note = u"catatan"_s};
}

} // namespace

/// The legend over the map: its rows, its button, and what has no room in it.
class LegendBoxTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    QWidget m_window;

private Q_SLOTS:
    void init() { m_window.resize(800, 600); }

    void theLegendHasTheRowsOfItsZoom()
    {
        map::LegendBox box(m_theme, &m_window);
        QVERIFY(box.isEmpty());
        QCOMPARE(box.sizeHint(), QSize(0, 0));
        box.setLegend(hazards());
        QCOMPARE(box.accessibleDescription(), u"Indeks, Tinggi, catatan"_s);
        auto log = paintedBy(box, box.sizeHint());
        QCOMPARE(log->words(), QStringList({u"Indeks"_s, u"Tinggi"_s, u"catatan"_s}));
        QCOMPARE(log->shapes[0].fill, light::card);
        QCOMPARE(log->shapes[0].line, light::line);
        QCOMPARE(log->filled(Qt::red).size(), std::size_t(1));
        const int height = box.sizeHint().height();
        QSignalSpy resized(&box, &map::LegendBox::resized);
        box.setZoom(8.9);
        QCOMPARE(resized.size(), 0);
        box.setZoom(9);
        QCOMPARE(resized.size(), 1);
        QCOMPARE(box.sizeHint().height(), height + 16);
        QCOMPARE(box.accessibleDescription(), u"Indeks, Tinggi, Rendah, catatan"_s);
        box.setZoom(8);
        QCOMPARE(resized.size(), 2);
        QCOMPARE(paintedBy(box, box.sizeHint())->words().size(), 3);
        QCOMPARE(box.legend(), hazards()); // of every zoom
        box.setLegend({});
        QVERIFY(box.isEmpty());
        QVERIFY(paintedBy(box, {100, 100})->shapes.empty());
    }

    void theCutLegendShowsItsTextWhenTapped_data()
    {
        QTest::addColumn<QSize>("missing");
        QTest::newRow("width") << QSize(6, 0);
        QTest::newRow("height") << QSize(0, 2);
    }

    void theCutLegendShowsItsTextWhenTapped()
    {
        QFETCH(QSize, missing);
        map::LegendBox box(m_theme, &m_window);
        map::Legend legend = hazards();
        legend.entries.push_back({.kind = Kind::Heading, .label = u"Sekolah"_s});
        legend.entries.push_back({.kind = Kind::Point, .symbol = {}, .label = u"Sekolah menengah"_s});
        box.setLegend(legend);
        QSignalSpy asked(&box, &map::LegendBox::wholeTextAsked);
        m_window.show();
        box.setVisible(true);
        box.resize(box.openSize());
        QVERIFY(!box.isCut());
        QCOMPARE(box.focusPolicy(), Qt::NoFocus);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(asked.size(), 0);

        box.resize(box.openSize() - missing);
        QVERIFY(box.isCut());
        QVERIFY(!box.testAttribute(Qt::WA_TransparentForMouseEvents));
        QCOMPARE(box.focusPolicy(), Qt::TabFocus);
        QTest::mouseClick(&box, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toStringList(),
                 QStringList({u"Indeks"_s, u"Tinggi"_s, QString(), u"Sekolah"_s, u"Sekolah menengah"_s, u"catatan"_s}));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        box.resize(box.openSize());
        QVERIFY(box.testAttribute(Qt::WA_TransparentForMouseEvents));
        m_window.hide();
    }

    void theCutLegendOfAButtonShowsItsTextBeforeItCloses()
    {
        map::LegendBox box(m_theme, &m_window);
        box.setLegend(hazards());
        box.setFolding(true);
        QSignalSpy asked(&box, &map::LegendBox::wholeTextAsked);
        m_window.show();
        box.setVisible(true);
        box.resize(box.sizeHint());
        for (int round = 1; round <= 2; ++round) {
            QTest::mouseClick(&box, Qt::LeftButton);
            QVERIFY(!box.isFolded());
            box.resize(60, 60);
            QTest::mouseClick(&box, Qt::LeftButton);
            QVERIFY(!box.isFolded());
            QCOMPARE(asked.size(), round);
            QTest::mouseClick(&box, Qt::LeftButton);
            QVERIFY(box.isFolded());
            QCOMPARE(asked.size(), round);
        }
        m_window.hide();
    }

    void theFoldedLegendIsAButton()
    {
        map::LegendBox box(m_theme, &m_window);
        box.setLegend(hazards());
        m_window.show();
        box.setVisible(true);
        box.resize(box.openSize());
        QVERIFY(box.testAttribute(Qt::WA_TransparentForMouseEvents)); // taps go through it
        QCOMPARE(box.focusPolicy(), Qt::NoFocus);
        box.setFolding(true);
        QVERIFY(box.isFolded());
        QVERIFY(!box.testAttribute(Qt::WA_TransparentForMouseEvents));
        QCOMPARE(box.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(box.sizeHint().height(), 44);
        auto log = paintedBy(box, box.sizeHint());
        QCOMPARE(log->words(), QStringList{u"Legend"_s});
        QCOMPARE(log->pictures.size(), std::size_t(1));
        QVERIFY(log->text(u"Legend"_s).rect.left() > log->pictures[0].right());
        QSignalSpy resized(&box, &map::LegendBox::resized);
        QTest::mouseClick(&box, Qt::LeftButton);
        QVERIFY(!box.isFolded());
        QCOMPARE(resized.size(), 1);
        QCOMPARE(box.sizeHint(), box.openSize());
        box.resize(box.openSize());
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(&box, key);
        QVERIFY(box.isFolded());
        // A tap that leaves it before it ends is none.
        QTest::mousePress(&box, Qt::LeftButton, {}, {5, 5});
        QTest::mouseRelease(&box, Qt::LeftButton, {}, {-20, 5});
        QVERIFY(box.isFolded());
        QTest::keyClick(&box, Qt::Key_Space);
        box.setFolding(false);
        QVERIFY(!box.isFolded());
        QTest::keyClick(&box, Qt::Key_Space); // not a button any more
        box.setFolding(true);
        QVERIFY(box.isFolded()); // and folded when it is one again
        m_window.activateWindow();
        box.setFocus();
        QTRY_VERIFY(box.hasFocus());
        QCOMPARE(paintedBy(box, box.sizeHint())->shapes[0].line, light::accent);
    }
};

ANJUNGAN_TEST(QApplication, LegendBoxTest)
#include "legend_box_test.moc"
