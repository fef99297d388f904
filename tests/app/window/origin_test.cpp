// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/menu/used_rows_table.h"
#include "ui/panels/origin/clock_line.h"
#include "ui/panels/origin/history_line.h"
#include "ui/panels/origin/origin_card.h"
#include "ui/panels/origin/phrase_flow.h"
#include "ui/panels/origin/rows_bar.h"
#include "ui/panels/page_view.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

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

    static bool said(const QWidget &widget, const QString &text)
    {
        const QList<QLabel *> labels = widget.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
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

    void aSpanOfMonthsIsWritten()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kehadiran"_s));
        const panels::OriginCard *card = open(demo, u"kehadiran"_s, u"bulan"_s);
        QVERIFY(card);
        const QString question = card->findChild<panels::PhraseFlow *>()->accessibleName();
        QVERIFY2(question.contains(u"untuk November 2025 – Oktober 2026"_s), qPrintable(question));
        QVERIFY2(!question.contains(u"latest"_s), qPrintable(question));
    }

    void itIsCopiedAsAReference()
    {
        test::DemoWindow demo(*m_cache, {.language = u"en"_s});
        QVERIFY(demo.show(u"sekolah"_s));
        panels::OriginCard *card = open(demo, u"sekolah"_s, u"siswa"_s);
        QVERIFY(card);
        auto *copy = card->findChild<QPushButton *>(u"origin_copy"_s);
        QTest::mouseClick(copy, Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Publisher: Dinas Pendidikan"_s) && text.contains(u"Sum of Pupils"_s) &&
                     text.contains(u"Confirmed by this device: "_s),
                 qPrintable(text));
        QCOMPARE(copy->text(), u"Copied"_s);
    }

    void theUsedRowsAreSeenAsATable()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
        QVERIFY(card);
        auto *see = card->findChild<QPushButton *>(u"origin_rows"_s);
        QVERIFY(see);
        QCOMPARE(see->text(), u"Lihat 44 baris"_s);
        QVERIFY(see->hasFocus() && see->height() >= demo.theme().touchTarget());
        QTest::mouseClick(see, Qt::LeftButton);
        auto *view = demo.window().findChild<panels::PageView *>(u"view_kinerja"_s);
        QTRY_VERIFY(qobject_cast<panels::TableCard *>(view->alone()));
        QVERIFY(!test::openSheet(demo.window(), u"origin_sheet"_s));
        const auto *table = qobject_cast<panels::TableCard *>(view->alone());
        QTRY_VERIFY(table->isSettled());
        const QAbstractItemModel &model = *table->table().view().model();
        QCOMPARE(model.rowCount(), 44);
        QStringList titles;
        for (int column = 0; column < model.columnCount(); ++column)
            titles.append(model.headerData(column, Qt::Horizontal).toString());
        for (const QString &title : {u"Realisasi fisik (%)"_s, u"Pagu (Rp)"_s, u"Periode"_s})
            QVERIFY2(titles.contains(title), qPrintable(titles.join(u'|')));
        QVERIFY(said(*view, u"Baris yang dipakai: Progres fisik rata-rata · 44 baris"_s));

        // It is searched there, and Esc leads back.
        auto *search = table->findChild<QLineEdit *>(u"table_search"_s);
        QTest::keyClicks(search, u"Kesehatan"_s);
        QTRY_COMPARE(table->table().shownRowCount(), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(table->table().shownRowCount(), 44);
        QVERIFY(view->alone());
        QWidget *focus = demo.window().focusWidget();
        QVERIFY(focus && table->isAncestorOf(focus));
        QTest::keyClick(focus, Qt::Key_Escape);
        QVERIFY(!view->alone());
    }

    void manyUsedRowsAreCutAndSaySo()
    {
        test::DemoWindow demo(*m_cache, {.language = u"en"_s});
        QVERIFY(demo.show(u"kinerja"_s));
        panels::Panel *panel = panelOf(demo, u"kinerja"_s, u"fisik"_s);
        auto *view = demo.window().findChild<panels::PageView *>(u"view_kinerja"_s);
        const auto answer = **std::as_const(*panel).questions().answer(0);
        panels::UsedRowsTable::show(*panel, {.answer = answer, .all = 123'456}, *view);
        QVERIFY(said(*view, u"1 of 123,456 rows"_s));
    }

    void aFigureHasItsHistory()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
        QVERIFY(card);
        const auto *line = card->findChild<panels::HistoryLine *>();
        QVERIFY(line);
        QVERIFY(lines(*card).contains(line->history().heading));
        QCOMPARE(line->history().periods.last(), u"2026-10"_s);
        QCOMPARE(line->history().texts.last(), u"71,3 %"_s);
        // Absorption begins anew in January.
        for (const std::size_t begin : line->history().begins)
            QCOMPARE(line->history().periods[static_cast<qsizetype>(begin)], u"2026-01"_s);
        QVERIFY2(line->accessibleName().contains(u"September 2026: "_s), qPrintable(line->accessibleName()));
    }

    /// Schools are of one half-year, and disasters of a span of days.
    void whatIsNotOfOnePeriodAmongOthersHasNoHistory()
    {
        test::DemoWindow demo(*m_cache, {});
        for (const auto &[page, id] : {std::pair(u"sekolah"_s, u"siswa"_s), std::pair(u"ringkasan"_s, u"kejadian"_s)}) {
            QVERIFY(demo.show(page));
            const panels::OriginCard *card = open(demo, page, id);
            QVERIFY(card);
            QVERIFY(!card->findChild<panels::HistoryLine *>());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
    }

    void aFigureIsComparedWithWhatItsQueryHas()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        QStringList texts = lines(*open(demo, u"kinerja"_s, u"fisik"_s));
        const qsizetype at = texts.indexOf(u"Pembanding"_s);
        QVERIFY2(at >= 0, qPrintable(texts.join(u'|')));
        QCOMPARE(texts.mid(at + 1, 6), QStringList({u"Tanpa timbangan"_s, u"72,3 %"_s, u"Target"_s, u"74,4 %"_s,
                                                    u"Deviasi"_s, u"−3,1 pp"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        // A ratio has no weights, and no plan in its query.
        texts = lines(*open(demo, u"kinerja"_s, u"keuangan"_s));
        QVERIFY(!texts.contains(u"Pembanding"_s));
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
            if (look.size.width() > 1280)
                continue;
            test::DemoWindow demo(*m_cache, look);
            QVERIFY(demo.show(u"kinerja"_s));
            const panels::OriginCard *card = open(demo, u"kinerja"_s, u"fisik"_s);
            QVERIFY(card);
            constexpr int layoutRounds = 8; // see app/window/settling.h
            for (int round = 0; round < layoutRounds; ++round)
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const QString name = u"_%1_%2_%3.png"_s.arg(look.language).arg(look.size.width()).arg(int(look.scheme));
            QVERIFY(demo.window().grab().save(u"origin"_s + name));
            QTest::mouseClick(card->findChild<QPushButton *>(u"origin_rows"_s), Qt::LeftButton);
            const auto *view = demo.window().findChild<panels::PageView *>(u"view_kinerja"_s);
            QTRY_VERIFY(view->alone());
            QTRY_VERIFY(view->findChild<panels::TableCard *>()->isSettled());
            QVERIFY(demo.window().grab().save(u"rows"_s + name));
        }
    }
};

ANJUNGAN_TEST(QApplication, OriginCardTest)
#include "origin_test.moc"
