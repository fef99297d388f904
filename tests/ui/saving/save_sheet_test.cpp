// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/saving/save_sheet.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QTimer>
#include <QUrl>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;
using saving::SaveSheet;

/// Saving by taps and keys in a real window, into folders of the test's own home.
class SaveSheetTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_anchor = nullptr;
    QList<QUrl> m_opened;

    static QString documents() { return QDir::homePath() + u"/Documents"_s; }

    static saving::SaveRequest request(const QByteArray &bytes = "isi", const QStringList &companions = {})
    {
        return {.title = u"Save as CSV"_s,
                .name = u"progres"_s,
                .ending = u".csv"_s,
                .companions = companions,
                .write = [bytes](const QString &file) { return saving::writeWhole(file, bytes); }};
    }

    SaveSheet *open(saving::SaveRequest request)
    {
        SaveSheet *sheet = SaveSheet::open(std::move(request), *m_anchor, m_theme);
        [&] { QTRY_COMPARE(sheet->step(), SaveSheet::Step::Asking); }();
        return sheet;
    }

    static void tap(const SaveSheet &sheet, const QString &button)
    {
        auto *of = sheet.findChild<QPushButton *>(button);
        QVERIFY2(of->isVisible() && of->isEnabled(), qPrintable(button));
        QTest::mouseClick(of, Qt::LeftButton);
    }

    static QString line(const SaveSheet &sheet) { return sheet.findChild<QLabel *>(u"save_line"_s)->text(); }

    static QByteArray read(const QString &file)
    {
        QFile of(file);
        return of.open(QIODevice::ReadOnly) ? of.readAll() : QByteArray("(none)");
    }

public Q_SLOTS:
    void noteOpened(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init()
    {
        QSettings kept(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
        kept.clear(); // what was used last
        QFile::remove(QDir::homePath() + u"/progres.csv"_s);
        QDir(documents()).removeRecursively();
        QVERIFY(QDir().mkpath(documents()));
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"file"_s, this, "noteOpened");
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_anchor = new QPushButton(u"⋯"_s, m_window.get());
        m_anchor->setGeometry(600, 100, 44, 44);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        m_window.reset();
    }

    void aNameAndAFolderAreProposedAndTheFileIsOpened()
    {
        SaveSheet *sheet = open(request());
        const sheet::Sheet *card = test::openSheet(*m_window, u"save_sheet"_s);
        QVERIFY(card && m_window->rect().contains(card->card()));
        QCOMPARE(sheet->findChild<QLineEdit *>()->text(), u"progres"_s);
        QCOMPARE(test::rowsOf(*card).first().text, u"Documents"_s);
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        QCOMPARE(read(documents() + u"/progres.csv"_s), QByteArray("isi"));
        QVERIFY(line(*sheet).contains(u"progres.csv"_s));
        tap(*sheet, u"save_open"_s);
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(documents() + u"/progres.csv"_s)});
        QTRY_VERIFY(!test::openSheet(*m_window, u"save_sheet"_s));
        QVERIFY(m_anchor->hasFocus());
    }

    void theFolderIsShown()
    {
        SaveSheet *sheet = open(request());
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        tap(*sheet, u"save_folder"_s);
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(documents())});
    }

    void anotherFolderIsChosenAndProposedNextTime()
    {
        SaveSheet *sheet = open(request());
        QVERIFY(test::tapText(*test::openSheet(*m_window, u"save_sheet"_s), u"Home folder"_s));
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        QCOMPARE(read(QDir::homePath() + u"/progres.csv"_s), QByteArray("isi"));
        tap(*sheet, u"save_close"_s);
        QTRY_VERIFY(!test::openSheet(*m_window, u"save_sheet"_s));
        open(request());
        const sheet::Row &first = test::rowsOf(*test::openSheet(*m_window, u"save_sheet"_s)).first();
        QCOMPARE(first.value, QDir::homePath());
        QCOMPARE(first.detail, u"used last"_s);
    }

    void nothingIsReplacedUnasked_data()
    {
        QTest::addColumn<QString>("there");
        QTest::newRow("the file") << u"/progres.csv"_s;
        QTest::newRow("a file that belongs to it") << u"/progres.csv-metadata.json"_s;
    }

    void nothingIsReplacedUnasked()
    {
        QFETCH(const QString, there);
        QVERIFY(saving::writeWhole(documents() + there, "lama"));
        SaveSheet *sheet = open(request("baru", {u".csv-metadata.json"_s}));
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Replacing);
        QCOMPARE(read(documents() + there), QByteArray("lama"));
        QVERIFY2(line(*sheet).contains(u"progres.csv"_s), qPrintable(line(*sheet)));
        // Another name is no replacement.
        auto *name = sheet->findChild<QLineEdit *>();
        name->setFocus();
        QTest::keyClicks(name, u"2"_s);
        QCOMPARE(sheet->step(), SaveSheet::Step::Asking);
        name->setText(u"progres"_s);
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Replacing);
        tap(*sheet, u"save_replace"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        QCOMPARE(read(documents() + u"/progres.csv"_s), QByteArray("baru"));
    }

    void cancellingWritesNothing()
    {
        SaveSheet *sheet = open(request());
        tap(*sheet, u"save_cancel"_s);
        QTRY_VERIFY(!test::openSheet(*m_window, u"save_sheet"_s));
        open(request());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!test::openSheet(*m_window, u"save_sheet"_s));
        QVERIFY(QDir(documents()).isEmpty());
    }

    void aNameThatCannotBeIsTold()
    {
        SaveSheet *sheet = open(request());
        sheet->findChild<QLineEdit *>()->setText(u"a/b"_s);
        tap(*sheet, u"save_now"_s);
        QCOMPARE(sheet->step(), SaveSheet::Step::Asking);
        QVERIFY(!line(*sheet).isEmpty() && sheet->findChild<QLabel *>(u"save_line"_s)->isVisible());
        QVERIFY(QDir(documents()).isEmpty());
        sheet->findChild<QLineEdit *>()->setText(u"b.CSV"_s); // its ending is not written twice
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        QVERIFY(QFile::exists(documents() + u"/b.csv"_s));
    }

    void aFolderThatIsGoneOrMayNotBeWrittenIsTold()
    {
        SaveSheet *sheet = open(request());
        QVERIFY(QDir(documents()).removeRecursively());
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Asking);
        QVERIFY2(line(*sheet).contains(u"not there any more"_s), qPrintable(line(*sheet)));
        QCOMPARE(saving::errorOf(u"/sys/a.csv"_s, {}).fault == saving::SaveError::Fault::NotAllowed ||
                     saving::errorOf(u"/proc/a.csv"_s, {}).fault == saving::SaveError::Fault::NotAllowed ||
                     !saving::writeWhole(u"/proc/a.csv"_s, "a"),
                 true);
    }

    void aDiskWithoutRoomIsToldAndTheOldFileStays()
    {
#ifndef Q_OS_UNIX
        QSKIP("needs a limit for the size of files");
#else
        QVERIFY(saving::writeWhole(documents() + u"/progres.csv"_s, "lama"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = rlim_t{64} * 1024;
        SaveSheet *sheet = open(request(QByteArray(1'000'000, 'x')));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Replacing);
        tap(*sheet, u"save_replace"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Asking);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY2(line(*sheet).contains(u"progres.csv is not saved"_s), qPrintable(line(*sheet)));
        QCOMPARE(read(documents() + u"/progres.csv"_s), QByteArray("lama"));
        QCOMPARE(QDir(documents()).entryList(QDir::Files).size(), 1); // no remains
#endif
    }

    void aSystemsErrorBecomesALineOfTheSheet_data()
    {
        using Fault = saving::SaveError::Fault;
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("said");
        QTest::newRow("no room") << Fault::NoRoom << u"the disk has no room"_s;
        QTest::newRow("not allowed") << Fault::NotAllowed << u"nothing may be written"_s;
        QTest::newRow("memory") << Fault::Memory << u"not enough memory"_s;
        QTest::newRow("other") << Fault::Other << u"(quota exceeded)"_s;
    }

    void aSystemsErrorBecomesALineOfTheSheet()
    {
        QFETCH(const saving::SaveError::Fault, fault);
        QFETCH(const QString, said);
        saving::SaveRequest failing = request();
        failing.write = [fault](const QString &) -> saving::Saved {
            return std::unexpected(saving::SaveError{fault, u"quota\nexceeded"_s});
        };
        SaveSheet *sheet = open(failing);
        tap(*sheet, u"save_now"_s);
        QTRY_VERIFY(line(*sheet).contains(said));
        QCOMPARE(sheet->step(), SaveSheet::Step::Asking);
        QVERIFY(!line(*sheet).contains(u'\n'));
    }

    void theWindowLivesWhileItWrites()
    {
        auto go = std::make_shared<QSemaphore>();
        saving::SaveRequest slow = request();
        slow.write = [go](const QString &file) {
            go->acquire();
            return saving::writeWhole(file, "isi");
        };
        SaveSheet *sheet = open(slow);
        tap(*sheet, u"save_now"_s);
        QCOMPARE(sheet->step(), SaveSheet::Step::Writing);
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, &heart, [&beats] { ++beats; });
        heart.start(0);
        QTRY_VERIFY(beats > 10);
        QCOMPARE(sheet->step(), SaveSheet::Step::Writing);
        go->release();
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
    }

    void everyTargetIsLargeEnoughInEveryStep()
    {
        m_window->resize(800, 1280);
        SaveSheet *sheet = open(request());
        const auto check = [&] {
            for (const QPushButton *button : sheet->findChildren<QPushButton *>())
                if (button->isVisible())
                    QVERIFY2(button->height() >= 44 && button->width() >= 44, qPrintable(button->objectName()));
        };
        check();
        tap(*sheet, u"save_now"_s);
        QTRY_COMPARE(sheet->step(), SaveSheet::Step::Done);
        check();
        QVERIFY(m_window->rect().contains(test::openSheet(*m_window, u"save_sheet"_s)->card()));
    }
};

ANJUNGAN_TEST(QApplication, SaveSheetTest)
#include "save_sheet_test.moc"
