// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/shell/filters_station.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/sheet/cell.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/segments.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLineEdit>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::FiltersStation;
namespace light = test::light;

/// A person narrows what the window shows: with a finger, with keys, on a tablet that is held upright. Real source,
/// real cache, real window.
class FiltersTest : public QObject
{
    Q_OBJECT

    static void click(QWidget *widget)
    {
        QVERIFY(widget);
        QTRY_VERIFY(widget->isVisible());
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    }

    static QStringList textsOf(const sheet::Sheet &sheet)
    {
        QStringList texts;
        for (const sheet::Row &row : test::rowsOf(sheet))
            texts << (row.kind == sheet::Row::Kind::Heading ? u'#' + row.text : row.text) +
                         (row.isChosen ? u"*"_s : QString());
        return texts;
    }

    FiltersStation m_station;

private Q_SLOTS:
    void initTestCase() { m_station.sync(); }
    void init() { m_station.open(); }

    void anAreaIsFoundByNameOrCodeAtAnyLevel()
    {
        click(m_station.chip(u"area"_s));
        auto *sheet = m_station.openSheet(u"area"_s);
        QCOMPARE(textsOf(*sheet), (QStringList{u"All areas*"_s, u"Deli Serdang"_s, u"Langkat"_s}));
        auto *field = sheet->findChild<QLineEdit *>();
        QCOMPARE(m_station.window->focusWidget(), field);
        QTest::keyClicks(field, u"sung"_s);
        QCOMPARE(textsOf(*sheet), (QStringList{u"Sunggal"_s, u"Kampung Sunggal"_s}));
        QCOMPARE(test::rowsOf(*sheet).last().detail, u"Villages · Sunggal"_s);
        field->clear();
        QTest::keyClicks(field, u"12.05"_s);
        QCOMPARE(textsOf(*sheet), (QStringList{u"Langkat"_s, u"Binjai"_s}));
        field->clear();
        QTest::keyClicks(field, u"binj"_s);
        QVERIFY(test::tapText(*sheet, u"Binjai"_s));
        QVERIFY(!sheet->isVisible());
        QCOMPARE(m_station.window->navigation().selection().value(u"area"), u"12.05.01"_s);
        QCOMPARE(m_station.chip(u"area"_s)->text(), u"Binjai"_s);
    }

    void levelsWithDataAreSegments()
    {
        click(m_station.chip(u"area"_s));
        auto *sheet = m_station.openSheet(u"area"_s);
        auto *segments = sheet->findChild<sheet::Segments *>();
        QVERIFY(segments->isVisible());
        const QList<sheet::Cell *> cells = segments->findChildren<sheet::Cell *>();
        QCOMPARE(cells.size(), 3); // nothing is stored of the fourth level
        QCOMPARE(cells[1]->accessibleName(), u"Subdistricts"_s);
        click(cells[1]);
        QCOMPARE(textsOf(*sheet), (QStringList{u"All areas*"_s, u"Binjai"_s, u"Sunggal"_s}));
        click(cells[2]);
        // Villages of the same name are told apart by where they are; the list ends with how many there are.
        QCOMPARE(test::rowsOf(*sheet).size(), 1 + 200 + 1);
        QCOMPARE(test::rowsOf(*sheet).last().text, u"200 of 251 are shown: search for the others"_s);
    }

    void aDrilledAreaListsWhatIsWithinAndShowsItsName()
    {
        for (const auto &[code, name] :
             {std::pair(u"12.07"_s, u"Deli Serdang"_s), std::pair(u"12.07.23"_s, u"Sunggal"_s),
              std::pair(u"12.07.23.2001"_s, u"Kampung Sunggal"_s)}) {
            m_station.select(u"area"_s, code);
            QCOMPARE(m_station.chip(u"area"_s)->text(), name);
        }
        m_station.select(u"area"_s, u"12.99"_s); // nobody knows it
        QCOMPARE(m_station.chip(u"area"_s)->text(), u"12.99"_s);
        m_station.select(u"area"_s, u"12.07"_s);
        click(m_station.chip(u"area"_s));
        QCOMPARE(
            textsOf(*m_station.openSheet(u"area"_s)),
            (QStringList{u"All areas"_s, u"Deli Serdang*"_s, u"#In Deli Serdang"_s, u"Sunggal"_s, u"#Chosen before"_s,
                         u"Kampung Sunggal"_s, u"Sunggal"_s, u"#Regencies"_s, u"Deli Serdang*"_s, u"Langkat"_s}));
    }

    void whatIsChosenIsTintedAndHasItsOwnWayBack()
    {
        auto *chip = m_station.chip(u"area"_s);
        QVERIFY(!chip->isChosen() && !chip->clearButton()->isVisible());
        m_station.select(u"area"_s, u"12.07"_s);
        QVERIFY(chip->isChosen());
        auto *clear = chip->clearButton();
        QVERIFY(clear->isVisible());
        QCOMPARE(clear->accessibleName(), u"Clear Area: Deli Serdang"_s);
        QVERIFY(clear->width() >= 32 && clear->height() == 44);
        // Beside the text, not over it.
        const double text = theme::textWidth(chip->text(), m_station.theme.strongFont(theme::Role::Body));
        QVERIFY(40 + text <= clear->x() + 1);
        click(clear);
        QVERIFY(m_station.window->navigation().selection().isEmpty());
        QVERIFY(!chip->isChosen() && !chip->clearButton()->isVisible());
        QVERIFY(!m_station.openSheet(u"area"_s)); // the chip was not meant
        // With keys the focus stays at the chip.
        m_station.select(u"area"_s, u"12.07"_s);
        clear->setFocus();
        QTest::keyClick(clear, Qt::Key_Space);
        QVERIFY(m_station.window->navigation().selection().isEmpty());
        QCOMPARE(m_station.window->focusWidget(), chip);
    }

    void aPeriodIsOfAYearOrMovesWithTheCalendar()
    {
        const auto choose = [this](const QString &cell) {
            click(m_station.chip(u"period"_s));
            click(m_station.cell(cell));
            return m_station.chip(u"period"_s)->text();
        };
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"Newest period"_s);
        QCOMPARE(choose(u"this-year"_s), u"This year"_s);
        QCOMPARE(m_station.window->navigation().selection().value(u"period"), u"this-year"_s);
        QCOMPARE(choose(u"last-12-months"_s), u"Last 12 months"_s);
        QCOMPARE(choose(u"2026-09"_s), u"September 2026"_s);
        click(m_station.chip(u"period"_s));
        QVERIFY(m_station.cell(u"2026-09"_s)->isChecked());
        QVERIFY(!m_station.cell(u"2026-11"_s)->isEnabled()); // no data
        auto *years = m_station.openSheet(u"period"_s)->findChild<sheet::Segments *>();
        click(years->findChildren<sheet::Cell *>().last());
        QVERIFY(!m_station.cell(u"2026-09"_s));
        click(m_station.cell(u"2025-12"_s));
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"December 2025"_s);
        QCOMPARE(choose({}), u"Newest period"_s);
    }

    void aRangeHasTwoTaps()
    {
        click(m_station.chip(u"period"_s));
        click(m_station.find<sheet::Cell>(u"period_range"_s));
        click(m_station.cell(u"2026-10"_s));
        QVERIFY(m_station.openSheet(u"period"_s)); // the end is missing
        click(m_station.cell(u"2026-08"_s));
        QVERIFY(!m_station.openSheet(u"period"_s));
        QCOMPARE(m_station.window->navigation().selection().value(u"period"), u"2026-08..2026-10"_s);
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"Aug – Oct 2026"_s);
        click(m_station.chip(u"period"_s));
        QVERIFY(m_station.cell(u"2026-08"_s)->isChecked() && m_station.cell(u"2026-10"_s)->isChecked());
        QVERIFY(!m_station.cell(u"2026-09"_s)->isChecked());
    }

    void aChosenRangeTintsTheMonthsWithinIt()
    {
        const auto fillOf = [this](const QString &period) {
            return m_station.cell(period)->grab().toImage().pixelColor(8, 22).name();
        };
        const QString free = light::card.name();
        const QString end = theme::mixed(light::card, light::accent, 0.16).name();
        const QString within = theme::mixed(light::card, light::accent, 0.08).name();
        m_station.select(u"period"_s, u"2026-07..2026-10"_s);
        click(m_station.chip(u"period"_s));
        QCOMPARE(fillOf(u"2026-06"_s), free);
        QCOMPARE(fillOf(u"2026-07"_s), end);
        QCOMPARE(fillOf(u"2026-08"_s), within);
        QCOMPARE(fillOf(u"2026-09"_s), within);
        QCOMPARE(fillOf(u"2026-10"_s), end);
        QCOMPARE(fillOf(u"2026-11"_s), free);
        // Another range begins: only its first month is known.
        click(m_station.find<sheet::Cell>(u"period_range"_s));
        QCOMPARE(fillOf(u"2026-08"_s), free);
        QCOMPARE(fillOf(u"2026-10"_s), free);
        click(m_station.cell(u"2026-09"_s));
        QCOMPARE(fillOf(u"2026-09"_s), end);
        QCOMPARE(fillOf(u"2026-08"_s), free);
    }

    void aRangeOfTwoYearsIsTintedInBoth()
    {
        const auto isTinted = [this](const QString &period) {
            return m_station.cell(period)->grab().toImage().pixelColor(8, 22) != light::card;
        };
        m_station.select(u"period"_s, u"2025-11..2026-07"_s);
        click(m_station.chip(u"period"_s));
        auto *years = m_station.openSheet(u"period"_s)->findChild<sheet::Segments *>();
        click(years->findChildren<sheet::Cell *>().first());
        QVERIFY(isTinted(u"2026-01"_s) && isTinted(u"2026-06"_s) && isTinted(u"2026-07"_s));
        QVERIFY(!isTinted(u"2026-08"_s));
        click(years->findChildren<sheet::Cell *>().last());
        QVERIFY(!isTinted(u"2025-10"_s));
        QVERIFY(isTinted(u"2025-11"_s) && isTinted(u"2025-12"_s));
    }

    void keysAloneAreEnough()
    {
        auto *chip = m_station.chip(u"area"_s);
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
        QVERIFY(m_station.openSheet(u"area"_s));
        QTest::keyClick(m_station.window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_station.openSheet(u"area"_s));
        QCOMPARE(m_station.window->focusWidget(), chip);
        QTRY_VERIFY(!m_station.find<sheet::Sheet>(u"area_sheet"_s));
        QTest::keyClick(chip, Qt::Key_Space);
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(m_station.window->focusWidget(), key);
            QCoreApplication::processEvents(); // what has come is laid out
        };
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(chip->text(), u"Langkat"_s);
        QCOMPARE(m_station.window->focusWidget(), chip);
        press(Qt::Key_Tab);
        QCOMPARE(m_station.window->focusWidget(), chip->clearButton());
        press(Qt::Key_Tab);
        QCOMPARE(m_station.window->focusWidget(), m_station.chip(u"period"_s));
        press(Qt::Key_Space);
        QCOMPARE(m_station.window->focusWidget(), m_station.cell({}));
        press(Qt::Key_Down);
        QCOMPARE(m_station.window->focusWidget(), m_station.cell(u"this-year"_s));
        press(Qt::Key_Space);
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"This year"_s);
        // The years, then a month of the older one.
        QTest::keyClick(m_station.chip(u"period"_s), Qt::Key_Space);
        QCoreApplication::processEvents();
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        press(Qt::Key_Tab);
        QCOMPARE(m_station.window->focusWidget(), m_station.cell(u"2025-11"_s));
        press(Qt::Key_Right);
        press(Qt::Key_Tab);
        QCOMPARE(m_station.window->focusWidget(), m_station.cell(u"range"_s));
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"December 2025"_s);
    }

    void anAgencyHasAChipWhereThePageFollowsIt()
    {
        QVERIFY(!m_station.chip(u"opd"_s)->isVisible());
        m_station.show(u"opd"_s);
        QCOMPARE(m_station.chip(u"opd"_s)->text(), u"All agencies"_s);
        click(m_station.chip(u"opd"_s));
        auto *sheet = m_station.openSheet(u"opd"_s);
        QTest::keyClicks(sheet->findChild<QLineEdit *>(), u"pendid"_s);
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(m_station.window->navigation().selection().value(u"opd"), u"disdik"_s);
        QCOMPARE(m_station.chip(u"opd"_s)->text(), u"Disdik"_s);
        // It is seen on pages that do not follow it, but not on the page of one agency, which has its own steps.
        m_station.show(u"sekolah"_s);
        QVERIFY(m_station.chip(u"opd"_s)->isVisible());
        m_station.show(u"satu"_s);
        QVERIFY(!m_station.chip(u"opd"_s)->isVisible());
    }

    void aChoiceOfThePageIsSeenWhereNoMapShowsIt()
    {
        m_station.show(u"opd"_s);
        QVERIFY(!m_station.chip(u"bahaya"_s)->isVisible());
        m_station.select(u"bahaya"_s, u"longsor"_s);
        auto *chip = m_station.chip(u"bahaya"_s);
        QVERIFY(chip->isVisible() && chip->isChosen());
        QCOMPARE(chip->text(), u"Longsor"_s);
        click(chip);
        QVERIFY(test::tapText(*m_station.openSheet(u"bahaya"_s), u"Gempa"_s));
        QCOMPARE(chip->text(), u"Gempa"_s);
        click(chip->clearButton());
        QVERIFY(!chip->isVisible());
        QVERIFY(m_station.window->navigation().selection().isEmpty());
        m_station.show(u"sekolah"_s);
        QVERIFY(!m_station.chip(u"bahaya"_s)); // another page's
    }

    void onAnUprightTabletTheyAreAtTheLowerEdgeAndWhatHasNoRoomFolds()
    {
        m_station.show(u"opd"_s);
        m_station.select(u"opd"_s, u"disdik"_s);
        m_station.select(u"area"_s, u"12.07"_s);
        m_station.select(u"period"_s, u"2026-08..2026-10"_s);
        m_station.window->resize(800, 1280);
        QCoreApplication::processEvents();
        auto *folded = m_station.find<shell::ChipButton>(u"folded_chip"_s);
        QTRY_VERIFY(folded->isVisible());
        QVERIFY(!m_station.chip(u"period"_s)->isVisible());
        const QRect bar(0, 0, 800, 64);
        for (const auto *chip : {m_station.chip(u"opd"_s), folded})
            if (chip->isVisible()) {
                QVERIFY(bar.contains(QRect(chip->mapTo(m_station.window.get(), QPoint()), chip->size())));
                QVERIFY(chip->width() >= chip->sizeHint().width());
            }
        QVERIFY(folded->text().startsWith(u"Filters ("_s));
        QVERIFY(!folded->clearButton()->isVisible());
        click(folded);
        const auto *sheet = test::openSheet(*m_station.window, u"folded_sheet"_s);
        QVERIFY(sheet);
        QCOMPARE(sheet->card().bottom(), 1280 - 1);
        QCOMPARE(sheet->card().width(), 800);
        auto *inner = m_station.find<shell::ChipButton>(u"folded_period"_s);
        QCOMPARE(inner->text(), u"Period: Aug – Oct 2026"_s);
        click(inner->clearButton());
        QVERIFY(m_station.window->navigation().selection().value(u"period").isEmpty());
        QVERIFY(sheet->isVisible()); // others may follow
        click(inner);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(m_station.openSheet(u"period"_s)->card().bottom(), 1280 - 1);
        click(m_station.cell(u"2026-09"_s));
        m_station.window->resize(1280, 800);
        QTRY_VERIFY(!folded->isVisible());
        QCOMPARE(m_station.chip(u"period"_s)->text(), u"September 2026"_s);
    }

    void aSingleChipStays()
    {
        m_station.select(u"opd"_s, u"disdik"_s);
        m_station.select(u"period"_s, u"2026-08..2026-10"_s);
        m_station.show(u"satu"_s); // has none but that
        m_station.window->resize(420, 800);
        QCoreApplication::processEvents();
        QVERIFY(m_station.chip(u"period"_s)->isVisible());
        QVERIFY(!m_station.find<shell::ChipButton>(u"folded_chip"_s)->isVisible());
    }

    void aSheetGoesWithItsPageAndWithWhatElseIsChosen()
    {
        click(m_station.chip(u"area"_s));
        m_station.show(u"opd"_s);
        QVERIFY(!m_station.openSheet(u"area"_s));
        click(m_station.chip(u"area"_s));
        m_station.select(u"area"_s, u"12.07"_s);
        QVERIFY(!m_station.openSheet(u"area"_s));
    }
};

ANJUNGAN_TEST(QApplication, FiltersTest)
#include "filters_test.moc"
