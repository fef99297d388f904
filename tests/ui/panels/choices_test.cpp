// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/chip.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/choice_chips.h"

#include <QApplication>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::Desk;
using test::paintedBy;

/// Choosing a page's parameter, and what has been chosen.
class ChoicesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        workspace::Workspace workspace = test::smallWorkspace();
        workspace.pages.front().parameters.front().choices[1].title = workspace.pages.front().title;
        m_cache = std::make_unique<test::DemoCache>(workspace);
    }

    void aChipLooksChosenOrNot()
    {
        theme::Theme theme;
        panels::Chip chip(u"Banjir & <b>longsor</b>"_s, theme);
        QCOMPARE(chip.text(), u"Banjir && <b>longsor</b>"_s); // no shortcut
        QCOMPARE(chip.accessibleName(), u"Banjir & <b>longsor</b>"_s);
        QCOMPARE(chip.sizeHint().height(), 44);
        auto log = paintedBy(chip, chip.sizeHint());
        QCOMPARE(log->shapes[0].fill, light::card);
        QCOMPARE(log->shapes[0].line, light::line);
        QCOMPARE(log->text(u"Banjir & <b>longsor</b>"_s).ink, light::ink);
        chip.setChecked(true);
        log = paintedBy(chip, chip.sizeHint());
        QCOMPARE(log->shapes[0].fill, light::ink);
        QCOMPARE(log->shapes[0].line, light::ink);
        QCOMPARE(log->text(u"Banjir & <b>longsor</b>"_s).ink, light::card);
        chip.show();
        chip.activateWindow();
        chip.setFocus();
        QTRY_VERIFY(chip.hasFocus());
        QCOMPARE(paintedBy(chip, chip.sizeHint())->shapes[0].line, light::accent);
        const int wide = chip.sizeHint().width();
        theme.setFactor(1.5);
        QCOMPARE(chip.sizeHint().height(), 66);
        QVERIFY(chip.sizeHint().width() > wide);
        QCOMPARE(panels::Chip(u"x"_s, theme).sizeHint().width(), 66); // a finger's width at least
    }

    void chipsFollowWhoeverChooses()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        const workspace::Parameter &parameter = *desk.context.declared(u"kelas"_s);
        panels::ChoiceChips chips(parameter, desk.services, desk.context);
        const auto all = chips.findChildren<panels::Chip *>();
        QCOMPARE(all.size(), 3);
        QCOMPARE(chips.accessibleName(), u"Kelas"_s);
        const auto checked = [&] {
            QString which;
            for (const panels::Chip *chip : all)
                which += chip->isChecked() ? u'1' : u'0';
            return which;
        };
        QCOMPARE(checked(), u"100"_s);
        QVERIFY(desk.context.set(u"kelas"_s, u"z"_s));
        QCOMPARE(checked(), u"001"_s);
        QVERIFY(desk.context.set(u"area"_s, u"12.01"_s)); // not its parameter
        QCOMPARE(checked(), u"001"_s);
        QTest::mouseClick(all[1], Qt::LeftButton);
        QCOMPARE(desk.context.value(u"kelas"_s), u"b"_s);
        QCOMPARE(checked(), u"010"_s);
        QTest::mouseClick(all[1], Qt::LeftButton); // one is always chosen
        QCOMPARE(checked(), u"010"_s);
    }

    void theButtonOpensASheetOfTheChoices()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        QWidget window;
        window.resize(500, 400);
        panels::ChoiceButton button(*desk.context.declared(u"kelas"_s), desk.services, desk.context, &window);
        QCOMPARE(button.accessibleName(), u"Kelas"_s);
        QCOMPARE(button.accessibleDescription(), u"Kelas A"_s);
        button.resize(button.sizeHint());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        button.clearFocus();
        auto log = paintedBy(button, {200, 44});
        QCOMPARE(log->text(u"Kelas A"_s).ink, light::ink3);
        QCOMPARE(log->pictures.size(), std::size_t(1));
        QVERIFY(log->pictures[0].left() > log->text(u"Kelas A"_s).rect.right());
        QVERIFY(qAbs(log->pictures[0].right() - 200) < 1);

        for (const int choice : {2, 0}) {
            QTest::mouseClick(&button, Qt::LeftButton);
            auto *sheet = button.window()->findChild<sheet::Sheet *>(u"kelas_sheet"_s);
            QVERIFY(sheet && sheet->isVisible());
            auto *list = sheet->findChild<sheet::ChoiceList *>();
            QCOMPARE(list->rows().size(), 3);
            QCOMPARE(list->rows()[2].text, u"Kelas Z"_s);
            QString checked;
            for (const sheet::Row &row : list->rows())
                checked += row.isChosen ? u'1' : u'0';
            QCOMPARE(checked, choice == 2 ? u"100"_s : u"001"_s);
            QVERIFY(test::tapValue(*sheet, choice == 2 ? u"z"_s : u"a"_s));
            QTRY_VERIFY(!button.window()->findChild<sheet::Sheet *>());
            QCOMPARE(desk.context.value(u"kelas"_s), choice == 2 ? u"z"_s : u"a"_s);
            QCOMPARE(button.accessibleDescription(), choice == 2 ? u"Kelas Z"_s : u"Kelas A"_s);
        }
        QVERIFY(desk.context.set(u"kelas"_s, u"b"_s)); // by somebody else
        QCOMPARE(button.accessibleDescription(), u"Uji"_s);
        QCOMPARE(paintedBy(button, {200, 44})->words(), QStringList{u"Uji"_s});
        window.activateWindow();
        button.setFocus();
        QTRY_VERIFY(button.hasFocus());
        QCOMPARE(paintedBy(button, {200, 44})->texts[0].ink, light::ink);
    }

    void aChoiceIsToldOnceAndNothingChosenIsNoValue()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        QSignalSpy changed(&desk.context, &panels::PageContext::changed);
        QVERIFY(desk.context.set(u"kelas"_s, u"a"_s)); // it is so already
        QVERIFY(desk.context.set(u"area"_s, {}));
        QCOMPARE(changed.size(), 0);
        QVERIFY(!desk.context.values().contains(u"area"_s));
        QVERIFY(desk.context.set(u"area"_s, u"12.01"_s));
        QVERIFY(desk.context.set(u"period"_s, u"2026-10"_s));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0].first().toString(), u"area"_s);
        QCOMPARE(changed[1].first().toString(), u"period"_s);
        QCOMPARE(desk.context.values().value(u"area"_s).toString(), u"12.01"_s);
        QVERIFY(desk.context.set(u"area"_s, {}));
        QCOMPARE(changed.size(), 3);
        QVERIFY(!desk.context.values().contains(u"area"_s)); // gone, not empty
        QVERIFY(!desk.context.set(u"kelas"_s, {}));          // a page's own always holds a choice
        QCOMPARE(changed.size(), 3);
        QVERIFY(desk.context.declared(u"kelas"_s) && !desk.context.declared(u"area"_s));
    }
};

ANJUNGAN_TEST(QApplication, ChoicesTest)
#include "choices_test.moc"
