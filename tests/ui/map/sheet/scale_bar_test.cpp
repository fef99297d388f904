// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/map/sheet/scale_bar.h"

#include <QCoreApplication>

#include <limits>

using namespace anjungan;
using namespace Qt::StringLiterals;

class TestScaleBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isARoundLengthThatFits_data()
    {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("pixels");
        QTest::newRow("kilometres") << 700.0 << u"50 km"_s << 50000.0 / 700;
        QTest::newRow("exactly") << 10.0 << u"1 km"_s << 100.0;
        QTest::newRow("just below") << 9.99 << u"500 m"_s << 500 / 9.99;
        QTest::newRow("metres") << 0.6 << u"50 m"_s << 50 / 0.6;
        QTest::newRow("none") << 0.0 << QString() << 0.0;
        QTest::newRow("no number") << std::numeric_limits<double>::infinity() << QString() << 0.0;
    }

    void isARoundLengthThatFits()
    {
        QFETCH(double, metresPerPixel);
        const map::ScaleBar bar = map::scaleBar(metresPerPixel, 100);
        QTEST(bar.text, "text");
        QTEST(bar.pixels, "pixels");
    }
};

ANJUNGAN_TEST(QCoreApplication, TestScaleBar)
#include "scale_bar_test.moc"
