// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scarce_memory.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/sheet/sheets.h"
#include "ui/map/sheet/sheet_file.h"

#include <QGuiApplication>

#include <future>

using namespace anjungan;

/// A sheet is made on a thread of its own. If memory runs out there, the caller gets an error.
class ScarceMemoryTest : public QObject
{
    Q_OBJECT

private:
    template<typename Make> static auto withoutMemory(Make make)
    {
        std::promise<void> start;
        auto made = std::async(std::launch::async, [&make, starting = start.get_future()] {
            starting.wait();
            return make();
        });
        const test::ScarceMemory scarce;
        start.set_value();
        return made.get();
    }

private Q_SLOTS:
    void isTold()
    {
        const map::Sheet sheet = test::smallSheet();
        const auto image = withoutMemory([&sheet] { return map::sheetImage(sheet, {400, 300}); });
        QVERIFY(!image);
        QCOMPARE(image.error().fault, map::SheetFault::Memory);
        const auto page = withoutMemory([&sheet] { return map::sheetPdf(sheet, {400, 300}); });
        QVERIFY(!page);
        QCOMPARE(page.error().fault, map::SheetFault::Memory);
    }
};

ANJUNGAN_TEST(QGuiApplication, ScarceMemoryTest)
#include "scarce_memory_test.moc"
