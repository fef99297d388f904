// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"
#include "tests/support/workspace_file.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_view.h"
#include "ui/shell/rail_button.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Does what docs/adding-a-page.md says.
class AddingAPageTest : public QObject
{
    Q_OBJECT

    static QByteArray source(const QString &path)
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The demo's workspace with the page of the document.
    static QByteArray edited(const QString &walkThrough)
    {
        const QString json = walkThrough.section(u"```json\n"_s, 1, 1).section(u"```"_s, 0, 0);
        QJsonObject workspace = QJsonDocument::fromJson(source(u"resources/demo/workspace.json"_s)).object();
        QJsonArray pages = workspace[u"pages"].toArray();
        pages.append(QJsonDocument::fromJson(json.toUtf8()).object());
        workspace[u"pages"] = pages;
        return QJsonDocument(workspace).toJson();
    }

private Q_SLOTS:
    void thePageIsThereWithItsFigures()
    {
        const QString walkThrough = QString::fromUtf8(source(u"docs/adding-a-page.md"_s));
        QVERIFY(walkThrough.contains(u"--page kejadian"_s));
        const auto read = workspace::read(edited(walkThrough), u"mine.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(test::lineOf(read.error().first())));
        test::DemoCache cache(*read);
        QCOMPARE(cache.publish(u"kejadian"_s, source(u"resources/demo/kejadian.geojson"_s), test::morning), QString());
        cache.close();
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
            test::DemoWindow demo(cache, {.language = u"en"_s, .size = size});
            test::Hand hand(demo);
            const auto *entry = demo.window().findChild<shell::RailButton *>(u"page_kejadian"_s);
            QVERIFY(entry && entry->text() == u"Events"_s);
            hand.tapAt(entry->mapTo(&demo.window(), entry->rect().center()));
            QVERIFY(hand.settle());
            QVERIFY2(hand.fault().isEmpty(), qPrintable(hand.fault()));
            QStringList figures, rows;
            for (panels::Panel *panel : demo.window().findChild<panels::PageView *>(u"view_kejadian"_s)->panels()) {
                if (const auto *tile = panel->findChild<charts::FigureTile *>())
                    figures << tile->data().value;
                if (const auto *table = panel->findChild<charts::DataTable *>())
                    for (const auto &row : table->table().rows)
                        rows << row[0].text + u' ' + row[1].text;
            }
            QCOMPARE(figures, (QStringList{u"408"_s, u"138,604"_s}));
            for (const QString &said : figures + QStringList{rows.join(u", "_s)})
                QVERIFY2(walkThrough.simplified().contains(said), qPrintable(said));
            QCOMPARE(rows.size(), 4);
        }
    }

    void aTypingErrorIsSaidWithItsPlace()
    {
        QByteArray document = edited(QString::fromUtf8(source(u"docs/adding-a-page.md"_s)));
        const qsizetype page = document.lastIndexOf("\"icon\": \"warning\"");
        const qsizetype count = document.indexOf("\"by\": \"count\"", page);
        QVERIFY(page > 0 && count > 0);
        document.replace(count, 13, "\"by\": \"coutn\"");
        const auto read = workspace::read(document, u"mine.json"_s);
        QVERIFY(!read);
        const QString line = test::lineOf(read.error().first());
        const auto demo = workspace::read(source(u"resources/demo/workspace.json"_s), u"demo"_s);
        QVERIFY(demo);
        const QString place = u"/pages/%1/panels/0/query/measures/0/by: "_s.arg(demo->pages.size());
        QVERIFY2(line.startsWith(u"mine.json: "_s + place), qPrintable(line));
    }
};

ANJUNGAN_TEST(QApplication, AddingAPageTest)
#include "adding_a_page_test.moc"
