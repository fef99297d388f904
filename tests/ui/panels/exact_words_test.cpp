// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/exact_words.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::ExactRow;
using panels::Format;
using panels::ValueStyle;

namespace {

/// Notes where a widget is asked for its tool tip.
class HelpLog : public QObject
{
public:
    QList<QPoint> places;

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            places.append(static_cast<QHelpEvent *>(event)->pos());
        return false;
    }
};

} // namespace

class ExactWordsTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone("Asia/Jakarta")};

    static ValueStyle style(Format format) { return {.format = format, .unit = {}, .decimals = {}, .money = {}}; }

private Q_SLOTS:
    void valuesHaveAllTheirDigits()
    {
        QCOMPARE(panels::exactText(m_format, style(Format::Money), qint64(9'234'567'890'123)),
                 u"Rp9.234.567.890.123"_s);
        QCOMPARE(panels::exactText(m_format, style(Format::Percent), 57.4149), u"57,41 %"_s);
        QCOMPARE(panels::exactText(m_format, style(Format::Points), -16.789), u"−16,79 pp"_s);
        QCOMPARE(panels::exactText(m_format, style(Format::Money), QVariant()), u"–"_s);
    }

    void aRowIsComparedWithTheOthers()
    {
        const std::vector<ExactRow> rows{
            {u"A"_s, 75.0, 70.0}, {u"B"_s, 57.4, 74.2}, {u"C"_s, {}, 50.0}, {u"D"_s, 60.0, {}}, {u"E"_s, 57.4, 57.4}};
        QCOMPARE(panels::exactLines(m_format, style(Format::Percent), rows, 1, false),
                 (QStringList{u"B"_s, u"57,40 %"_s, u"target 74,20 %"_s, u"−16,8 pp"_s, u"number 3 of 4"_s,
                              u"before it: D, 60,00 %"_s, u"after it: E, 57,40 %"_s}));
        QCOMPARE(panels::exactLines(m_format, style(Format::Percent), rows, 2, false), QStringList{u"C"_s});
        const QStringList first = panels::exactLines(m_format, style(Format::Percent), rows, 0, false);
        QVERIFY(first.contains(u"number 1 of 4"_s));
        QVERIFY(!first.join(u' ').contains(u"before"_s));
        // Equal values have one number.
        QVERIFY(panels::exactLines(m_format, style(Format::Percent), rows, 4, false).contains(u"number 3 of 4"_s));
    }

    void partsHaveAShare()
    {
        const std::vector<ExactRow> rows{{u"A"_s, 30, {}}, {u"B"_s, 10, {}}};
        QVERIFY(panels::exactLines(m_format, style(Format::Integer), rows, 1, true).contains(u"25,0 % of the total"_s));
        const std::vector<ExactRow> mixed{{u"A"_s, 30, {}}, {u"B"_s, -10, {}}};
        for (const QString &line : panels::exactLines(m_format, style(Format::Integer), mixed, 0, true))
            QVERIFY(!line.contains(u"total"_s));
    }

    void aLongPressTellsAndChoosesNothing()
    {
        const auto cache = test::demoCache(test::morning);
        QVERIFY(cache);
        test::Desk desk(*cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        auto *bars = desk.find<charts::RowsView>(u"opd"_s);
        HelpLog log;
        bars->viewport()->installEventFilter(&log);
        const QPoint at = bars->rowRect(1).center().toPoint();
        QTest::mousePress(bars->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(log.places, QList{at});
        QTest::mouseRelease(bars->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.navigation.place().page, QString());
        // A short one still leads on.
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.navigation.place().page, u"opd"_s);
        QCOMPARE(log.places.size(), 2); // again when the finger has left: the release hides what was told
    }

    void tilesAndCellsTellTheirDigits()
    {
        const auto cache = test::demoCache(test::morning);
        QVERIFY(cache);
        test::Desk desk(*cache, u"kinerja"_s, test::widePage);
        QVERIFY(desk.settle());
        const QRegularExpression inFull(u"Rp\\d{1,3}(\\.\\d{3}){3,}"_s);
        const QString tip = desk.find<charts::FigureTile>(u"pagu"_s)->toolTip();
        QVERIFY2(tip.contains(inFull), qPrintable(tip));
        const charts::TableData &table = desk.find<charts::DataTable>(u"rincian"_s)->table();
        QVERIFY(table.details(0, 0).isEmpty()); // the name is there already
        QVERIFY2(table.details(0, 1).value(0).contains(inFull), qPrintable(table.details(0, 1).join(u'|')));
        QVERIFY(table.details(0, 9).isEmpty());
    }

    void aMovedPressIsNoLongPress()
    {
        const auto cache = test::demoCache(test::morning);
        QVERIFY(cache);
        test::Desk desk(*cache, u"ringkasan"_s, test::widePage);
        QVERIFY(desk.settle());
        QWidget *rows = desk.find<charts::RowsView>(u"opd"_s)->viewport();
        HelpLog log;
        rows->installEventFilter(&log);
        QTest::mousePress(rows, Qt::LeftButton, {}, QPoint(20, 20));
        QTest::mouseMove(rows, QPoint(20, 90));
        QTimer end;
        QSignalSpy ended(&end, &QTimer::timeout);
        end.start(700); // longer than a long press
        QVERIFY(ended.wait());
        QTest::mouseRelease(rows, Qt::LeftButton, {}, QPoint(20, 90));
        QVERIFY(log.places.isEmpty());
    }
};

ANJUNGAN_TEST(QApplication, ExactWordsTest)
#include "exact_words_test.moc"
