// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/icon.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/touch_screen.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPointingDevice>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace anjungan::theme;

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheTokensOfTheDesign();
    void tellsOfAChange();
    void hasTheTypeScale_data();
    void hasTheTypeScale();
    void alignsFigures();
    void drawsEveryIcon();
    void drawsIconsCrisp();
    void standsInForAnUnknownIcon();
    void makesAStyleSheetThatParses();
    void findsATouchScreen();
};

void LookTest::hasTheTokensOfTheDesign()
{
    const Tokens light = tokens(Scheme::Light);
    const Tokens dark = tokens(Scheme::Dark);
    QCOMPARE(light.ground, QColor(u"#F3F5F8"_s));
    QCOMPARE(light.accent, QColor(u"#0B6E6E"_s));
    QCOMPARE(dark.card, QColor(u"#142031"_s));
    QCOMPARE(dark.sequence[4], QColor(u"#4FC9BD"_s));
    QCOMPARE(light.hazard, dark.hazard);
    QCOMPARE(color(light, ColorRole::Sequence2), light.sequence[1]);
    QCOMPARE(color(light, ColorRole::HazardHigh), light.hazard[2]);
    QCOMPARE(toneInk(dark, Tone::Warning, dark.ink), dark.warning);
    QCOMPARE(toneInk(dark, Tone::Neutral, dark.ink2), dark.ink2);
}

void LookTest::tellsOfAChange()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::Light);
    theme.setFactor(1.0);
    theme.setTouch(false);
    QCOMPARE(changed.size(), 0);
    theme.setScheme(Scheme::Dark);
    QCOMPARE(theme.tokens().card, tokens(Scheme::Dark).card);
    theme.setFactor(wallFactor);
    QCOMPARE(theme.touchTarget(), 66);
    theme.setTouch(true);
    QCOMPARE(changed.size(), 3);
}

void LookTest::hasTheTypeScale_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<double>("pixels");
    QTest::newRow("small") << Role::Small << 11.0;
    QTest::newRow("body") << Role::Body << 12.5;
    QTest::newRow("heading") << Role::Heading << 14.0;
    QTest::newRow("title") << Role::Title << 21.0;
    QTest::newRow("figure") << Role::Figure << 32.0;
}

void LookTest::hasTheTypeScale()
{
    QFETCH(Role, role);
    QFETCH(double, pixels);
    QCOMPARE(font(role).pixelSize(), qRound(pixels));
    QCOMPARE(font(role, wallFactor).pixelSize(), qRound(pixels * 1.5));
    QCOMPARE(QFontInfo(font(role)).pixelSize(), qRound(pixels));
    QCOMPARE(scaled(font(role), 0.5).pixelSize(), qRound(qRound(pixels) * 0.5));
    QCOMPARE(scaled(font(role), 0).pixelSize(), 1);
}

void LookTest::alignsFigures()
{
    const QFontMetricsF metrics(font(Role::Body)); // those that stand below each other
    QCOMPARE(metrics.horizontalAdvance(u"111"_s), metrics.horizontalAdvance(u"888"_s));
}

void LookTest::drawsEveryIcon()
{
    int count = 0;
    for (QDirIterator files(u":/anjungan/icons"_s); files.hasNext(); ++count) {
        const QString name = files.nextFileInfo().completeBaseName();
        QVERIFY2(hasIcon(name), qPrintable(name));
        const QImage image = iconPixmap(name, Qt::red, 24, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        int strokes = 0;
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                strokes += pixel.alpha() > 128 ? 1 : 0;
                QVERIFY2(pixel.alpha() == 0 || pixel.red() > 200, qPrintable(name));
            }
        QVERIFY2(strokes > 15, qPrintable(name));
    }
    QVERIFY2(count >= 26, "resources/icons is not in the binary");
}

void LookTest::drawsIconsCrisp()
{
    const QPixmap pixmap = iconPixmap(u"plus"_s, Qt::black, 20, 3.0);
    QCOMPARE(pixmap.size(), QSize(60, 60));
    QCOMPARE(pixmap.devicePixelRatio(), 3.0);
    const QImage image = pixmap.toImage();
    QCOMPARE(image.pixelColor(30, 30).alpha(), 255);
    QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
}

void LookTest::standsInForAnUnknownIcon()
{
    QVERIFY(!hasIcon(u"no-such-icon"_s));
    QVERIFY(!hasIcon(u"../icons/home"_s));
    const QImage unknown = iconPixmap(u"no-such-icon"_s, Qt::black, 24, 1.0).toImage();
    QCOMPARE(unknown, iconPixmap(u"apps"_s, Qt::black, 24, 1.0).toImage());
}

void LookTest::makesAStyleSheetThatParses()
{
    const Theme theme(Scheme::Dark, wallFactor);
    const QString sheet = styleSheet(theme);
    QVERIFY2(!sheet.contains(u'@'), "a placeholder was left");
    QVERIFY2(!sheet.contains(QRegularExpression(u":\\s*;"_s)), "a placeholder has no value");
    QVERIFY(sheet.contains(theme.tokens().card.name()));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QWidget widget;
    widget.setStyleSheet(sheet);
    widget.ensurePolished();
    QCOMPARE(palette(theme.tokens()).color(QPalette::Window), theme.tokens().ground);
}

void LookTest::findsATouchScreen()
{
    QVERIFY(!hasTouchScreen());
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QVERIFY(hasTouchScreen());
}

ANJUNGAN_TEST(QApplication, LookTest)
#include "look_test.moc"
