// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/panels/panel_title.h"

#include <QApplication>
#include <QScrollBar>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

/// The demo's pages in common sizes: 1280×800, 800×1280 and 1920×1080 without the window's rail and bars.
class PageLayoutTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static QString nameOf(const QString &page, QSize size, const QString &panel)
    {
        return u"%1 %2x%3 %4"_s.arg(page, QString::number(size.width()), QString::number(size.height()), panel);
    }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(QDateTime(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC)); }

    void nothingOverlapsOrIsCut_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isWide");
        for (const workspace::PageSpec &page : std::as_const(m_cache->workspace().pages)) {
            QTest::addRow("%s landscape", qPrintable(page.id)) << page.id << QSize(1196, 702) << true;
            QTest::addRow("%s portrait", qPrintable(page.id)) << page.id << QSize(800, 1120) << false;
            QTest::addRow("%s large", qPrintable(page.id)) << page.id << QSize(1836, 982) << true;
        }
    }

    void nothingOverlapsOrIsCut()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(bool, isWide);
        for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            Desk desk(*m_cache, page, size, scheme);
            QVERIFY(desk.settle());
            QApplication::processEvents();
            QCOMPARE(desk.view->isWide(), isWide);
            const auto &panels = desk.view->panels();
            for (std::size_t at = 0; at < panels.size(); ++at) {
                const panels::Panel *panel = panels[at];
                const QByteArray name = nameOf(page, size, panel->definition().id).toUtf8();
                QVERIFY2(panel->parentWidget()->rect().contains(panel->geometry()), name);
                QVERIFY2(panel->height() >= panel->leastHeight(panel->width()), name);
                QVERIFY2(panel->foot().isWhole(), name);
                for (const auto *title : panel->findChildren<panels::PanelTitle *>())
                    QVERIFY2(title->isWhole(), name);
                for (const QWidget *child : panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
                    QVERIFY2(!child->isVisible() || child->isWindow() || panel->rect().contains(child->geometry()),
                             name);
                for (std::size_t other = 0; other < at; ++other)
                    QVERIFY2(!panel->geometry().intersects(panels[other]->geometry()), name);
            }
            const QString file = u"%1-%2x%3-%4.png"_s.arg(page)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s);
            QPixmap picture(size);
            picture.fill(desk.theme.tokens().ground);
            desk.view->render(&picture, {}, {}, QWidget::DrawChildren);
            QVERIFY(picture.save(file));
        }
    }

    void theGridFollowsTheWindow()
    {
        Desk desk(*m_cache, u"ringkasan"_s, {1196, 702});
        QVERIFY(desk.view->isWide());
        QCOMPARE(desk.view->verticalScrollBar()->maximum(), 0);
        desk.view->resize(716, 1120);
        QVERIFY(!desk.view->isWide());
        QCOMPARE(desk.panel(u"peta"_s)->width(), 716 - 2 * 22);
        desk.view->resize(1196, 300);
        QVERIFY(desk.view->isWide());
        QVERIFY(desk.view->verticalScrollBar()->maximum() > 0);
    }

    void lengthsFollowTheFactor()
    {
        Desk desk(*m_cache, u"ringkasan"_s, {1836, 982});
        desk.theme.setFactor(theme::wallFactor);
        QVERIFY(desk.settle());
        QVERIFY(desk.view->isWide());
        QCOMPARE(desk.panel(u"fisik"_s)->x(), 33);
        QVERIFY(desk.panel(u"fisik"_s)->height() >= 177);
    }
};

ANJUNGAN_TEST(QApplication, PageLayoutTest)
#include "page_layout_test.moc"
