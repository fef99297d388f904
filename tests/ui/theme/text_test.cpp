// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/text.h"
#include "ui/theme/type_scale.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::theme;

namespace {

/// The smallest rectangle that contains every pixel that is not white.
QRect inkBounds(const QImage &image)
{
    QRect bounds;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                bounds |= QRect(x, y, 1, 1);
    return bounds;
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneLine();
    void elidesToTheWidth();
    void drawsNothingOutside();
    void wrapsAndElidesTheLastLine();
    void keepsMarkupAsText();
    void setsWordsWithoutTabularFigures();
};

void TextTest::setsWordsWithoutTabularFigures()
{
    const QFont tabular = anjungan::theme::font(Role::Body);
    QFont words = tabular;
    words.unsetFeature("tnum");
    QCOMPARE(textWidth(u"rata-rata"_s, tabular), textWidth(u"rata-rata"_s, words));
    const auto bounds = [](const QFont &font, const QString &text) {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        drawLine(painter, QRectF(10, 0, 180, 40), text);
        return inkBounds(image);
    };
    QCOMPARE(bounds(tabular, u"rata-rata"_s), bounds(words, u"rata-rata"_s));
    QCOMPARE(textWidth(u"1111"_s, tabular), textWidth(u"8888"_s, tabular)); // figures stay
}

void TextTest::makesOneLine()
{
    const QFont font = anjungan::theme::font(Role::Body);
    const double wide = 1'000'000;
    QCOMPARE(elided(u"Dinas\nPU\tPR\x07"_s, font, wide), u"Dinas PU PR"_s);
    QCOMPARE(elided(u"a\u2028b\u2029c"_s, font, wide), u"a b c"_s);
    QCOMPARE(elided(u"a\u202Eb\u2067c\u200Bd"_s, font, wide), u"a b c d"_s);
    QCOMPARE(elided(QString(1'000'000, u'x'), font, wide).size(), 400);
    QCOMPARE(textWidth(u"a\u202E\nb"_s, font), textWidth(u"a b"_s, font));
}

void TextTest::elidesToTheWidth()
{
    const QFont font = anjungan::theme::font(Role::Body);
    const QString name = u"Dinas Perumahan dan Kawasan Permukiman"_s;
    QCOMPARE(elided(name, font, 1000), name);
    const QString cut = elided(name, font, 120);
    QVERIFY(cut.endsWith(u'…'));
    QVERIFY(name.startsWith(cut.chopped(1)));
    QVERIFY(textWidth(cut, font) <= 120);
    for (const Role role : {Role::Small, Role::Body, Role::Figure})
        for (int width = 0; width < 200; ++width)
            QVERIFY(textWidth(elided(name, theme::font(role), width), theme::font(role)) <= width);
    QCOMPARE(elided(name, font, 3), QString());
    QCOMPARE(elided(name, font, -5), QString());
}

void TextTest::drawsNothingOutside()
{
    QImage image(200, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font(Role::Body));
    const QRectF rect(20, 20, 100, 20);
    drawLine(painter, rect, u"Dinas Perumahan dan Kawasan Permukiman"_s);
    painter.end();
    const QRect ink = inkBounds(image);
    QVERIFY(!ink.isEmpty());
    QVERIFY(rect.toRect().adjusted(-1, -1, 1, 1).contains(ink));
}

void TextTest::wrapsAndElidesTheLastLine()
{
    const QFont body = font(Role::Body);
    const QString text = u"Sumber tidak menjawab sejak kemarin; yang terlihat adalah data terakhir yang lengkap"_s;
    const double one = paragraphHeight(u"x"_s, body, 160);
    QVERIFY(paragraphHeight(text, body, 160) >= 3 * one);

    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(body);
    const QRectF rect(20, 20, 160, 2 * one + 1);
    drawParagraph(painter, rect, text, Qt::AlignHCenter | Qt::AlignVCenter);
    painter.end();
    const QRect ink = inkBounds(image);
    QVERIFY(ink.height() > one);
    QVERIFY(rect.toRect().adjusted(-1, -1, 1, 1).contains(ink));
}

void TextTest::keepsMarkupAsText()
{
    QCOMPARE(plainToolTip(u"<b>x</b> & y"_s), u"<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"_s);
    QCOMPARE(plainToolTip(QString()), QString());
}

ANJUNGAN_TEST(QGuiApplication, TextTest)
#include "text_test.moc"
