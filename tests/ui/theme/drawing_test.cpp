// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/paint_log.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::theme;

/// Where text and cards are drawn, and what stands in for what has no room.
class DrawingTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<test::PaintLog> figure(const QRectF &rect, const QString &text, Qt::Alignment alignment)
    {
        return test::paintedBy({300, 100}, [&](QPainter &painter) {
            painter.setFont(font(Role::Body));
            drawFigure(painter, rect, text, alignment);
        });
    }

    static std::unique_ptr<test::PaintLog> paragraph(const QRectF &rect, const QString &text, Qt::Alignment alignment)
    {
        return test::paintedBy({300, 200}, [&](QPainter &painter) {
            painter.setFont(font(Role::Body));
            drawParagraph(painter, rect, text, alignment);
        });
    }

private Q_SLOTS:
    void aFigureIsWholeOrDots()
    {
        const QRectF wide(10, 10, 200, 20);
        QCOMPARE(figure(wide, u"1.234.567"_s, Qt::AlignRight)->words(), QStringList{u"1.234.567"_s});
        QCOMPARE(figure({10, 10, 30, 20}, u"1.234.567"_s, Qt::AlignRight)->words(), QStringList{u"…"_s});
        // A rectangle that was made to the text's width holds it.
        const double width = textWidth(u"1.234.567"_s, font(Role::Body));
        QCOMPARE(figure({10, 10, width, 20}, u"1.234.567"_s, Qt::AlignLeft)->words(), QStringList{u"1.234.567"_s});
    }

    void linesStandWhereTheAlignmentSays()
    {
        const QRectF rect(10, 10, 200, 40);
        const QRectF left = figure(rect, u"12"_s, Qt::AlignLeft | Qt::AlignTop)->text(u"12"_s).rect;
        const QRectF right = figure(rect, u"12"_s, Qt::AlignRight | Qt::AlignBottom)->text(u"12"_s).rect;
        const QRectF middle = figure(rect, u"12"_s, Qt::AlignCenter)->text(u"12"_s).rect;
        QVERIFY(qAbs(left.left() - rect.left()) < 1.5 && qAbs(left.top() - rect.top()) < 1.5);
        QVERIFY(qAbs(right.right() - rect.right()) < 1.5 && qAbs(right.bottom() - rect.bottom()) < 1.5);
        QVERIFY(qAbs(middle.center().x() - rect.center().x()) < 1.5);
        QVERIFY(qAbs(middle.center().y() - rect.center().y()) < 1.5);
    }

    void nothingIsDrawnWhereALineHasNoHeight()
    {
        QVERIFY(figure({10, 10, 200, 4}, u"12"_s, Qt::AlignLeft)->texts.empty());
        QVERIFY(paragraph({10, 10, 200, 4}, u"kata"_s, Qt::AlignLeft)->texts.empty());
        QVERIFY(paragraph({10, 10, 0, 100}, u"kata"_s, Qt::AlignLeft)->texts.empty());
    }

    void aParagraphStandsInItsHeightAndEndsInDots()
    {
        const double line = QFontMetricsF(font(Role::Body)).lineSpacing();
        const QRectF rect(10, 10, 200, 5 * line);
        const auto top = [&](Qt::Alignment alignment) {
            return paragraph(rect, u"kata"_s, alignment)->text(u"kata"_s).rect.center().y();
        };
        QVERIFY(qAbs(top(Qt::AlignLeft | Qt::AlignTop) - (rect.top() + line / 2)) < 2);
        QVERIFY(qAbs(top(Qt::AlignLeft | Qt::AlignVCenter) - rect.center().y()) < 2);
        QVERIFY(qAbs(top(Qt::AlignLeft | Qt::AlignBottom) - (rect.bottom() - line / 2)) < 2);

        const QString text = u"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas"_s;
        const auto two = paragraph({10, 10, 100, 2 * line + 1}, text, Qt::AlignLeft | Qt::AlignTop);
        QCOMPARE(two->texts.size(), std::size_t(2));
        QVERIFY(text.startsWith(two->texts[0].text));
        QVERIFY2(two->texts[1].text.endsWith(u'…'), qPrintable(two->texts[1].text));
        QVERIFY(qAbs(two->texts[1].rect.top() - two->texts[0].rect.top() - line) < 1);
    }

    void aCardIsTheCardColourInItsLine()
    {
        const Theme dark(Scheme::Dark, wallFactor);
        const auto card = test::paintedBy(
            {200, 100}, [&](QPainter &painter) { paintCard(painter, QRectF(0, 0, 200, 100), dark, 10); });
        QCOMPARE(card->shapes.size(), std::size_t(1));
        QCOMPARE(card->shapes[0].fill, dark.tokens().card);
        QCOMPARE(card->shapes[0].line, dark.tokens().line);
        QCOMPARE(card->shapes[0].rect, QRectF(0.5, 0.5, 199, 99));
        // The corner's radius: 10 times the factor.
        QVERIFY(!card->shapes[0].path.contains(QPointF(3, 3)));
        QVERIFY(card->shapes[0].path.contains(QPointF(0.5 + 15 * 0.4, 0.5 + 15 * 0.4)));
        const auto usual =
            test::paintedBy({200, 100}, [&](QPainter &painter) { paintCard(painter, QRectF(0, 0, 200, 100), dark); });
        QVERIFY(!usual->shapes[0].path.contains(QPointF(0.5 + 15 * 0.4, 0.5 + 15 * 0.4))); // 16 times the factor
    }

    void aDisabledIconIsPale()
    {
        const QIcon plus = icon(u"plus"_s, Qt::black);
        const auto alpha = [&](QIcon::Mode mode) {
            return plus.pixmap(QSize(24, 24), 1.0, mode).toImage().pixelColor(12, 12).alpha();
        };
        QCOMPARE(alpha(QIcon::Normal), 255);
        QVERIFY(qAbs(alpha(QIcon::Disabled) - 102) < 4);
        QVERIFY(!plus.isNull());
    }
};

ANJUNGAN_TEST(QApplication, DrawingTest)
#include "drawing_test.moc"
