// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"
#include "app/window/commands.h"
#include "core/base/read_file.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"

#include <QApplication>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QWidget>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// Counts how often each widget of the application is painted.
class Paints : public QObject
{
public:
    Paints() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            ++m_counts[watched];
        return false;
    }

    qsizetype widgets() const { return m_counts.size(); }
    int most() const { return m_counts.isEmpty() ? 0 : *std::ranges::max_element(m_counts); }

private:
    QHash<QObject *, int> m_counts;
};

} // namespace

class TestRenderOnce : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
        const QString place = qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/workspace.json"_s;
        const auto document = base::readFile(place, workspace::maxDocumentBytes);
        QVERIFY(document);
        const auto writer = store::Writer::open(m_cache->file());
        QVERIFY(writer);
        QVERIFY((*writer)->saveWorkspace(*document, place, test::morning));
    }

    // A map is expensive to paint: a window that is not seen must not paint itself besides.
    void eachWidgetIsPaintedOnce_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("isWall");
        QTest::newRow("a map") << u"bencana"_s << false;
        QTest::newRow("figures and charts") << u"ringkasan"_s << false;
        QTest::newRow("a wall") << u"kinerja"_s << true;
    }

    void eachWidgetIsPaintedOnce()
    {
        QFETCH(const QString, page);
        QFETCH(const bool, isWall);
        const QTemporaryDir folder;
        app::Arguments arguments;
        arguments.command = app::CommandName::Render;
        arguments.cache = m_cache->file();
        arguments.page = page;
        arguments.kiosk = isWall;
        arguments.size = {1280, 800};
        arguments.out = folder.filePath(u"page.png"_s);
        app::InterfaceLanguage language(u"id"_s);
        const Paints paints;
        QCOMPARE(app::runRender(arguments, language), 0);
        QVERIFY2(paints.widgets() > 10, qPrintable(QString::number(paints.widgets())));
        QCOMPARE(paints.most(), 1);
        const QImage image(arguments.out);
        QCOMPARE(image.size(), arguments.size);
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); y += 10)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > 20, qPrintable(QString::number(colours.size()))); // the page, not an empty window
    }
};

ANJUNGAN_TEST(QApplication, TestRenderOnce)
#include "render_once_test.moc"
