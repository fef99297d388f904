// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/origin/clock_line.h"
#include "ui/panels/origin/origin_card.h"
#include "ui/panels/origin/phrase_flow.h"
#include "ui/panels/origin/rows_bar.h"
#include "ui/panels/page_view.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Where the demo's figures come from, by taps on the feet of their panels.
class OriginCardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static panels::Panel *panelOf(const test::DemoWindow &demo, const QString &page, const QString &id)
    {
        auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page);
        const auto found = std::ranges::find_if(
            view->panels(), [&id](const panels::Panel *panel) { return panel->definition().id == id; });
        return found == view->panels().end() ? nullptr : *found;
    }

    /// The card of that panel, filled.
    static panels::OriginCard *open(const test::DemoWindow &demo, const QString &page, const QString &id)
    {
        panels::Panel *panel = panelOf(demo, page, id);
        QTest::mouseClick(&panel->foot(), Qt::LeftButton, {}, QPoint(10, panel->foot().height() / 2));
        sheet::Sheet *sheet = test::openSheet(demo.window(), u"origin_sheet"_s);
        auto *card = sheet ? sheet->findChild<panels::OriginCard *>() : nullptr;
        [&] { QTRY_VERIFY(card && card->findChild<panels::PhraseFlow *>()); }();
        return card;
    }

    static QStringList lines(const panels::OriginCard &card)
    {
        QStringList texts;
        for (const QLabel *label : card.findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void aFigureSaysItsRowsAndItsQuestion()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
        QVERIFY(card);
        const QString question = card->findChild<panels::PhraseFlow *>()->accessibleName();
        QVERIFY2(question.startsWith(u"Rata-rata "_s) && question.contains(u", ditimbang "_s) &&
                     question.contains(u"dari dataset Kinerja OPD"_s) && question.contains(u"Oktober 2026"_s),
                 qPrintable(question));
        const QString rows = card->findChild<panels::RowsBar *>()->accessibleName();
        QVERIFY2(rows.startsWith(u"44 dipakai"_s), qPrintable(rows));
        const QString clocks = card->findChild<panels::ClockLine *>()->accessibleName();
        QVERIFY2(clocks.contains(u"1 Periode: Oktober 2026"_s) && clocks.contains(u"2 Sumber berubah: "_s) &&
                     clocks.contains(u"3 Perangkat memastikan: "_s),
                 qPrintable(clocks));
        const QString facts = lines(*card).join(u'|');
        QVERIFY2(facts.contains(u"Produsen data: Biro"_s) && facts.contains(u"Lisensi: Data contoh"_s),
                 qPrintable(facts));
    }

    void theRowsAddUp()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
        QVERIFY(card);
        const QString heading = lines(*card).filter(QRegularExpression(u"^Baris: "_s)).value(0);
        const auto numbersIn = [](QString text) {
            QList<int> numbers;
            static const QRegularExpression digits(u"\\d+"_s);
            for (const QRegularExpressionMatch &match : digits.globalMatch(text.remove(u'.')))
                numbers.append(match.captured().toInt());
            return numbers;
        };
        const QList<int> all = numbersIn(heading);
        int sum = 0;
        for (const int part : numbersIn(card->findChild<panels::RowsBar *>()->accessibleName()))
            sum += part;
        QCOMPARE(all.size(), 2);
        QCOMPARE(sum, all[0]);
        QCOMPARE(all[1], 44);
    }

    void anAreaIsCalledByItsName()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"sekolah"_s));
        demo.navigation().choose(*workspace::Selection::read(u"area=12.07"_s));
        QTRY_VERIFY(demo.window().isSettled());
        const panels::OriginCard *card = open(demo, u"sekolah"_s, u"siswa"_s);
        QVERIFY(card);
        const QString question = card->findChild<panels::PhraseFlow *>()->accessibleName();
        QVERIFY2(question.contains(u"Deli Serdang"_s) && !question.contains(u"12.07"_s), qPrintable(question));
    }

    void itIsCopiedAsAReference()
    {
        test::DemoWindow demo(*m_cache, {.language = u"en"_s});
        QVERIFY(demo.show(u"sekolah"_s));
        panels::OriginCard *card = open(demo, u"sekolah"_s, u"siswa"_s);
        QVERIFY(card);
        QTest::mouseClick(card->findChild<QPushButton *>(), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Publisher: Dinas Pendidikan"_s) && text.contains(u"Sum of Pupils"_s) &&
                     text.contains(u"Confirmed by this device: "_s),
                 qPrintable(text));
        QCOMPARE(card->findChild<QPushButton *>()->text(), u"Copied"_s);
    }

    void everyFootOpensOneAndEscClosesIt()
    {
        test::DemoWindow demo(*m_cache, {.size = {800, 1280}});
        for (const QString &page : {u"ringkasan"_s, u"bencana"_s, u"sekolah"_s}) {
            QVERIFY(demo.show(page));
            auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page);
            for (panels::Panel *panel : view->panels()) {
                panel->foot().setFocus();
                QTest::keyClick(&panel->foot(), Qt::Key_Return);
                sheet::Sheet *sheet = test::openSheet(demo.window(), u"origin_sheet"_s);
                QVERIFY2(sheet, qPrintable(page + u'/' + panel->definition().id));
                QTRY_VERIFY(sheet->findChild<panels::PhraseFlow *>());
                QVERIFY(demo.window().rect().contains(sheet->card()));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                QVERIFY(!test::openSheet(demo.window(), u"origin_sheet"_s));
            }
        }
    }

    /// For inspection: origin.run below the build folder.
    void itsPictures()
    {
        for (const test::DemoLook &look : test::demoLooks()) {
            test::DemoWindow demo(*m_cache, look);
            QVERIFY(demo.show(u"kinerja"_s));
            const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
            QVERIFY(card);
            QVERIFY(demo.window().grab().save(
                u"origin_%1_%2_%3.png"_s.arg(look.language).arg(look.size.width()).arg(int(look.scheme))));
        }
    }
};

ANJUNGAN_TEST(QApplication, OriginCardTest)
#include "origin_test.moc"
