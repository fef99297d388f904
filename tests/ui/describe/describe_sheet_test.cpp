// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/survey/surveyed.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/table/data_table.h"
#include "ui/describe/describe_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using describe::DescribeSheet;
using Step = describe::DescribeSheet::Step;

/// Drafts of a workspace, by taps in a real window, from a source on loopback.
class DescribeSheetTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        survey::Surveyed kit;
        theme::Theme theme;
        QWidget window;
        QPointer<DescribeSheet> sheet;

        explicit Desk(const QString &url = {})
        {
            window.resize(1280, 800);
            window.show();
            sheet = DescribeSheet::open({.theme = theme,
                                         .format = theme::Formatter(theme::Language::English, QTimeZone::UTC),
                                         .url = url.isEmpty() ? kit.source.url().toString() : url},
                                        window);
        }

        QPushButton &button(const QString &name) const { return *sheet->findChild<QPushButton *>(name); }
        void press(const QString &name) const { QTest::mouseClick(&button(name), Qt::LeftButton); }
        QString line() const { return sheet->findChild<QLabel *>(u"describe_line"_s)->text(); }
        const sheet::Sheet &card() const { return *test::openSheet(window, u"describe_sheet"_s); }

        bool listCollections() const
        {
            press(u"describe_ask"_s);
            return QTest::qWaitFor([this] { return sheet->step() == Step::Choosing; });
        }

        bool draft(const QStringList &collections) const
        {
            for (const QString &one : collections)
                if (!test::tapValue(card(), one))
                    return false;
            press(u"describe_propose"_s);
            return QTest::qWaitFor([this] { return sheet->step() == Step::Done; });
        }

        QStringList texts() const
        {
            QStringList all;
            for (const QLabel *label : sheet->findChildren<QLabel *>())
                all << label->text();
            return all;
        }
    };

    static QStringList rowOf(const charts::DataTable &table, std::size_t row)
    {
        QStringList texts;
        for (const charts::DataTableCell &cell : table.table().rows.at(row))
            texts << cell.text;
        return texts;
    }

private Q_SLOTS:
    void aDraftIsMadePreviewedAndCopied()
    {
        Desk desk;
        QVERIFY(desk.listCollections());
        QStringList listed;
        for (const sheet::Row &row : test::rowsOf(desk.card()))
            listed << row.value;
        QCOMPARE(listed, (QStringList{u"kabkota"_s, u"sekolah"_s}));
        QVERIFY(!desk.button(u"describe_propose"_s).isEnabled());
        QVERIFY(desk.draft(listed));

        const auto tables = desk.sheet->findChildren<charts::DataTable *>(u"preview"_s);
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[1]->table().columns.front().title, u"npsn"_s); // the key
        QCOMPARE(tables[1]->table().rows.size(), std::size_t{5});
        QCOMPARE(rowOf(*tables[1], 0), (QStringList{u"10210001"_s, u"12.02"_s, u"SMA Negeri 1"_s, u"2026-2"_s, u"101"_s,
                                                    u"2026-10-01T01:00:00.000Z"_s}));
        QVERIFY2(desk.texts().contains(u"25 row(s) · 6 field(s) · Key npsn"_s), qPrintable(desk.texts().join(u'\n')));

        desk.press(u"describe_copy"_s);
        const QJsonObject copied = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied[u"datasets"_s][1][u"key"_s].toString(), u"npsn"_s);
        QCOMPARE(copied[u"pages"_s].toArray().size(), 1);

        const QSignalSpy opened(desk.sheet, &DescribeSheet::openWanted);
        desk.press(u"describe_open"_s);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(opened[0][0].toByteArray()).object(), copied);
        QTRY_VERIFY(!desk.sheet); // and the sheet is closed
    }

    /// Back leads to what was chosen; another choice is another draft.
    void backToAnotherChoice()
    {
        Desk desk;
        QVERIFY(desk.listCollections());
        QVERIFY(desk.draft({u"sekolah"_s}));
        desk.press(u"describe_back"_s);
        QCOMPARE(desk.sheet->step(), Step::Choosing);
        QCOMPARE(desk.line(), u"1 chosen"_s);
        QVERIFY(desk.draft({u"sekolah"_s, u"kabkota"_s})); // the first tap takes it back
        const auto tables = desk.sheet->findChildren<charts::DataTable *>(u"preview"_s);
        QCOMPARE(tables.size(), 1);
        QCOMPARE(tables[0]->table().rows.size(), std::size_t{3});
    }

    void aCollectionWithoutRowsHasNoDraft()
    {
        Desk desk;
        desk.kit.serve(test::LoopbackCollection{.id = u"kosong"_s});
        QVERIFY(desk.listCollections());
        QVERIFY(desk.draft({u"kosong"_s}));
        QCOMPARE(desk.line(), u"There is no draft, because of this:"_s);
        QVERIFY(!desk.button(u"describe_copy"_s).isVisible() && !desk.button(u"describe_open"_s).isVisible());
        QVERIFY2(desk.texts().join(u'\n').contains(u"kosong: "_s), qPrintable(desk.texts().join(u'\n')));
    }

    void whatIsNoSourceIsSaid_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("no address") << u"not an address"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("nobody there") << u"http://127.0.0.1:9/"_s;
    }

    void whatIsNoSourceIsSaid()
    {
        QFETCH(const QString, url);
        Desk desk(url);
        desk.press(u"describe_ask"_s);
        QTRY_COMPARE(desk.sheet->step(), Step::Asking);
        QVERIFY(!desk.line().isEmpty());
        QVERIFY(desk.button(u"describe_ask"_s).isEnabled());
        QCOMPARE(desk.kit.source.requestCount(), 0);
    }

    /// A source that is silent is left, and what it says later changes nothing.
    void aSilentSourceIsLeft()
    {
        Desk desk;
        desk.kit.source.fail({}, test::fault::silence(), -1);
        desk.press(u"describe_ask"_s);
        QCOMPARE(desk.sheet->step(), Step::Listing);
        QTRY_VERIFY(desk.kit.source.requestCount() > 0);
        desk.press(u"describe_back"_s);
        QCOMPARE(desk.sheet->step(), Step::Asking);
        desk.kit.source.mend();
        QVERIFY(desk.listCollections());
    }

    /// Markup, long texts and controls of a source are plain text on one line.
    void textsOfALyingSourceArePlain()
    {
        Desk desk;
        test::LoopbackCollection lying{.id = u"bohong"_s};
        lying.features.push_back(test::feature(
            1, test::point(98, 2), {{u"kode"_s, u"a"_s}, {u"nama"_s, u"<b>x</b>\n\u202Ey"_s + QString(10'000, u'z')}}));
        desk.kit.serve(lying);
        QVERIFY(desk.listCollections());
        QVERIFY(desk.draft({u"bohong"_s}));
        const QString cell = rowOf(*desk.sheet->findChild<charts::DataTable *>(u"preview"_s), 0)[1];
        QVERIFY2(cell.startsWith(u"<b>x</b> y"_s) && cell.size() <= 60, qPrintable(cell));
    }

    void closingWhileItReadsIsSafe()
    {
        for (int round = 0; round < 5; ++round) {
            Desk desk;
            QVERIFY(desk.listCollections());
            QVERIFY(test::tapValue(desk.card(), u"sekolah"_s));
            desk.press(u"describe_propose"_s);
            test::openSheet(desk.window, u"describe_sheet"_s)->dismiss();
            QTRY_VERIFY(!desk.sheet);
        }
    }
};

ANJUNGAN_TEST(QApplication, DescribeSheetTest)
#include "describe_sheet_test.moc"
