// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/shell/search_desk.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/round_button.h"
#include "ui/shell/search/hit_list.h"
#include "ui/shell/search/meaning_card.h"
#include "ui/shell/search/search_box.h"
#include "ui/shell/search/search_sheet.h"
#include "ui/theme/style_sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTranslator>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A person who looks for something, in a window on the demo.
class ShellSearchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }
    void cleanupTestCase() { m_cache.reset(); }

    void typingAndEnterLeadThere()
    {
        test::SearchDesk desk(*m_cache);
        const QString before = desk.place();
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.box());
        QVERIFY(desk.box()->field()->hasFocus());
        desk.type(u"sma deli"_s);
        desk.settle();
        const auto *card = desk.box()->findChild<shell::MeaningCard *>();
        QVERIFY(card->isVisible() && card->isCurrent());
        QCOMPARE(card->accessibleName(), u"Sekolah · Jenjang SMA · Deli Serdang"_s);
        QVERIFY(card->accessibleDescription().endsWith(u"sekolah"_s));
        QVERIFY(desk.titles().contains(u"Deli Serdang"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.box());
        QCOMPARE(desk.place(), u"sekolah area=12.07,jenjang=SMA"_s);
        QCOMPARE(desk.recent().texts(), QStringList(u"sma deli"_s));
        desk.window().navigation().back();
        QCOMPARE(desk.place(), before);
        QVERIFY(!desk.window().navigation().canGoBack()); // it was one step
    }

    void escapeChangesNothing()
    {
        test::SearchDesk desk(*m_cache);
        const QString before = desk.place();
        desk.press(Qt::Key_Slash);
        QVERIFY(desk.box());
        desk.type(u"a/b"_s); // in the field it is a letter
        QCOMPARE(desk.box()->field()->text(), u"a/b"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier); // one is open
        QCOMPARE(desk.window().findChildren<shell::SearchBox *>().size(), 1);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.box());
        QCOMPARE(desk.place(), before);
        QVERIFY(desk.recent().texts().isEmpty());
    }

    void arrowsGoFromTheMeaningToTheHits()
    {
        test::SearchDesk desk(*m_cache);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(u"sma deli"_s);
        desk.settle();
        const auto *card = desk.box()->findChild<shell::MeaningCard *>();
        desk.press(Qt::Key_Down);
        QVERIFY(!card->isCurrent());
        QVERIFY(desk.hits()->hasCurrent());
        desk.press(Qt::Key_Up);
        QVERIFY(card->isCurrent() && !desk.hits()->hasCurrent());
        desk.press(Qt::Key_Up); // stays
        QVERIFY(card->isCurrent());
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.place(), u"ringkasan area=12.07"_s);
    }

    void aTapChooses()
    {
        test::SearchDesk desk(*m_cache);
        auto *button = desk.window().findChild<shell::ChipButton *>(u"search_button"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        desk.type(u"langkat"_s);
        desk.settle();
        shell::HitList *list = desk.hits();
        const QModelIndex row = list->model()->index(1, 0); // below its heading
        QVERIFY(list->visualRect(row).height() >= desk.theme().touchTarget());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        QCOMPARE(desk.place(), u"ringkasan area=12.05"_s);
    }

    /// Enter that comes before the answer counts for it, and only the newest question is answered.
    void fastTypingIsAnsweredOnce()
    {
        test::SearchDesk desk(*m_cache);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(u"sma deli"_s);
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!desk.box());
        QCOMPARE(desk.place(), u"sekolah area=12.07,jenjang=SMA"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(u"medan"_s);
        for (int at = 0; at < 5; ++at)
            desk.press(Qt::Key_Backspace);
        desk.type(u"karo"_s);
        desk.settle();
        QTest::qWait(50); // what came late would be shown by now
        QVERIFY(desk.titles().contains(u"Karo"_s));
        QVERIFY(!desk.titles().contains(u"Medan"_s));
    }

    void whatWasFoundComesFirst()
    {
        test::SearchDesk desk(*m_cache);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.titles().isEmpty()); // a hint
        desk.type(u"langkat"_s);
        desk.settle();
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.titles(), QStringList(u"langkat"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.box());
        QCOMPARE(desk.box()->field()->text(), u"langkat"_s);
        desk.settle();
        QVERIFY(desk.titles().contains(u"Langkat"_s));
    }

    void recentOnesAreBounded()
    {
        shell::RecentSearches recent({u"  medan \n x"_s, u""_s, QString(1000, u'y'), u"MEDAN X"_s});
        QCOMPARE(recent.texts(), QStringList(u"medan x"_s));
        for (int at = 0; at < 20; ++at)
            recent.add(u"cari %1"_s.arg(at));
        QCOMPARE(recent.texts().size(), shell::RecentSearches::most);
        QCOMPARE(recent.texts().first(), u"cari 19"_s);
        recent.add(u"Cari 17"_s);
        QCOMPARE(recent.texts().first(), u"Cari 17"_s);
        QCOMPARE(recent.texts().size(), shell::RecentSearches::most);
    }

    void aWallHasTheKeysOnly()
    {
        test::SearchDesk desk(*m_cache, {1920, 1080}, false);
        for (const auto *button : desk.window().findChildren<QAbstractButton *>(u"search_button"_s))
            QVERIFY(!button->isVisible());
        desk.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.box());
    }

    void itFitsEveryWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("landscape") << QSize(1280, 800);
        QTest::newRow("portrait") << QSize(800, 1280);
        QTest::newRow("small") << QSize(640, 480);
        QTest::newRow("wide") << QSize(3840, 2160);
    }
    void itFitsEveryWindow()
    {
        QFETCH(QSize, size);
        test::SearchDesk desk(*m_cache, size);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        desk.type(u"sma deli"_s);
        desk.settle();
        const auto *sheet = desk.window().findChild<sheet::Sheet *>(u"search_sheet"_s);
        const QSize window = desk.window().size();
        QVERIFY(QRect(QPoint(), window).contains(sheet->card()));
        if (window.height() > window.width())
            QCOMPARE(sheet->card().width(), window.width());
        else
            QVERIFY(std::abs(sheet->card().center().x() - window.width() / 2) <= 1);
        QVERIFY(desk.hits()->height() >= 2 * desk.theme().touchTarget());
    }

    void anEmptyValueUnsets()
    {
        workspace::Selection selection;
        selection.set(u"area"_s, u"12.07"_s);
        selection.set(u"periode"_s, u"2026"_s);
        const workspace::Link link{.page = u"b"_s, .select = {{.parameter = u"area"_s, .column = {}, .value = {}}}};
        const selection::Place place = shell::placeOf(link, {u"a"_s, selection, u"panel"_s});
        QCOMPARE(place.page, u"b"_s);
        QCOMPARE(place.selection.parameters(), QStringList(u"periode"_s));
        QCOMPARE(place.panel, QString());
    }

    /// Into the folder ANJUNGAN_PICTURES, to be held against the drawing; skipped without it.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("ANJUNGAN_PICTURES");
        if (folder.isEmpty())
            QSKIP("no folder for pictures is given");
        for (const QString &language : {u"id"_s, u"en"_s}) {
            QTranslator words;
            QVERIFY(words.load(u":/i18n/anjungan_%1.qm"_s.arg(language)));
            QCoreApplication::installTranslator(&words);
            for (const QSize size : {QSize(1280, 800), QSize(800, 1280)})
                for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark})
                    for (const QString &text : {u"sma deli"_s, u"tanjungbalai"_s, u"kesehata"_s, QString()}) {
                        test::SearchDesk desk(*m_cache, size, true, language);
                        desk.theme().setScheme(scheme);
                        QApplication::setPalette(theme::palette(desk.theme().tokens()));
                        qApp->setStyleSheet(theme::styleSheet(desk.theme()));
                        desk.recent().add(u"sma deli"_s);
                        desk.recent().add(u"dinas kesehatan"_s);
                        QVERIFY(QTest::qWaitFor([&] { return desk.window().isSettled(); }, 15'000));
                        desk.press(Qt::Key_K, Qt::ControlModifier);
                        desk.type(text);
                        desk.settle();
                        const QString name = u"%1/%2-%3-%4-%5.png"_s.arg(
                            folder, text.isEmpty() ? u"recent"_s : QString(text).replace(u' ', u'_'), language,
                            scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s, QString::number(size.width()));
                        QVERIFY(desk.window().grab().save(name));
                    }
            QCoreApplication::removeTranslator(&words);
        }
        qApp->setStyleSheet({});
    }
};

ANJUNGAN_TEST(QApplication, ShellSearchTest)
#include "search_test.moc"
