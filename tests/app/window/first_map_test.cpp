// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "ui/map/canvas/shared_qml_engine.h"

#include <QApplication>
#include <QQuickWidget>

using namespace anjungan;

/// A window's first page is complete before the engine of its map begins.
class FirstMapTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void comesAfterTheFirstPage()
    {
        map::SharedQmlEngine engine;
        test::DemoWindow demo(*m_cache, {.maps = map::MapSurface::Interactive, .mapEngine = &engine});
        QVERIFY(engine.isHeld());
        std::optional<bool> wasThere;
        connect(&demo.window(), &shell::MainWindow::settled, this, [&] {
            if (!wasThere)
                wasThere = demo.window().findChild<QQuickWidget *>() != nullptr;
        });
        QTRY_VERIFY_WITH_TIMEOUT(wasThere, 10s);
        QVERIFY(!*wasThere);
        QTRY_VERIFY(!engine.isHeld());
        const auto movable = [&] { return demo.window().findChild<QQuickWidget *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(movable(), 10s);
        // Of the two surfaces, only that one is left.
        const QList<QWidget *> surfaces =
            movable()->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(surfaces.size(), 2);
        for (const QWidget *surface : surfaces)
            QTRY_COMPARE_WITH_TIMEOUT(surface->isVisible(), surface == movable(), 10s);
    }
};

ANJUNGAN_TEST(QApplication, FirstMapTest)
#include "first_map_test.moc"
