// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/matrix/matrix_view.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_view.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr int leastTarget = 44;

bool isTarget(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() &&
           (qobject_cast<const QAbstractButton *>(&widget) || (widget.focusPolicy() & Qt::TabFocus));
}

/// A figure's card, around its foot, gives the foot what it needs (aTapOnTheEndOfAFiguresCardIsOneOnItsFoot).
bool isFingerWide(const QWidget &widget)
{
    const bool isOnFigure = qobject_cast<const panels::PanelFoot *>(&widget) &&
                            widget.parentWidget()->inherits("anjungan::panels::TilePanel");
    return widget.width() >= leastTarget && (isOnFigure || widget.height() >= leastTarget);
}

QString nameOf(const QWidget &widget)
{
    return u"%1 “%2” %3 %4×%5"_s
        .arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(), widget.accessibleName())
        .arg(widget.width())
        .arg(widget.height());
}

} // namespace

/// What can be tapped on every page of the demo is large enough for a finger.
class TargetsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void everythingThatCanBeTappedIsATouchTarget_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString &language : {u"id"_s, u"en"_s})
            for (const QSize size : {QSize(1280, 800), QSize(800, 1280), QSize(1920, 1080)})
                QTest::addRow("%s, %d×%d", qPrintable(language), size.width(), size.height()) << language << size;
    }

    void everythingThatCanBeTappedIsATouchTarget()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        test::DemoWindow demo(*m_cache, {.language = language, .size = size, .maps = map::MapSurface::Interactive});
        QStringList faults;
        for (const QString &page : demo.pages()) {
            QVERIFY2(demo.show(page), qPrintable(page));
            for (const QWidget *widget : demo.window().findChildren<QWidget *>())
                if (isTarget(*widget) && !isFingerWide(*widget))
                    faults << demo.where() + u": "_s + nameOf(*widget);
            for (const auto *table : demo.window().findChildren<charts::DataTable *>())
                // Those of a dense table only where they lead somewhere.
                if (table->isVisible() &&
                    (!table->isDense() || table->view().viewport()->cursor().shape() == Qt::PointingHandCursor) &&
                    table->view().rowHeight(0) < leastTarget)
                    faults << demo.where() + u": rows of %1 px: "_s.arg(table->view().rowHeight(0)) + nameOf(*table);
            for (const auto *rows : demo.window().findChildren<charts::RowsView *>())
                if (rows->isVisible() && rows->viewport()->cursor().shape() == Qt::PointingHandCursor &&
                    (rows->isOneTarget() ? rows->height() : rows->rowRect(0).height()) < leastTarget)
                    faults << demo.where() + u": rows of %1 px: "_s.arg(rows->rowRect(0).height()) + nameOf(*rows);
        }
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }

    void aTapOnTheEndOfAFiguresCardIsOneOnItsFoot()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s)); // its figures lead to other pages
        auto *view = demo.window().findChild<panels::PageView *>(u"view_ringkasan"_s);
        panels::Panel *figure = view->panels().front();
        QVERIFY(figure->foot().height() < leastTarget);
        QTest::mouseClick(figure, Qt::LeftButton, {}, {figure->width() / 2, figure->height() - leastTarget + 1});
        sheet::Sheet *origin = test::openSheet(demo.window(), u"origin_sheet"_s);
        QVERIFY(origin);
        origin->dismiss();
        QCOMPARE(demo.window().currentPage(), u"ringkasan"_s);
    }
};

ANJUNGAN_TEST(QApplication, TargetsTest)
#include "targets_test.moc"
