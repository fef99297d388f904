// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/trouble/cache_trouble.h"
#include "ui/trouble/trouble_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using message::Code;
using message::make;
using trouble::Remedy;

/// What is wrong, and the buttons that do something about it.
class TroubleBarTest : public QObject
{
    Q_OBJECT

    static QList<Remedy> remediesOf(const message::Message &what)
    {
        return trouble::troubleOfCache(make<Code::At>(u"/x/cache.gpkg"_s, what), QTimeZone::UTC).remedies;
    }

private Q_SLOTS:
    void eachFaultOfACacheHasAButtonThatFits()
    {
        QCOMPARE(remediesOf(make<Code::CacheDiskFull>()), (QList{Remedy::FreeRoom, Remedy::TryAgain}));
        QCOMPARE(remediesOf(make<Code::NotSqlite>()), (QList{Remedy::SetAside, Remedy::OtherWorkspace}));
        QCOMPARE(remediesOf(make<Code::SchemaNewer>(9, 6)), (QList{Remedy::SetAside, Remedy::OtherWorkspace}));
        QCOMPARE(remediesOf(make<Code::FolderReadOnly>()), (QList{Remedy::OwnFolder, Remedy::TryAgain}));
        QCOMPARE(remediesOf(make<Code::Renewed>(u"a"_s, make<Code::LedgerSaved>(3))), QList{Remedy::Understood});
        QCOMPARE(remediesOf(make<Code::CacheInUse>()), QList{Remedy::TryAgain});
    }

    void theLineNamesTheFile()
    {
        const auto told = trouble::troubleOfCache(make<Code::At>(u"/x/cache.gpkg"_s, make<Code::NotSqlite>()), {});
        QVERIFY2(told.what.contains(u"/x/cache.gpkg"_s), qPrintable(told.what));
        QCOMPARE(told.tone, theme::Tone::Bad);
    }

    void aButtonTellsItsRemedyAndNothingHidesTheStrip()
    {
        const theme::Theme theme;
        trouble::TroubleBar bar(theme);
        bar.resize(900, 60);
        QVERIFY(bar.isHidden());
        bar.setTrouble(trouble::Trouble{.what = u"Cakram penuh"_s, .remedies = {Remedy::FreeRoom, Remedy::TryAgain}});
        QVERIFY(bar.isVisible());
        QSignalSpy chosen(&bar, &trouble::TroubleBar::chosen);
        auto *again = bar.findChild<QPushButton *>(u"remedy_try_again"_s);
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().first().value<Remedy>(), Remedy::TryAgain);
        QVERIFY(again->height() >= 44);
        bar.setTrouble({});
        QVERIFY(bar.isHidden());
    }

    /// A person who is about to press a button must not lose it because the line's time has changed.
    void theSameRemediesKeepTheirButtons()
    {
        const theme::Theme theme;
        trouble::TroubleBar bar(theme);
        bar.setTrouble(trouble::Trouble{.what = u"per 14.05"_s, .remedies = {Remedy::TryAgain}});
        const auto *before = bar.findChild<QPushButton *>(u"remedy_try_again"_s);
        bar.setTrouble(trouble::Trouble{.what = u"per 14.06"_s, .remedies = {Remedy::TryAgain}});
        QCOMPARE(bar.findChild<QPushButton *>(u"remedy_try_again"_s), before);
        QCOMPARE(bar.findChild<QLabel *>(u"trouble_words"_s)->text(), u"per 14.06"_s);
    }

    /// Names of 200 letters, and a window of 320 px: the buttons stand below, and nothing is wider than the strip.
    void itFitsANarrowWindow()
    {
        const theme::Theme theme;
        trouble::TroubleBar bar(theme);
        bar.setTrouble(trouble::Trouble{.what = u"Sumber "_s + QString(200, u'a'),
                                        .remedies = {Remedy::SetAside, Remedy::OtherWorkspace, Remedy::Understood}});
        for (const int width : {320, 800, 1280}) {
            bar.resize(width, bar.heightForWidth(width));
            QTest::qWait(0);
            for (const QPushButton *button : bar.findChildren<QPushButton *>())
                QVERIFY2(bar.rect().adjusted(0, 0, 0, 400).contains(button->geometry()), qPrintable(button->text()));
        }
    }
};

ANJUNGAN_TEST(QApplication, TroubleBarTest)
#include "trouble_bar_test.moc"
