// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/briefing/briefing_sheet.h"
#include "ui/panels/panel.h"
#include "ui/saving/save_sheet.h"
#include "ui/shell/rail_button.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;
using briefing::BriefingSheet;

/// A briefing from the window: from the menu to the file, and to the printer.
class BriefingWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static QString documents() { return QDir::homePath() + u"/Documents"_s; }

    static shell::RailButton *menuButton(const test::DemoWindow &demo)
    {
        const auto buttons = demo.window().findChildren<shell::RailButton *>();
        const auto found =
            std::ranges::find_if(buttons, [](const auto *button) { return button->text() == u"Menu"_s; });
        return found == buttons.end() ? nullptr : *found;
    }

    /// Opens the sheet by taps.
    static BriefingSheet *opened(const test::DemoWindow &demo)
    {
        QTest::mouseClick(menuButton(demo), Qt::LeftButton);
        [&] { QVERIFY(test::tapValue(*test::openSheet(demo.window(), u"client_menu"_s), u"briefing"_s)); }();
        auto *sheet = test::openSheet(demo.window(), u"briefing_sheet"_s);
        return sheet ? sheet->findChild<BriefingSheet *>() : nullptr;
    }

    /// Opens it with other printers, and makes the briefing.
    static BriefingSheet *made(const test::DemoWindow &demo, const panels::PanelServices &services,
                               const briefing::Printers &printers, const QString &id)
    {
        auto *sheet = BriefingSheet::open(
            {.services = services, .theme = services.theme, .selection = {}, .printers = printers}, *menuButton(demo));
        [&] { QVERIFY(test::tapValue(*test::openSheet(demo.window(), u"briefing_sheet"_s), id)); }();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(sheet->step(), BriefingSheet::Step::Ready, 20'000); }();
        return sheet;
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void cleanup() { QDir(documents()).removeRecursively(); }

    void itIsSavedByTaps_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::addColumn<QString>("title");
        QTest::newRow("id, light") << u"id"_s << theme::Scheme::Light << u"Ringkasan pimpinan"_s;
        QTest::newRow("en, dark") << u"en"_s << theme::Scheme::Dark << u"Executive brief"_s;
    }

    void itIsSavedByTaps()
    {
        QFETCH(const QString, language);
        QFETCH(const theme::Scheme, scheme);
        QFETCH(const QString, title);
        QDir().mkpath(documents());
        test::DemoWindow demo(*m_cache, {.language = language, .scheme = scheme});
        QVERIFY(demo.show(u"ringkasan"_s));
        demo.navigation().choose(workspace::Selection().with(u"area"_s, u"12.07"_s));
        QTRY_VERIFY(demo.window().isSettled());
        BriefingSheet *sheet = opened(demo);
        QVERIFY(sheet);
        QStringList titles;
        for (const sheet::Row &row : test::rowsOf(*test::openSheet(demo.window(), u"briefing_sheet"_s)))
            titles << row.text;
        QCOMPARE(titles.size(), 2);
        QCOMPARE(titles.first(), title);
        int most = 0;
        const auto *progress = sheet->findChild<QProgressBar *>();
        connect(progress, &QProgressBar::valueChanged, this, [&](int value) { most = std::max(most, value); });
        QVERIFY(test::tapValue(*test::openSheet(demo.window(), u"briefing_sheet"_s), u"ringkas"_s));
        QCOMPARE(sheet->step(), BriefingSheet::Step::Making);
        QVERIFY(progress->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(sheet->step(), BriefingSheet::Step::Ready, 20'000);
        QVERIFY(most > 3);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"briefing_save"_s), Qt::LeftButton);
        auto *saving = demo.window().findChild<saving::SaveSheet *>();
        QVERIFY(saving);
        QTRY_COMPARE(saving->step(), saving::SaveSheet::Step::Asking);
        QTest::mouseClick(saving->findChild<QPushButton *>(u"save_now"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saving->step(), saving::SaveSheet::Step::Done, 15'000);
        const QStringList files = QDir(documents()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.first().startsWith(QString(title).replace(u' ', u'-')) &&
                     files.first().contains(u"2026-11-21"_s),
                 qPrintable(files.first()));
        QFile file(documents() + u'/' + files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/Lang (" + language.toLatin1() + ")"));
        QCOMPARE(demo.theme().scheme(), scheme); // the page is light, the window is not
    }

    void closingCancels()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        BriefingSheet *sheet = opened(demo);
        QVERIFY(sheet);
        const QPointer<BriefingSheet> watched = sheet;
        QVERIFY(test::tapValue(*test::openSheet(demo.window(), u"briefing_sheet"_s), u"lengkap"_s));
        QCOMPARE(sheet->step(), BriefingSheet::Step::Making);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"briefing_cancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!watched);
        QVERIFY(demo.show(u"kinerja"_s)); // and the window goes on
    }

    void itIsPrinted()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        const auto &services = demo.window().findChild<panels::Panel *>()->services();
        QTemporaryDir folder;
        QStringList asked;
        const briefing::Printers printers{.names = [] { return QStringList{u"Lantai <b>2</b>"_s, u"Rusak"_s}; },
                                          .print =
                                              [&](const briefing::BriefingRun &run, const QString &name) {
                                                  asked << name;
                                                  QPrinter printer(QPrinter::HighResolution);
                                                  printer.setOutputFormat(QPrinter::PdfFormat);
                                                  printer.setOutputFileName(folder.filePath(u"cetak.pdf"_s));
                                                  return name != u"Rusak"_s && briefing::print(run, printer);
                                              }};
        BriefingSheet *sheet = made(demo, services, printers, u"ringkas"_s);
        const auto *line = sheet->findChild<QLabel *>(u"briefing_line"_s);
        for (const QString &name : {u"Rusak"_s, u"Lantai <b>2</b>"_s}) {
            QTest::mouseClick(sheet->findChild<QPushButton *>(u"briefing_print"_s), Qt::LeftButton);
            QTRY_COMPARE(sheet->step(), BriefingSheet::Step::Printing);
            QVERIFY(test::tapValue(*test::openSheet(demo.window(), u"briefing_sheet"_s), name));
            QCOMPARE(sheet->step(), BriefingSheet::Step::Ready);
            QVERIFY2(line->text().contains(name), qPrintable(line->text()));
            QCOMPARE(line->textFormat(), Qt::PlainText);
        }
        QCOMPARE(asked, (QStringList{u"Rusak"_s, u"Lantai <b>2</b>"_s}));
        QFile file(folder.filePath(u"cetak.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 50'000);
    }

    void aDeviceWithoutPrintersSaysSo()
    {
        test::DemoWindow demo(*m_cache, {.language = u"en"_s});
        QVERIFY(demo.show(u"ringkasan"_s));
        const auto &services = demo.window().findChild<panels::Panel *>()->services();
        BriefingSheet *sheet = made(demo, services, {.names = [] { return QStringList(); }, .print = {}}, u"ringkas"_s);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"briefing_print"_s), Qt::LeftButton);
        const auto *line = sheet->findChild<QLabel *>(u"briefing_line"_s);
        QTRY_COMPARE(line->text(), u"This device has no printer"_s);
    }
};

ANJUNGAN_TEST(QApplication, BriefingWindowTest)
#include "briefing_window_test.moc"
