// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/shell/two_pages.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/page_view.h"
#include "ui/sheet/cell.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_controls.h"
#include "ui/shell/sync_page.h"
#include "ui/shell/top_bar.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;

namespace {

/// A window on a cache that is not there, without a sync.
struct Window
{
    explicit Window(const QByteArray &json = test::twoPages())
        : workspace(std::make_shared<const workspace::Workspace>(test::workspaceOf(json))),
          queries(folder.filePath(u"none.gpkg"_s), workspace, [this] { return clock.now(); })
    {
        window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *workspace,
                                                                        .queries = queries,
                                                                        .theme = theme,
                                                                        .clock = clock,
                                                                        .cacheFile = folder.filePath(u"none.gpkg"_s),
                                                                        .language = u"en"_s});
        window->resize(1280, 800);
        window->show();
    }

    template<typename T> T *find(const QString &name = {}) const { return window->findChild<T *>(name); }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return window->isSettled(); });
    }

    QTemporaryDir folder;
    std::shared_ptr<const workspace::Workspace> workspace;
    test::ManualClock clock;
    theme::Theme theme;
    query::QueryService queries;
    std::unique_ptr<shell::MainWindow> window;
};

} // namespace

/// Where the parts of the window stand, at a factor of 1 and on the wall.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void railBarPageAndStatusLineFillTheWindow()
    {
        Window shown;
        QVERIFY(shown.settle());
        const auto *view = shown.find<panels::PageView>(u"view_a"_s);
        const auto place = [&shown](const QWidget *widget) {
            return QRect(widget->mapTo(shown.window.get(), QPoint()), widget->size());
        };
        QCOMPARE(place(shown.find<shell::NavigationRail>()), QRect(0, 0, 84, 800));
        QCOMPARE(place(shown.find<shell::TopBar>()), QRect(84, 0, 1196, 64));
        QCOMPARE(place(view), QRect(84, 64, 1196, 702));
        QCOMPARE(place(shown.find<shell::StatusBar>()), QRect(84, 766, 1196, 34));
        QCOMPARE(shown.window->grab().toImage().pixelColor(84 + 8, 64 + 300), light::ground);
        shown.theme.setScheme(theme::Scheme::Dark);
        QTRY_COMPARE(shown.window->grab().toImage().pixelColor(84 + 8, 64 + 300), QColor(0x0C, 0x14, 0x20));
        QVERIFY(test::repaintsAfter(*shown.window, [&shown] { shown.theme.setScheme(theme::Scheme::Light); }));
        QCOMPARE(shown.find<panels::PageView>(u"view_a"_s), shown.window->focusWidget());
        QCOMPARE(shown.window->currentPage(), u"a"_s);
        QVERIFY(shown.find<shell::RailButton>(u"page_a"_s)->isChecked());
    }

    void theBarSaysPageNoticeAndWorkspace()
    {
        Window shown;
        auto *bar = shown.find<shell::TopBar>();
        QCOMPARE(test::paintedBy(*bar, {1196, 64})->words().first(3),
                 (QStringList{u"Satu"_s, u"Data contoh"_s, u"Anak judul"_s}));
        // A few of its letters would say nothing.
        const QRegularExpression few(u"^A.{0,2}…$"_s);
        for (int width = 240; width < 340; width += 4) {
            const QStringList words = test::paintedBy(*bar, {width, 64})->words();
            QVERIFY2(words.filter(few).isEmpty(), qPrintable(words.join(u'|')));
        }
        shown.window->showPage(u"b"_s); // says nothing below its title
        QCOMPARE(test::paintedBy(*bar, {1196, 64})->words().first(3),
                 (QStringList{u"Dua"_s, u"Data contoh"_s, u"Uji"_s}));
        shown.window->showPage(u"sync"_s);
        QCOMPARE(test::paintedBy(*bar, {1196, 64})->words().first(3),
                 (QStringList{u"Sync"_s, u"Data contoh"_s, u"What each agency has delivered, and when"_s}));
        QVERIFY(!shown.window->showPage(u"tiada"_s));
        QCOMPARE(shown.window->currentPage(), u"sync"_s);
    }

    void onlyWhatThePageCanNarrowHasAChip()
    {
        Window shown;
        QVERIFY(shown.settle());
        const auto chips = [&shown] {
            return std::pair(shown.find<shell::ChipButton>(u"area_chip"_s)->isVisible(),
                             shown.find<shell::ChipButton>(u"period_chip"_s)->isVisible());
        };
        QCOMPARE(chips(), std::pair(true, false));
        QCOMPARE(shown.find<shell::ChipButton>(u"area_chip"_s)->text(), u"All areas"_s);
        shown.window->showPage(u"b"_s);
        QCOMPARE(chips(), std::pair(false, false));
        shown.window->showPage(u"a"_s);
        QCOMPARE(chips(), std::pair(true, false));
        // A workspace that names no areas has none to choose.
        Window without(test::twoPages().replace(
            R"("areas": [{"level": "kabkota", "dataset": "wilayah", "code": "kode", "name": "nama"}],)", ""));
        QVERIFY(without.settle());
        QVERIFY(!without.find<shell::ChipButton>(u"area_chip"_s)->isVisible());
        Window period(
            test::twoPages().replace(R"("is": "within", "param": "area")", R"("is": "=", "param": "period")"));
        QVERIFY(period.settle());
        QVERIFY(!period.find<shell::ChipButton>(u"area_chip"_s)->isVisible());
        auto *chip = period.find<shell::ChipButton>(u"period_chip"_s);
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), u"Newest period"_s);
        period.window->resize(640, 480); // within the screen
        QCoreApplication::processEvents();
        chip->click();
        const auto *sheet = test::openSheet(*period.window, u"period_sheet"_s);
        QVERIFY(sheet);
        QCOMPARE(sheet->card().bottom(), 480 - 1);                    // a narrow window
        QVERIFY(period.find<sheet::Cell>(u"period_"_s)->isChecked()); // the newest
        QVERIFY(!period.find<sheet::Cell>(u"period_range"_s));        // nothing is stored
    }

    void theClientsMenuStandsBesideItsButton()
    {
        Window shown;
        auto *button = shown.find<shell::RailButton>(u"menu"_s);
        button->click();
        auto *menu = test::openSheet(*shown.window, u"client_menu"_s);
        QVERIFY(menu);
        const QRect at(button->mapTo(shown.window.get(), QPoint()), button->size());
        QCOMPARE(menu->card().left(), at.right() + 1 + 6);
        QCOMPARE(menu->card().bottom(), std::min(at.bottom(), 800 - 12 - 1));
        QVERIFY(!test::rowsOf(*menu).first().isEnabled); // nobody syncs
    }

    void aWorkspaceWithoutPagesShowsItsSyncs()
    {
        const QByteArray all = test::twoPages();
        Window shown(all.first(all.indexOf("\"pages\"")) + "\"pages\": []}");
        QCOMPARE(shown.window->currentPage(), u"sync"_s);
        QVERIFY(shown.find<shell::SyncPage>()->isVisible());
        QVERIFY(!shown.find<shell::SyncControls>());
        QVERIFY(shown.settle());
    }
};

ANJUNGAN_TEST(QApplication, LayoutTest)
#include "layout_test.moc"
