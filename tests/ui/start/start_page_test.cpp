// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/sheet/choice_list.h"
#include "ui/start/found_files.h"
#include "ui/start/start_page.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The page that asks for a workspace, by taps and keys in a real window.
class StartPageTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    std::unique_ptr<start::StartPage> m_page;

    template<typename T> T *find(const QString &name) const { return m_page->findChild<T *>(name); }

    /// Clicks the row of that text.
    void tapRow(const QString &text)
    {
        auto *list = find<sheet::ChoiceList>(u"start_ways"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.data().toString().startsWith(text))
                continue;
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            return;
        }
        QFAIL(qPrintable(text));
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<start::StartPage>(m_theme);
        m_page->resize(1280, 800);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void anAddressIsTypedAndOpened()
    {
        QSignalSpy given(m_page.get(), &start::StartPage::locationGiven);
        auto *open = find<QPushButton>(u"start_open"_s);
        QVERIFY(!open->isEnabled());
        auto *field = find<QLineEdit>(u"start_address"_s);
        QTest::keyClicks(field, u"  https://a.id/w.json "_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(given.takeFirst().first().toString(), u"https://a.id/w.json"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(given.size(), 1);
    }

    /// Attempts go on while a person types.
    void whatIsTypedStaysWhileTheStateChanges()
    {
        m_page->setState({.address = u"https://lama.id"_s});
        auto *field = find<QLineEdit>(u"start_address"_s);
        QCOMPARE(field->text(), u"https://lama.id"_s);
        field->setText(u"https://baru"_s);
        m_page->setState({.waiting = u"Menunggu"_s, .address = u"https://lama.id"_s});
        QCOMPARE(field->text(), u"https://baru"_s);
        QVERIFY(find<QLabel>(u"start_waiting"_s)->isVisible());
    }

    void theDemoAndWhatWasOpenBeforeAreOneTap()
    {
        m_page->setState({.known = {{u"https://a.id/w?token=x"_s, u"https://a.id/w"_s, u"Sumatera Utara"_s}}});
        QSignalSpy demo(m_page.get(), &start::StartPage::demoWanted);
        QSignalSpy given(m_page.get(), &start::StartPage::locationGiven);
        tapRow(u"Look around"_s);
        QCOMPARE(demo.size(), 1);
        tapRow(u"Sumatera Utara"_s);
        QCOMPARE(given.takeFirst().first().toString(), u"https://a.id/w?token=x"_s);
    }

    void aTroubleHasItsButtons()
    {
        QSignalSpy chosen(m_page.get(), &start::StartPage::remedyChosen);
        m_page->setState({.trouble = trouble::Trouble{.what = u"<b>x</b>"_s, .remedies = {trouble::Remedy::TryAgain}}});
        QTest::mouseClick(find<QPushButton>(u"remedy_try_again"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(find<QLabel>(u"trouble_words"_s)->textFormat(), Qt::PlainText);
    }

    void theOtherLanguageIsOneTap()
    {
        QSignalSpy chosen(m_page.get(), &start::StartPage::languageChosen);
        for (QAbstractButton *cell : find<QWidget>(u"start_languages"_s)->findChildren<QAbstractButton *>())
            if (cell->text() == u"English"_s)
                cell->click();
        QCOMPARE(chosen.takeFirst().first().toString(), u"en"_s);
    }

    /// From a phone to a wall nothing is wider than the window.
    void itFitsEveryScreen()
    {
        m_page->setState(
            {.trouble = trouble::Trouble{.what = QString(400, u'w') + u' ' + QString(200, u'x'),
                                         .remedies = {trouble::Remedy::SetAside, trouble::Remedy::OtherWorkspace}},
             .known = {{u"l"_s, QString(200, u'l'), QString(200, u't')}}});
        for (const QSize &size : {QSize(320, 480), QSize(800, 1280), QSize(1280, 800), QSize(3840, 2160)}) {
            m_page->resize(size);
            QTest::qWait(0);
            for (const QString &name : {u"start_address"_s, u"start_open"_s, u"start_ways"_s, u"trouble_bar"_s}) {
                const auto *part = find<QWidget>(name);
                const QRect at(part->mapTo(m_page.get(), QPoint()), part->size());
                QVERIFY2(
                    at.left() >= 0 && at.right() < size.width(),
                    qPrintable(u"%1 at %2: %3 to %4"_s.arg(name).arg(size.width()).arg(at.left()).arg(at.right())));
            }
        }
    }

    void filesAreToldByWhatTheyAre()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(u"w.json"_s, "\xEF\xBB\xBF {\"version\": 1}");
        write(u"foto.png"_s, "not a picture");
        write(u"lain.json"_s, "[1]");
        write(u"bundel.gpkg"_s, QByteArrayLiteral("SQLite format 3\0") + QByteArray(100, 'x'));
        write(u"palsu.gpkg"_s, "{\"version\": 1}"); // a workspace, whatever it is called
        write(u"catatan.txt"_s, "{}");
        QMap<QString, start::FileKind> found;
        for (const start::FoundFile &file : start::filesIn({{folder.path(), u"Stik"_s}}))
            found[QFileInfo(file.path).fileName()] = file.kind;
        QCOMPARE(found, (QMap<QString, start::FileKind>{{u"w.json"_s, start::FileKind::Workspace},
                                                        {u"bundel.gpkg"_s, start::FileKind::Bundle},
                                                        {u"palsu.gpkg"_s, start::FileKind::Workspace}}));
    }
};

ANJUNGAN_TEST(QApplication, StartPageTest)
#include "start_page_test.moc"
