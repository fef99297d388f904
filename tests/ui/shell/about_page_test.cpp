// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/shell/about_page.h"
#include "ui/shell/licence_view.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What the program says of itself, and of the works that it is made with.
class AboutPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWorkHasItsLicenceInFull()
    {
        for (const shell::UsedWork &work : shell::usedWorks()) {
            QVERIFY2(!work.licences.isEmpty() && !work.licence.isEmpty(), qPrintable(work.name));
            const QString text = shell::licenceText(work);
            for (const QString &licence : work.licences) {
                QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/licences/%1.txt"_s.arg(licence));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(licence));
                QVERIFY2(text.contains(QString::fromUtf8(file.readAll()).trimmed()), qPrintable(licence));
            }
            QVERIFY2(text.contains(work.copyright), qPrintable(work.name));
        }
    }

    void itNamesTheProgramItsPartsAndItsData()
    {
        QCoreApplication::setApplicationVersion(u"9.8"_s);
        theme::Theme theme;
        QWidget window;
        window.resize(900, 700);
        shell::AboutPage page({{.name = u"Batas <b>"_s, .licence = u"ODbL"_s, .use = u"peta"_s}}, theme, &window);
        page.resize(900, 700);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QString words = page.findChild<QLabel *>()->text();
        QVERIFY(words.startsWith(u"Anjungan 9.8\n"_s) && words.contains(u"GNU General Public License"_s));
        auto *list = page.findChild<sheet::ChoiceList *>();
        const auto hasRow = [list](const QString &text, const QString &detail) {
            return std::ranges::any_of(list->rows(),
                                       [&](const sheet::Row &row) { return row.text == text && row.detail == detail; });
        };
        QVERIFY(hasRow(u"Anjungan 9.8"_s, u"GPL 3"_s));
        QVERIFY(hasRow(u"Qt "_s + QLatin1StringView(qVersion()), u"LGPL 3, GPL 3"_s));
        QVERIFY(hasRow(u"SQLite"_s, u"public domain"_s));
        QVERIFY(hasRow(u"Batas <b>"_s, u"ODbL"_s));

        // With the keyboard: Enter opens the first, the keys scroll it, Escape goes back to its row.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        sheet::Sheet *sheet = test::openSheet(window, u"licence_sheet"_s);
        QVERIFY(sheet);
        auto *view = sheet->findChild<shell::LicenceView *>();
        QVERIFY(view->hasFocus() && view->isReadOnly());
        QVERIFY(view->toPlainText().contains(u"TERMS AND CONDITIONS"_s));
        QTest::keyClick(view, Qt::Key_PageDown);
        QTRY_VERIFY(view->verticalScrollBar()->value() > 0);
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!test::openSheet(window, u"licence_sheet"_s));
        QVERIFY(list->hasFocus());
    }
};

ANJUNGAN_TEST(QApplication, AboutPageTest)
#include "about_page_test.moc"
