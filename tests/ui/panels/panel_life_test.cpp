// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>
#include <QVBoxLayout>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::Panel;
using panels::PanelFoot;
using test::Desk;
using test::paintedBy;

namespace {

QList<panels::DetailsPopup *> popups()
{
    QList<panels::DetailsPopup *> open;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *popup = qobject_cast<panels::DetailsPopup *>(widget); popup && popup->isVisible())
            open.append(popup);
    return open;
}

bool closePopups()
{
    for (panels::DetailsPopup *popup : popups())
        popup->close();
    return QTest::qWaitFor([] { return popups().isEmpty(); });
}

/// Whether the dot of a foot is hollow: newer data are being asked for.
bool isBusy(PanelFoot &foot, const QColor &tone)
{
    const auto log = paintedBy(foot, foot.size());
    return log->filled(tone).empty() && !log->lined(tone).empty();
}

} // namespace

/// A panel between its answers, and its foot.
class PanelLifeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    theme::Theme m_theme;

    QTimer *slowOf(Panel *panel) const { return panel->findChild<QTimer *>(Qt::FindDirectChildrenOnly); }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::DemoCache>(test::smallWorkspace());
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, test::smallValues(), test::morning), QString());
    }

    void cleanup() { QVERIFY(closePopups()); }

    void whatIsNotAnsweredYetSaysSo()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        Panel *panel = desk.panel(u"jumlah"_s);
        QCOMPARE(panel->state(), Panel::State::Loading);
        QVERIFY(!panel->isSettled() && !desk.view->isSettled());
        auto *note = panel->findChild<charts::EmptyNote *>();
        QVERIFY(note->isVisible());
        QCOMPARE(note->accessibleName(), u"Loading…"_s);
        QSignalSpy panelSettled(panel, &Panel::settled);
        QSignalSpy pageSettled(desk.view.get(), &panels::PageView::settled);
        QVERIFY(desk.settle());
        QVERIFY(!panelSettled.isEmpty() && !pageSettled.isEmpty());
        QVERIFY(!note->isVisible());
        QVERIFY(panel->findChild<charts::FigureTile *>()->isVisible());
        QCOMPARE(panel->message(), QString());
    }

    void contentAndNoteTakeTurns()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *panel = desk.panel(u"tabel"_s);
        auto *note = panel->findChild<charts::EmptyNote *>();
        auto *table = panel->findChild<charts::DataTable *>();
        QVERIFY(table->isVisible() && !note->isVisible());
        for (int visit = 0; visit < 2; ++visit) {
            QVERIFY(desk.context.set(u"kelas"_s, u"z"_s));
            QVERIFY(desk.settle());
            QVERIFY(note->isVisible() && !table->isVisible());
            QCOMPARE(note->accessibleName(), u"No data for this choice"_s);
            QVERIFY(panel->foot().text().line.startsWith(u"BPBD"_s)); // whose it would be
            QVERIFY(desk.context.set(u"kelas"_s, u"a"_s));
            QVERIFY(desk.settle());
            QVERIFY(table->isVisible() && !note->isVisible());
            QCOMPARE(panel->message(), QString());
        }
        // The sign of an error is not that of nothing.
        auto *wrong = desk.panel(u"salah"_s)->findChild<charts::EmptyNote *>();
        QVERIFY(wrong->isVisible());
        const auto pictureOf = [](QWidget &widget) {
            QImage image(widget.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            widget.render(&image, {}, {}, QWidget::DrawChildren);
            return image;
        };
        const QImage error = pictureOf(*wrong);
        QVERIFY(desk.context.set(u"kelas"_s, u"z"_s));
        QVERIFY(desk.settle());
        charts::EmptyNote expected(desk.theme);
        expected.setData({.icon = u"warning"_s, .text = desk.panel(u"salah"_s)->message(), .detail = {}});
        expected.resize(wrong->size());
        QCOMPARE(error, pictureOf(expected));
    }

    void aFootIsBusyOnlyWhileItsOwnDataAreAskedFor()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *panel = desk.panel(u"jumlah"_s);
        PanelFoot &foot = panel->foot();
        QTimer *slow = slowOf(panel);
        QVERIFY(slow && slow->isSingleShot());
        QCOMPARE(slow->interval(), 250);
        QVERIFY(!slow->isActive() && !isBusy(foot, light::good));
        // A publish of others asks nothing here, so that nothing will ever be answered.
        desk.view->refresh({u"kabkota"_s});
        QVERIFY(!slow->isActive());
        QVERIFY(panel->isSettled());
        for (int time = 0; time < 2; ++time) {
            desk.view->refresh({u"nilai"_s});
            QVERIFY(slow->isActive());
            QVERIFY(!panel->isSettled());
            QVERIFY(!isBusy(foot, light::good)); // a short wait is not shown
            QVERIFY(QMetaObject::invokeMethod(slow, "timeout"));
            QVERIFY(isBusy(foot, light::good));
            QVERIFY(panel->findChild<charts::FigureTile *>()->isVisible()); // what was there stays
            QVERIFY(desk.settle());
            QVERIFY(!slow->isActive() && !isBusy(foot, light::good));
        }
        desk.view->refresh(); // everything
        QVERIFY(!panel->isSettled());
        QVERIFY(desk.settle());
    }

    void agesGrowWithTheMinute()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *minute = desk.view->findChild<QTimer *>(Qt::FindDirectChildrenOnly);
        QVERIFY(minute && minute->isActive() && !minute->isSingleShot());
        QCOMPARE(minute->intervalAsDuration(), std::chrono::minutes(1));
        const panels::FootText before = desk.panel(u"jumlah"_s)->foot().text();
        desk.clock.pass(std::chrono::days(30));
        QCOMPARE(desk.panel(u"jumlah"_s)->foot().text(), before);
        minute->setInterval(1); // and a minute has passed
        QTRY_COMPARE(desk.panel(u"jumlah"_s)->foot().text().tone, theme::Tone::Warning);
        QVERIFY(desk.panel(u"peta"_s)->foot().text() != before);
    }

    void thePageFollowsTheWindowAndTheWall()
    {
        Desk desk(*m_cache, u"uji"_s, {1000, 999});
        QVERIFY(desk.view->isWide());
        const auto geometry = [&](const QString &panel) { return desk.panel(panel)->geometry(); };
        QCOMPARE(geometry(u"jumlah"_s).x(), 22);
        QCOMPARE(geometry(u"tabel"_s).y(), geometry(u"jumlah"_s).y()); // four beside each other
        QCOMPARE(geometry(u"tabel"_s).right(), 1000 - 22 - 1);
        desk.view->resize(1000, 1000);
        QVERIFY(!desk.view->isWide());
        QVERIFY(geometry(u"tabel"_s).y() > geometry(u"jumlah"_s).bottom());
        desk.view->resize(999, 500);
        QVERIFY(!desk.view->isWide());
        desk.view->resize(1000, 500);
        QVERIFY(desk.view->isWide());
        const int gap = geometry(u"belum"_s).x() - geometry(u"jumlah"_s).right() - 1;
        QCOMPARE(gap, 14);
        desk.theme.setFactor(1.5);
        QVERIFY(!desk.view->isWide()); // of a wall's letters the same window has room for less
        QCOMPARE(geometry(u"jumlah"_s).x(), 33);
        QCOMPARE(geometry(u"belum"_s).x() - geometry(u"jumlah"_s).right() - 1, 21);
    }

    void aFootThatGrowsGetsItsLine()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *panel = desk.panel(u"jumlah"_s);
        panels::FootText text = panel->foot().text();
        text.line = text.compact = u"x"_s;
        panel->foot().setText(text);
        QCoreApplication::processEvents();
        const int low = panel->foot().height();
        text.line = text.compact = u"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"_s;
        panel->foot().setText(text);
        QTRY_VERIFY(panel->foot().height() > low);
        QVERIFY(panel->height() >= panel->leastHeight(panel->width()));
    }

    void theFootTellsLineAndTone_data()
    {
        QTest::addColumn<theme::Tone>("tone");
        QTest::addColumn<QColor>("colour");
        QTest::newRow("good") << theme::Tone::Good << light::good;
        QTest::newRow("warning") << theme::Tone::Warning << light::warning;
        QTest::newRow("bad") << theme::Tone::Bad << light::bad;
        QTest::newRow("neutral") << theme::Tone::Neutral << light::ink3;
    }

    void theFootTellsLineAndTone()
    {
        QFETCH(theme::Tone, tone);
        QFETCH(QColor, colour);
        PanelFoot foot(m_theme, 8, 12);
        foot.setText({.tone = tone,
                      .line = u"BPBD\u00A0 Okt · diubah kemarin"_s,
                      .compact = u"BPBD"_s,
                      .details = {u"a"_s, u"<b>"_s}});
        auto log = paintedBy(foot, {300, foot.heightForWidth(300)});
        QCOMPARE(log->filled(colour).size(), std::size_t(1));
        QCOMPARE(log->filled(colour)[0].rect.size(), QSizeF(8, 8));
        QCOMPARE(log->words(), QStringList{u"BPBD\u00A0 Okt · diubah kemarin"_s});
        QCOMPARE(log->texts[0].ink, light::ink3);
        QVERIFY(qAbs(log->texts[0].rect.left() - 14) < 1);
        QVERIFY(qAbs(log->filled(colour)[0].rect.center().y() - log->texts[0].rect.center().y()) < 1.5);
        QCOMPARE(foot.toolTip(), u"<span>a<br>&lt;b&gt;</span>"_s);
        QCOMPARE(foot.accessibleDescription(), u"a\n<b>"_s);
        QVERIFY(foot.isWhole());
        foot.setBusy(true);
        QVERIFY(isBusy(foot, colour));
        foot.setBusy(false);
        QVERIFY(test::repaintsAfter(foot, [&] { foot.setBusy(true); }));
        QVERIFY(test::repaintsAfter(
            foot, [&] { foot.setText({.tone = tone, .line = u"x"_s, .compact = {}, .details = {}}); }));
        foot.activateWindow();
        foot.setFocus();
        QTRY_VERIFY(foot.hasFocus());
        QCOMPARE(paintedBy(foot, {300, 40})->texts[0].ink, light::ink);
        foot.setText({});
        QVERIFY(paintedBy(foot, {300, 40})->shapes.empty());
    }

    void theFootWrapsThenTellsLess()
    {
        PanelFoot foot(m_theme, 8, 12);
        foot.setText({.tone = {},
                      .line = u"satu dua tiga · empat lima enam · tujuh delapan"_s,
                      .compact = u"ringkas"_s,
                      .details = {}});
        const int one = foot.heightForWidth(1000);
        const int two = foot.heightForWidth(190);
        QVERIFY(two > one);
        foot.resize(190, two);
        const auto log = paintedBy(foot, {190, two});
        QCOMPARE(log->texts.size(), std::size_t(2));
        for (const QString &line : log->words()) // no dot where a line breaks
            QVERIFY2(!line.startsWith(u'·') && !line.endsWith(u'·'), qPrintable(line));
        QCOMPARE(foot.heightForWidth(100), one);
        QCOMPARE(paintedBy(foot, {100, one})->words(), QStringList{u"ringkas"_s});
    }

    void aTapOrAKeyOpensTheDetails_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("tap") << 0;
        QTest::newRow("return") << int(Qt::Key_Return);
        QTest::newRow("enter") << int(Qt::Key_Enter);
        QTest::newRow("space") << int(Qt::Key_Space);
    }

    void aTapOrAKeyOpensTheDetails()
    {
        QFETCH(int, key);
        QWidget window;
        window.resize(400, 400);
        PanelFoot foot(m_theme, 8, 12, &window);
        foot.setText({.tone = {},
                      .line = u"BPBD"_s,
                      .compact = {},
                      .details = {u"Sekolah"_s, u"<b>a</b>"_s, {}, u"Desa"_s, u"b"_s}});
        foot.setGeometry(20, 300, 300, 34);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTest::keyClick(&foot, Qt::Key_A);
        QTest::mousePress(&foot, Qt::LeftButton, {}, {5, 5});
        QTest::mouseRelease(&foot, Qt::LeftButton, {}, {5, -20}); // ended elsewhere
        QVERIFY(popups().isEmpty());
        key == 0 ? QTest::mouseClick(&foot, Qt::LeftButton) : QTest::keyClick(&foot, static_cast<Qt::Key>(key));
        QCOMPARE(popups().size(), 1);
        QStringList lines;
        QList<int> weights;
        for (const QLabel *label : popups().first()->findChildren<QLabel *>()) {
            lines.append(label->text());
            weights.append(label->font().weight());
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->wordWrap());
        }
        QCOMPARE(lines, QStringList({u"Sekolah"_s, u"<b>a</b>"_s, u"Desa"_s, u"b"_s}));
        QCOMPARE(weights, QList<int>({QFont::DemiBold, QFont::Normal, QFont::DemiBold, QFont::Normal}));
        // Above what was tapped.
        QCOMPARE(popups().first()->geometry().bottom() + 1 + 4, foot.mapToGlobal(QPoint()).y());
        QVERIFY(closePopups());
        // Where there is no room above, below.
        foot.move(20, 0);
        window.move(0, 0);
        foot.showDetails();
        QCOMPARE(popups().size(), 1);
        QVERIFY(popups().first()->y() >= foot.mapToGlobal(QPoint(0, foot.height())).y());
        QVERIFY(closePopups());
        foot.setText({});
        foot.showDetails();
        QVERIFY(popups().isEmpty());
    }

    void aTapOnAFigureTellsItsClocks()
    {
        Desk desk(*m_cache, u"uji"_s, test::widePage);
        QVERIFY(desk.settle());
        Panel *panel = desk.panel(u"jumlah"_s);
        QTest::mouseClick(panel, Qt::LeftButton, {}, {panel->width() / 2, 20});
        QCOMPARE(popups().size(), 1);
        QVERIFY(closePopups());
        QTest::mousePress(panel, Qt::LeftButton, {}, {10, 20});
        QTest::mouseRelease(panel, Qt::LeftButton, {}, {-30, 20});
        QVERIFY(popups().isEmpty());
    }
};

ANJUNGAN_TEST(QApplication, PanelLifeTest)
#include "panel_life_test.moc"
