// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"
#include "ui/map/map_view.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;
using test::paintedBy;

namespace {

const QByteArray bothPanels =
    R"({"id": "t", "type": "table", "title": "t", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
        "query": {"dataset": "data", "select": ["kode", "teks"], "order": ["kode"]},
        "columns": [{"field": "kode", "title": "kode", "format": "text"},
                    {"field": "teks", "title": "teks", "format": "text"}]},
       {"id": "b", "type": "bars", "title": "b", "label": "teks", "value": "v", "format": "integer",
        "query": {"dataset": "data", "group": ["teks"], "measures": [{"id": "v", "by": "count"}]},
        "at": {"wide": [6, 0, 6, 1], "narrow": [0, 1, 6, 1]}})";

QString longWord() { return QString(300, u'a') + u"😀"_s + QString(u"ekor"_s).repeated(1900); }

/// The text of the open popup, without the places where a long word may break.
QString popupText()
{
    const auto *popup = QApplication::activePopupWidget();
    const QLabel *label = popup ? popup->findChild<QLabel *>() : nullptr;
    return label ? QString(label->text()).remove(QChar(0x200B)) : QString();
}

bool isWhole(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (text[at].isSurrogate() && !isPair)
            return false;
        at += isPair ? 1 : 0;
    }
    return true;
}

} // namespace

/// Text that has no room is never cut without a sign, and there is a way to the rest.
class LongTextTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("data", bothPanels));
        const QByteArray rows = R"(
            {"kode": "A", "teks": "PANJANG"}
            {"kode": "B", "teks": "مدينة ميدان (12.71) شمال سومطرة"}
            {"kode": "C", "teks": "Desa Bangun\u200b\u202eRejo"}
            {"kode": "D", "teks": "baris satu\nbaris dua\ttab <b>tebal<\/b> &amp; %1"}
            {"kode": "F", "teks": "   "})";
        QCOMPARE(m_cache->publish(u"data"_s, test::plainRows(QByteArray(rows).replace("PANJANG", longWord().toUtf8())),
                                  test::morning),
                 QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"p"_s, QSize(1196, 500));
        QVERIFY(m_desk->settle());
    }

    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        m_desk.reset();
    }

    void aLongCellEndsInDotsAndATapShowsItWhole() // B21
    {
        auto *table = m_desk->find<charts::DataTable>(u"t"_s);
        const auto log = paintedBy(*table, table->size());
        const auto cut =
            std::ranges::find_if(log->texts, [](const auto &text) { return text.text.startsWith(u"aaa"_s); });
        QVERIFY(cut != log->texts.end());
        QVERIFY(cut->text.endsWith(u'…') && isWhole(cut->text));
        for (const auto &text : log->texts)
            QVERIFY2(!text.text.contains(QChar(0x202E)) && !text.text.contains(u'\n'), qPrintable(text.text));
        QVERIFY(log->words().contains(u"Desa Bangun Rejo"_s));
        QVERIFY(log->words().contains(u"baris satu baris dua tab <b>tebal</b> &amp; %1"_s));
        QTableView &view = table->view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(0, 1)).center());
        QTRY_COMPARE(popupText(), longWord());
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup->height() <= popup->screen()->availableGeometry().height());
        QCOMPARE(popup->findChild<QLabel *>()->textFormat(), Qt::PlainText);
        popup->close();
        // What is visible as a whole needs no popup.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(0, 0)).center());
        QVERIFY(!QApplication::activePopupWidget());
    }

    void aLongLabelEndsInDotsAndATapShowsItWhole()
    {
        auto *bars = m_desk->find<charts::StackedBars>(u"b"_s);
        const auto log = paintedBy(*bars, bars->size());
        const auto cut =
            std::ranges::find_if(log->texts, [](const auto &text) { return text.text.startsWith(u"aaa"_s); });
        QVERIFY(cut != log->texts.end() && cut->text.endsWith(u'…') && isWhole(cut->text));
        QVERIFY(log->words().contains(u"empty"_s)); // a label of spaces
        const QStringList order = bars->accessibleDescription().split(u"; "_s);
        const auto row = static_cast<int>(
            std::ranges::find_if(order, [](const QString &text) { return text.startsWith(u"aaa"_s); }) - order.begin());
        auto *rows = bars->findChild<charts::StackedRows *>();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, bars->rows().rowRect(row).center().toPoint());
        QTRY_COMPARE(popupText(), longWord() + u" 1"_s);
    }

    void aCardShowsLongFactsWhole() // B32
    {
        QString text;
        for (int word = 1; word <= 49; ++word)
            text += u"kata%1 "_s.arg(word, 3, 10, QChar(u'0'));
        text += u"jarak 7😀 korban dievakuasi ke gedung serbaguna, dua orang belum ditemukan. SELESAI"_s;
        panels::FactList facts(m_desk->theme);
        facts.setFacts({{u"Kronologi"_s, text}});
        const auto log = paintedBy(facts, {320, facts.heightForWidth(320)});
        QStringList lines = log->words();
        lines.removeAll(u"Kronologi"_s);
        // An emoji is drawn by itself, in another font.
        QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
        for (const auto &line : log->texts)
            QVERIFY(line.rect.right() <= 320.5 && line.rect.bottom() <= facts.heightForWidth(320) + 0.5);
        facts.setFacts({{u"Kronologi"_s, QString(u"kata "_s).repeated(3000) + u"SELESAI"_s}});
        QVERIFY(paintedBy(facts, {320, facts.heightForWidth(320)})->words().last().endsWith(u"SELESAI"_s));
    }
};

ANJUNGAN_TEST(QApplication, LongTextTest)
#include "long_text_test.moc"
