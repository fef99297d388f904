// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/map_view.h"
#include "ui/panels/map/paper/map_saving.h"
#include "ui/panels/map/paper/sheet_words.h"
#include "ui/panels/map_panel.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What a map on a page is saved as.
class TestMapSaving : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    QTemporaryDir m_folder;

    std::unique_ptr<test::Desk> desk(map::MapSurface surface = map::MapSurface::Interactive) const
    {
        return std::make_unique<test::Desk>(*m_cache, u"bencana"_s, QSize(1280, 800), theme::Scheme::Light, surface);
    }

    static panels::MapPanel &mapOf(const test::Desk &desk)
    {
        return *qobject_cast<panels::MapPanel *>(desk.panel(u"peta"_s));
    }

    static QString note(panels::MapPanel &panel) { return panel.view().notice().text(); }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(QDateTime(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC)); }

    void aPictureIsWritten()
    {
        const auto desk = this->desk();
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        const saving::SaveRequest request = panel.saving()->picture();
        const QString file = m_folder.filePath(u"peta.png"_s);
        QVERIFY(request.write(file));
        QCOMPARE(QImage(file).size(), panel.view().size() * 2);
        QVERIFY2(request.name.startsWith(u"Indeks-bahaya-Banjir-2026-11-21"_s), qPrintable(request.name));
    }

    void theOfferedNameFitsAFileSystemWhateverItsLetters()
    {
        const auto desk = this->desk();
        const panels::SheetWords words(mapOf(*desk).definition(), desk->services, desk->context);
        for (const QString &letter : {u"ᯅ"_s, u"😀"_s, u"e\u0301"_s, u"a😀"_s}) { // three bytes, a pair, a mark
            map::Sheet sheet;
            sheet.title = (letter + u'x').repeated(100);
            const QString name = words.fileName(sheet) + u".pdf"_s;
            QVERIFY2(name.toUtf8().size() <= 255, qPrintable(name));
            QVERIFY(name.contains(u"2026-11-21"_s));
            QVERIFY2(!name.front().isLowSurrogate() && !name.front().isMark(), qPrintable(name));
        }
    }

    void aPageIsWritten()
    {
        const auto desk = this->desk();
        QVERIFY(desk->settle());
        const QString file = m_folder.filePath(u"lembar.pdf"_s);
        QVERIFY(mapOf(*desk).saving()->page().write(file));
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().startsWith("%PDF-"));
        QCOMPARE_LT(page.size(), 1'000'000);
    }

    void thePictureToCopyIsTwiceAsFine()
    {
        const auto desk = this->desk();
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        QFuture<QImage> image = panel.saving()->image();
        QTRY_VERIFY(image.isFinished());
        QCOMPARE(image.result().size(), panel.view().size() * 2);
    }

    void aMapThatIsGoneIsStillWritten()
    {
        const QString file = m_folder.filePath(u"left.png"_s);
        auto desk = this->desk();
        QVERIFY(desk->settle());
        const saving::SaveRequest request = mapOf(*desk).saving()->picture();
        desk.reset();
        QVERIFY(request.write(file));
        QVERIFY(QFile::exists(file));
    }

    void theSheetSaysWhatIsSeen()
    {
        const auto desk = this->desk();
        QVERIFY(desk->settle());
        // All areas, without the room for the chips on the screen.
        const geo::Box areas = geo::toUnitSquare(geo::Box{97.05, -0.65, 100.45, 4.35});
        const geo::Box whole = mapOf(*desk).sheet().world;
        QVERIFY(std::abs(whole.minY - areas.minY) < 0.0015 && std::abs(whole.maxY - areas.maxY) < 0.0015);

        desk->context.set(u"bahaya"_s, u"longsor"_s);
        desk->context.set(u"area"_s, u"12.07"_s);
        QVERIFY(desk->settle());
        const map::Sheet sheet = mapOf(*desk).sheet();
        QVERIFY2(sheet.subtitle.contains(u"Longsor"_s) && sheet.subtitle.contains(u"Deli Serdang"_s) &&
                     sheet.subtitle.contains(u"2026"_s),
                 qPrintable(sheet.subtitle));
        QCOMPARE(sheet.style.selection.id, u"12.07"_s);
        QVERIFY(sheet.scene && !sheet.legend.entries.empty());
        // The selected area, which the camera has moved to.
        QVERIFY(sheet.world.maxY - sheet.world.minY < (whole.maxY - whole.minY) / 2);
        QVERIFY(!sheet.sources.isEmpty() && sheet.sources.front().contains(u"Penanggulangan Bencana"_s));
        QVERIFY(sheet.made.contains(u"21 Nov 2026 14.05 WIB"_s));
    }

    void aMovedMapSavesItsVisiblePart()
    {
        const auto desk = this->desk();
        QVERIFY(desk->settle());
        panels::MapPanel &panel = mapOf(*desk);
        const double whole = panel.sheet().world.maxY - panel.sheet().world.minY; // the view is wider than it
        for (int press = 0; press < 4; ++press)
            QTest::keyClick(&panel.view(), Qt::Key_Plus);
        QTRY_COMPARE_LT(panel.sheet().world.maxY - panel.sheet().world.minY, whole);
        QCOMPARE(panel.sheet().world.minX, panel.view().viewport().visible().minX);
    }

    void aStaticMapCannotBeSaved() { QVERIFY(!mapOf(*desk(map::MapSurface::Static)).saving()); }
};

ANJUNGAN_TEST(QApplication, TestMapSaving)
#include "map_saving_test.moc"
