// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/menu/panel_document.h"
#include "ui/panels/menu/panel_menu.h"
#include "ui/panels/menu/panel_requests.h"
#include "ui/panels/menu_button.h"
#include "ui/saving/save_sheet.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What the menu of a panel writes, from the tap to the file.
class PanelFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static QString documents() { return QDir::homePath() + u"/Documents"_s; }

    std::unique_ptr<test::Desk> desk(theme::Scheme scheme = theme::Scheme::Light,
                                     QStringView language = theme::Language::Indonesian) const
    {
        auto desk = std::make_unique<test::Desk>(*m_cache, u"kinerja"_s, test::widePage, scheme,
                                                 map::MapSurface::Interactive, language);
        panels::PanelMenu::serve(*desk->view);
        [&] { QVERIFY(desk->settle()); }();
        return desk;
    }

    /// Saves by taps under the proposed name; the files that are there then.
    static QStringList saved(const test::Desk &desk, const QString &panel, const QString &format)
    {
        QDir(documents()).removeRecursively();
        QDir().mkpath(documents());
        QTest::mouseClick(desk.panel(panel)->findChild<panels::MenuButton *>(), Qt::LeftButton);
        [&] { QVERIFY(test::tapValue(*test::openSheet(*desk.view, u"panel_menu"_s), format)); }();
        auto *sheet = desk.view->findChild<saving::SaveSheet *>();
        [&] { QTRY_COMPARE(sheet->step(), saving::SaveSheet::Step::Asking); }();
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"save_now"_s), Qt::LeftButton);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(sheet->step(), saving::SaveSheet::Step::Done, 15'000); }();
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"save_close"_s), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return QDir(documents()).entryList(QDir::Files, QDir::Name);
    }

    static QByteArray read(const QString &name)
    {
        QFile file(documents() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void cleanupTestCase() { QDir(documents()).removeRecursively(); }

    void rowsBecomeACsvWithItsSourceBeside()
    {
        const auto desk = this->desk();
        const QStringList files = saved(*desk, u"rincian"_s, u"csv"_s);
        QCOMPARE(files.size(), 2);
        const QString &csv = files.first();
        QVERIFY2(csv.endsWith(u".csv"_s) && csv.contains(u"2026"_s), qPrintable(csv));
        QCOMPARE(files.last(), csv + u"-metadata.json"_s);
        const auto &answer = **std::as_const(*desk->panel(u"rincian"_s)).questions().answer(0);
        QCOMPARE(read(csv).count("\r\n"), static_cast<qsizetype>(answer->rows.size()) + 1);
        const QJsonArray notes = QJsonDocument::fromJson(read(files.last())).object()[u"notes"].toArray();
        QStringList labels;
        for (const QJsonValue note : notes)
            labels.append(note[u"label"].toString());
        for (const QString &label : {u"Publisher"_s, u"Period"_s, u"Changed at its source"_s,
                                     u"Confirmed by this device"_s, u"Next change due"_s, u"Query"_s, u"Program"_s})
            QVERIFY2(labels.contains(label), qPrintable(label));
    }

    void whatIsChosenIsAmongTheFacts()
    {
        const auto desk = this->desk();
        desk->context.set(u"opd"_s, u"pupr"_s);
        desk->context.set(u"period"_s, u"2026-09"_s);
        QVERIFY(desk->settle());
        const QList<exports::Fact> facts = panels::PanelDocument(*desk->panel(u"rincian"_s)).facts();
        QVERIFY(facts.contains({u"Chosen: Period"_s, u"September 2026"_s}));
        QVERIFY(std::ranges::any_of(facts, [](const exports::Fact &fact) {
            return fact.label == u"Chosen: Agency"_s && fact.value.contains(u"Pekerjaan Umum"_s);
        }));
    }

    void theChosenAreaHasItsNameAmongTheFacts()
    {
        const auto desk = this->desk();
        desk->context.set(u"area"_s, u"12.07"_s);
        QVERIFY(desk->settle());
        const panels::PanelDocument document(*desk->panel(u"rincian"_s));
        QVERIFY(document.facts().contains({u"Chosen: Area"_s, u"12.07"_s})); // while it is not known
        desk->services.areaName = [](const QString &code) { return code == u"12.07" ? u"Deli Serdang"_s : QString(); };
        QVERIFY(document.facts().contains({u"Chosen: Area"_s, u"Deli Serdang (12.07)"_s}));
    }

    void aWorkbookAPictureAndAPageAreWritten()
    {
        const auto desk = this->desk(theme::Scheme::Dark);
        const QStringList books = saved(*desk, u"matriks"_s, u"xlsx"_s);
        QCOMPARE(books.size(), 1);
        QVERIFY(read(books.first()).startsWith("PK"));
        const QStringList pictures = saved(*desk, u"matriks"_s, u"png"_s);
        QCOMPARE(pictures.size(), 1);
        const QImage picture = QImage::fromData(read(pictures.first()));
        QVERIFY(picture.width() > 2 * desk->panel(u"matriks"_s)->width());
        QCOMPARE(picture.pixelColor(2, 2), desk->theme.tokens().ground); // in the scheme of the screen
        const QStringList pages = saved(*desk, u"matriks"_s, u"pdf"_s);
        QCOMPARE(pages.size(), 1);
        QVERIFY(read(pages.first()).startsWith("%PDF-"));
        QVERIFY(read(pages.first()).size() > 10'000);
        QCOMPARE(desk->theme.scheme(), theme::Scheme::Dark); // the page is light, the window is not
    }

    void aPictureHasNoDots()
    {
        const auto desk = this->desk();
        panels::Panel *panel = desk->panel(u"rincian"_s);
        const panels::MenuButton *button = panel->findChild<panels::MenuButton *>();
        panel->setMenuPainted(false);
        const QImage without = panel->grab(button->geometry()).toImage();
        panel->setMenuPainted(true);
        QVERIFY(panel->grab(button->geometry()).toImage() != without);
    }

    void theRequestOutlivesItsPanel()
    {
        auto desk = this->desk();
        const saving::SaveRequest request = panels::PanelRequests(*desk->panel(u"rincian"_s)).csv();
        const saving::SaveRequest page = panels::PanelRequests(*desk->panel(u"rincian"_s)).pdf();
        desk.reset();
        QTemporaryDir folder;
        QVERIFY(request.write(folder.filePath(u"a.csv"_s)));
        QVERIFY(!page.write(folder.filePath(u"a.pdf"_s))); // nobody painted it, and nobody waits for ever
    }

    void bothLanguagesHaveTheirTitles()
    {
        for (const QStringView language : {theme::Language::Indonesian, theme::Language::English}) {
            const auto desk = this->desk(theme::Scheme::Light, language);
            const panels::Panel &panel = *desk->panel(u"rincian"_s);
            const auto sources = panels::PanelDocument(panel).sources();
            QCOMPARE(sources.size(), 1U);
            const exports::Table table = panels::tableOf(sources.front(), panels::Values::Named);
            QVERIFY(!table.title.isEmpty());
            QStringList titles;
            for (const exports::Column &column : table.columns)
                titles.append(column.title);
            const bool isEnglish = language == theme::Language::English;
            const QString agency = isEnglish ? u"Agency"_s : u"OPD"_s;
            QCOMPARE(titles.first(3), (QStringList{agency + u", code"_s, agency, agency + u", short"_s}));
            const QString name = panels::PanelDocument(panel).fileName();
            QVERIFY2(
                name.startsWith(isEnglish ? u"Agencies-spending_Oct-2026_"_s : u"Realisasi-keuangan-OPD_Okt-2026_"_s),
                qPrintable(name));
        }
    }
};

ANJUNGAN_TEST(QApplication, PanelFilesTest)
#include "panel_files_test.moc"
