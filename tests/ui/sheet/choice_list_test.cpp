// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/paint_log.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/segments.h"
#include "ui/theme/text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
using sheet::Row;

namespace {

sheet::Rows threeAndAHeading()
{
    return {{.value = u"all"_s, .text = u"Semua"_s},
            {.kind = Row::Kind::Heading, .value = {}, .text = u"Terakhir"_s},
            {.value = u"a"_s, .text = u"R&D <b>"_s, .isChosen = true},
            {.value = u"b"_s, .text = u"Binjai"_s, .isEnabled = false},
            {.value = u"c"_s, .text = u"Karo"_s, .detail = u"12.06"_s}};
}

} // namespace

/// Lists to choose from, with a finger and with keys.
class ChoiceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTouchTargets()
    {
        for (const double factor : {1.0, 1.5}) {
            theme::Theme theme;
            theme.setFactor(factor);
            sheet::ChoiceList list(theme);
            list.setRows(threeAndAHeading());
            list.resize(400, 400);
            list.show();
            for (const int row : {0, 2, 3, 4})
                QCOMPARE(list.visualRect(list.model()->index(row, 0)).height(), theme.touchTarget());
            QVERIFY(list.sizeHint().height() >= 4 * theme.touchTarget());
            QVERIFY(!list.grab().isNull());
        }
    }

    void aNameIsCutLast()
    {
        theme::Theme theme;
        sheet::ChoiceList list(theme);
        const QString name = u"Dinas Pemberdayaan Perempuan"_s, detail = u"Dinas Pemberdayaan"_s;
        const double text = theme::textWidth(name, theme.font(theme::Role::Body));
        const double beside = theme::textWidth(detail, theme.font(theme::Role::Small));
        list.setRows({{.value = u"a"_s, .text = name, .detail = detail}});
        const auto words = [&list](double width) {
            return test::paintedBy(*list.viewport(), {static_cast<int>(std::ceil(width)), 100})->words();
        };
        list.resize(static_cast<int>(text + beside + 60), 100);
        list.show();
        QCOMPARE(words(list.width()), (QStringList{detail, name}));
        list.resize(static_cast<int>(text + 60 + 60), 100);
        QCOMPARE(words(list.width()).last(), name);
        QVERIFY(words(list.width()).first().endsWith(u'…'));
        list.resize(static_cast<int>(text + 30), 100);
        QCOMPARE(words(list.width()), QStringList{name});
    }

    void aTapChoosesAndWhatCannotBeChosenDoesNot()
    {
        theme::Theme theme;
        sheet::ChoiceList list(theme);
        QSignalSpy chosen(&list, &sheet::ChoiceList::chosen);
        list.setRows(threeAndAHeading());
        list.resize(400, 400);
        list.show();
        for (int row = 0; row < 5; ++row)
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                              list.visualRect(list.model()->index(row, 0)).center());
        QStringList values;
        for (const QVariantList &one : chosen)
            values << one.first().toString();
        QCOMPARE(values, (QStringList{u"all"_s, u"a"_s, u"c"_s}));
    }

    void keysWalkPastWhatCannotBeChosen()
    {
        theme::Theme theme;
        sheet::ChoiceList list(theme);
        QSignalSpy chosen(&list, &sheet::ChoiceList::chosen);
        list.setRows(threeAndAHeading());
        list.resize(400, 400);
        list.show();
        QCOMPARE(list.currentIndex().row(), 2); // the chosen one
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.currentIndex().row(), 4);
        QTest::keyClick(&list, Qt::Key_Up);
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(list.currentIndex().row(), 0);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"all"_s);
    }

    void theFieldSearchesAndItsKeysGoToTheList()
    {
        theme::Theme theme;
        sheet::SearchList search(
            u"Cari"_s,
            [](const QString &text) {
                sheet::Rows rows = threeAndAHeading();
                rows.removeIf([&text](const Row &row) { return !row.text.contains(text, Qt::CaseInsensitive); });
                return rows;
            },
            theme);
        QSignalSpy chosen(&search, &sheet::SearchList::chosen);
        search.refresh();
        search.resize(search.sizeHint());
        search.show();
        auto *field = search.findChild<QLineEdit *>();
        QCOMPARE(search.firstFocus(), field);
        QCOMPARE(field->height(), 44);
        QTest::keyClicks(field, u" kar "_s);
        QCOMPARE(search.list()->rows().size(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toString(), u"c"_s);
        field->clear();
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.last().first().toString(), u"all"_s);
        QTest::keyClicks(field, u"tidak ada"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
        theme.setTouch(true);
        QCOMPARE(search.firstFocus(), search.list()); // no keyboard over the list
    }

    void segmentsTellWhatAPersonChooses()
    {
        theme::Theme theme;
        sheet::Segments segments(theme);
        QSignalSpy chosen(&segments, &sheet::Segments::chosen);
        QCOMPARE(segments.current(), -1);
        segments.setTitles({u"2026"_s, u"2025"_s, u"2024"_s, u"2023"_s, u"2022"_s});
        segments.setCurrent(1);
        QCOMPARE(segments.current(), 1);
        QCOMPARE(chosen.size(), 0);
        segments.resize(segments.sizeHint());
        segments.show();
        QCOMPARE(segments.height(), 88);
        QTest::mouseClick(segments.findChildren<QAbstractButton *>().last(), Qt::LeftButton);
        QCOMPARE(chosen.first().first().toInt(), 4);
        segments.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&segments));
        segments.findChildren<QAbstractButton *>()[1]->setFocus();
        QTest::keyClick(segments.focusWidget(), Qt::Key_Right);
        QTest::keyClick(segments.focusWidget(), Qt::Key_Return);
        QCOMPARE(chosen.last().first().toInt(), 2);
        segments.setTitles({u"a"_s});
        QCOMPARE(segments.findChildren<QAbstractButton *>().size(), 1);
        QVERIFY(!segments.grab().isNull());
    }
};

ANJUNGAN_TEST(QApplication, ChoiceListTest)
#include "choice_list_test.moc"
