// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/stacked_bars.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/panel_title.h"
#include "ui/panels/unit_label.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QDateTime morning(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC);
constexpr QSize wide(1196, 500);
const QString longText = QString(u"kata "_s).repeated(60).trimmed();

const QByteArray figureAndError =
    R"({"id": "f", "type": "figure", "title": "TITLE", "at": {"wide": [0, 0, 2, 1], "narrow": [0, 0, 2, 1]},
        "query": {"dataset": "data", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
       {"id": "e", "type": "table", "title": "e", "at": {"wide": [2, 0, 1, 1], "narrow": [2, 0, 1, 1]},
        "query": {"dataset": "data", "select": ["FIELD"]},
        "columns": [{"field": "FIELD", "title": "x", "format": "text"}]})";

/// The lines of the open popup, which is closed.
QStringList takePopup()
{
    QWidget *popup = QApplication::activePopupWidget();
    QStringList lines;
    if (popup)
        for (const QLabel *label : popup->findChildren<QLabel *>())
            lines.append(label->text());
    if (popup)
        popup->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return lines;
}

/// The widgets that the Tab key visits in the window, beginning after the one that has the focus.
QList<QWidget *> stopsOf(QWidget &window)
{
    QList<QWidget *> stops;
    for (int steps = 0; steps < 60; ++steps) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
        QWidget *at = window.focusWidget();
        if (!at || stops.contains(at))
            break;
        stops.append(at);
    }
    return stops;
}

} // namespace

/// Who has only a keyboard reads everything that a tap shows.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { takePopup(); }

    void tabStopsAtTextsThatAreCutAndEnterShowsThem()
    {
        theme::Theme theme;
        QWidget window;
        panels::PanelTitle whole(u"Judul"_s, theme, &window);
        panels::PanelTitle cut(longText, theme, &window);
        panels::UnitLabel unit(theme, &window);
        panels::AreaHeading heading(theme, &window);
        unit.setText(QString(80, u'm'));
        heading.setArea(u"12.07"_s, longText);
        window.resize(300, 300);
        whole.setGeometry(0, 0, 200, 44);
        cut.setGeometry(0, 50, 200, 44);
        unit.setGeometry(0, 100, 140, 20);
        heading.setGeometry(0, 150, 200, 60);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.grab(); // what is cut is known when it is painted
        QCOMPARE(stopsOf(window), (QList<QWidget *>{&cut, &unit, &heading}));
        QSignalSpy asked(&cut, &panels::PanelTitle::wholeTextAsked);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(&cut, key);
        QCOMPARE(asked.size(), 3);
        QTest::keyClick(&cut, Qt::Key_X);
        QCOMPARE(asked.size(), 3);
        QTest::keyClick(&unit, Qt::Key_Return);
        QCOMPARE(takePopup().size(), 1);
        QTest::keyClick(&heading, Qt::Key_Space);
        QCOMPARE(takePopup().size(), 2);
        // The focus is seen, and goes when all has room.
        cut.setFocus();
        QVERIFY(!test::paintedBy(cut, cut.size())->lined(theme.tokens().accent).empty());
        cut.clearFocus();
        QVERIFY(test::paintedBy(cut, cut.size())->lined(theme.tokens().accent).empty());
        unit.setText(u"orang"_s);
        window.grab();
        QCOMPARE(stopsOf(window), (QList<QWidget *>{&cut, &heading}));
    }

    void rowsThatScrollOrAreCutAreReached()
    {
        theme::Theme theme;
        charts::StackedBars bars(theme);
        auto *rows = bars.findChild<charts::StackedRows *>();
        const auto show = [&](int count, const QString &label) {
            charts::Stacks stacks;
            for (int row = 0; row < count; ++row)
                stacks.rows.push_back(
                    {.label = label, .segments = {{.value = 1}}, .totalText = u"1"_s, .partsText = {}});
            bars.setData(std::move(stacks));
            bars.resize(300, 200);
            bars.grab();
        };
        show(2, u"SD"_s);
        QCOMPARE(rows->focusPolicy(), Qt::NoFocus);
        show(40, u"SD"_s);
        QCOMPARE(rows->focusPolicy(), Qt::TabFocus);
        show(2, longText);
        QCOMPARE(rows->focusPolicy(), Qt::TabFocus);
        QSignalSpy asked(rows, &charts::RowsView::wholeTextAsked);
        QTest::keyClick(rows, Qt::Key_Down);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().first().toString().startsWith(longText));
        show(1, u"SD"_s);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void theFootOfAFigureShowsWhatItsTileCuts()
    {
        const QByteArray panels =
            QByteArray(figureAndError).replace("TITLE", longText.toUtf8()).replace("FIELD", QByteArray(90, 'x'));
        test::DemoCache cache(test::pageOf("data", panels));
        QCOMPARE(cache.publish(u"data"_s, test::plainRows(R"({"kode": "A"})"), morning), QString());
        Desk desk(cache, u"p"_s, {800, 130});
        QVERIFY(desk.settle());
        QVERIFY(desk.find<charts::FigureTile>(u"f"_s)->isCut());
        QTest::keyClick(&desk.panel(u"f"_s)->foot(), Qt::Key_Return);
        QVERIFY(takePopup().value(0).remove(QChar(0x200B)).contains(longText));
        // An error that has no room is read in the same way.
        auto *note = desk.find<charts::EmptyNote>(u"e"_s);
        desk.view->grab();
        QVERIFY(note->isCut());
        QCOMPARE(note->focusPolicy(), Qt::TabFocus);
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(takePopup().join(QString()).remove(QChar(0x200B)).contains(QString(90, u'x')));
        QTest::mouseClick(note, Qt::LeftButton);
        QCOMPARE(takePopup().size(), 1);
    }
};

ANJUNGAN_TEST(QApplication, KeyboardTest)
#include "keyboard_test.moc"
