// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/badge.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/swatch.h"

#include <QApplication>
#include <QGraphicsView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::Mark;
using charts::SwatchHatch;
using test::high;
using test::isAt;
using test::near;
using test::paintedBy;
using test::PaintLog;
using test::wide;
using theme::Role;
using theme::Tone;

/// Where the parts of the other charts stand, by the widths of their texts, and at which size what goes.
class GeometryTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

    QFont small() const { return m_theme.font(Role::Small); }
    QFont strongSmall() const { return m_theme.strongFont(Role::Small); }
    QFont body() const { return m_theme.font(Role::Body); }

private Q_SLOTS:
    void legendsAreAsWideAsTheirEntries()
    {
        const std::vector<charts::LegendItem> items{
            {.label = u"Rendah"_s}, {.label = u"Tinggi sekali"_s}, {.label = u"T"_s}};
        std::vector<double> widths;
        widths.reserve(items.size());
        for (const charts::LegendItem &item : items)
            widths.push_back(14 + 7 + wide(item.label, small()) + 1);
        charts::LegendView below(Qt::Vertical, m_theme);
        QCOMPARE(below.sizeHint(), QSize(0, 0));
        QCOMPARE(below.minimumSizeHint(), QSize(0, 0));
        below.setEntries(items);
        QCOMPARE(below.sizeHint(), QSize(int(std::ceil(widths[1])), 48));
        QCOMPARE(below.minimumSizeHint(), QSize(48, 16));
        QCOMPARE(below.heightForWidth(1000), 48);
        auto log = paintedBy(below, {200, 48});
        QCOMPARE(log->shapes.size(), std::size_t(3));
        for (int at = 0; at < 3; ++at) {
            const auto index = static_cast<std::size_t>(at);
            QVERIFY(isAt(log->shapes[index].rect, QRectF(0, 16 * at + 3, 14, 10)));
            QVERIFY(near(log->texts[index].rect.left(), 21));
            QVERIFY(near(log->texts[index].rect.center().y(), 16 * at + 8, 1));
        }
        QCOMPARE(paintedBy(below, {200, 32})->words().size(), 2);
        QCOMPARE(paintedBy(below, {200, 31})->words().size(), 1);

        charts::LegendView beside(Qt::Horizontal, m_theme);
        beside.setEntries(items);
        const double all = widths[0] + widths[1] + widths[2] + 2 * 16;
        QCOMPARE(beside.sizeHint(), QSize(int(std::ceil(all)), 16));
        QCOMPARE(beside.heightForWidth(int(std::ceil(all))), 16);
        QCOMPARE(beside.heightForWidth(int(std::ceil(all)) - 1), 32);
        const double two = widths[0] + widths[1] + 16;
        QCOMPARE(beside.heightForWidth(int(std::ceil(two))), 32);
        QCOMPARE(beside.heightForWidth(int(two) - 1), 32); // the last two share a line
        log = paintedBy(beside, {int(std::ceil(two)), 32});
        QVERIFY(isAt(log->shapes[1].rect, QRectF(widths[0] + 16, 3, 14, 10)));
        QVERIFY(isAt(log->shapes[2].rect, QRectF(0, 19, 14, 10)));
        QVERIFY(beside.sizePolicy().hasHeightForWidth());
    }

    void swatchesAreRightInTheirRect()
    {
        const auto swatch = [](Mark mark, SwatchHatch hatch) {
            return paintedBy({60, 40}, [&](QPainter &painter) {
                charts::paintSwatch(painter, QRectF(10, 10, 20, 10), light::bad, mark, hatch);
            });
        };
        for (const Mark mark : {Mark::Line, Mark::DashedLine}) {
            const auto stroke = swatch(mark, SwatchHatch::None);
            QVERIFY(isAt(stroke->shapes[0].rect, QRectF(11, 15, 18, 0)));
        }
        const auto rising = swatch(Mark::Fill, SwatchHatch::Diagonal)->lined(light::bad.darker(140));
        QCOMPARE(rising.size(), std::size_t(6)); // from every fifth pixel, from as far left as it is high
        for (std::size_t at = 0; at < 6; ++at) {
            QVERIFY(isAt(rising[at].rect, QRectF(5.0 * static_cast<double>(at), 10, 10, 10)));
            QCOMPARE(rising[at].width, 1.0);
        }
        QCOMPARE(swatch(Mark::Fill, SwatchHatch::Cross)->lined(light::bad.darker(140)).size(), std::size_t(12));
        // Round corners of three pixels: of the fill, and of what the pattern covers.
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        charts::paintSwatch(painter, QRectF(10, 10, 20, 10), light::bad, Mark::Fill, SwatchHatch::Cross);
        painter.drawPoint(1, 1); // the clip ends with it
        painter.end();
        QVERIFY(image.pixelColor(10, 10).lightness() > 180 && image.pixelColor(29, 19).lightness() > 180);
        QVERIFY(image.pixelColor(12, 10).lightness() < 180 && image.pixelColor(10, 12).lightness() < 180);
        QCOMPARE(image.pixelColor(8, 15), QColor(Qt::white));
        QCOMPARE(image.pixelColor(31, 15), QColor(Qt::white));
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::black));
    }

    void aBadgeIsItsTextAndRoomAroundIt()
    {
        const double text = wide(u"Tinggi"_s, strongSmall());
        QCOMPARE(charts::badgeSize(u"Tinggi"_s, m_theme), QSizeF(std::ceil(text + 18) + 1, 19));
        const auto paint = [&](const QRectF &rect, const QString &words) {
            return paintedBy({400, 80},
                             [&](QPainter &painter) { charts::paintBadge(painter, rect, words, Tone::Bad, m_theme); });
        };
        auto log = paint(QRectF(10, 10, 300, 40), u"Tinggi"_s);
        QVERIFY(isAt(log->shapes.at(0).rect, QRectF(10, 20.5, std::ceil(text + 18) + 1, 19)));
        QVERIFY(!log->shapes[0].line.isValid());
        QVERIFY(near(log->text(u"Tinggi"_s).rect.left(), 19));
        QVERIFY(near(log->text(u"Tinggi"_s).rect.center().y(), 30, 1));
        QVERIFY(isAt(paint(QRectF(10, 10, 30, 12), u"Tinggi"_s)->shapes.at(0).rect, QRectF(10, 10, 30, 12)));
        QVERIFY(paint(QRectF(10, 10, 300, 40), {})->shapes.empty()); // nothing to tell: no pill
        charts::Badge badge(m_theme);
        QCOMPARE(badge.minimumSizeHint(), QSize(18, 19));
        QCOMPARE(badge.sizePolicy().verticalPolicy(), QSizePolicy::Fixed);
        QCOMPARE(badge.sizePolicy().horizontalPolicy(), QSizePolicy::Preferred);
    }

    void aNoteStandsInTheMiddle()
    {
        charts::EmptyNote note(m_theme);
        QCOMPARE(note.sizeHint(), QSize(240, 110));
        QCOMPARE(note.minimumSizeHint(), QSize(48, 18));
        note.setData({.icon = u"offline"_s, .text = u"Kosong"_s, .detail = u"Diam"_s, .tone = Tone::Bad});
        const double text = QFontMetricsF(body()).lineSpacing();
        const double detail = QFontMetricsF(small()).lineSpacing() + 4;
        auto log = paintedBy(note, {300, 140});
        const double top = (140 - text - detail - 36) / 2;
        QVERIFY(isAt(log->pictures.at(0), QRectF(136, top, 28, 28)));
        QVERIFY(near(log->text(u"Kosong"_s).rect.center().y(), top + 36 + text / 2, 1.2));
        QVERIFY(near(log->text(u"Diam"_s).rect.center().y(), top + 36 + text + 4 + (detail - 4) / 2, 1.2));
        for (const QString &word : {u"Kosong"_s, u"Diam"_s})
            QVERIFY(near(log->text(word).rect.center().x(), 150, 1));
        const auto at = [&](double width, double height) {
            const auto seen = paintedBy(note, {int(width), int(height)});
            return std::pair(int(seen->pictures.size()), int(seen->words().size()));
        };
        QCOMPARE(at(300, std::ceil(text + detail + 36)), std::pair(1, 2));
        QCOMPARE(at(300, std::ceil(text + detail + 36) - 1), std::pair(0, 2));
        QCOMPARE(at(300, std::ceil(text + detail)), std::pair(0, 2));
        QCOMPARE(at(300, std::ceil(text + detail) - 1), std::pair(0, 1));
        note.setData({.icon = u"offline"_s, .text = u"a"_s, .detail = {}});
        QCOMPARE(at(28, 140), std::pair(1, 1));
        QCOMPARE(at(27, 140), std::pair(0, 1));
        QVERIFY(isAt(paintedBy(note, {300, 140})->pictures.at(0), QRectF(136, (140 - text - 36) / 2, 28, 28)));
        // Lines are no wider than can be read.
        note.setData({.text = u"kata "_s.repeated(60), .detail = {}});
        QRectF all;
        const auto lines = paintedBy(note, {700, 300});
        for (const PaintLog::Text &each : lines->texts)
            all |= each.rect;
        QVERIFY(all.left() >= 139 && all.right() <= 561 && all.width() > 380);
    }

    void aTileHasItsLinesBelowEachOther()
    {
        charts::FigureTile tile(m_theme);
        const double title = high(body());
        const double value = high(m_theme.font(Role::Figure));
        const double note = high(m_theme.strongFont(Role::Body));
        QCOMPARE(tile.sizeHint(), QSize(148, int(2 * title + value)));
        QCOMPARE(tile.minimumSizeHint(), QSize(56, 24));
        tile.setData({u"Judul"_s, u"12"_s, u"unit"_s, u"catatan"_s, Tone::Bad});
        auto log = paintedBy(tile, {300, 120});
        QVERIFY(near(log->text(u"Judul"_s).rect.center().y(), title / 2, 1));
        QVERIFY(near(log->text(u"12"_s).rect.center().y(), title + value / 2, 1.2));
        QVERIFY(near(log->text(u"catatan"_s).rect.center().y(), title + value + note / 2, 1.2));
        for (const QString &word : {u"Judul"_s, u"12"_s, u"catatan"_s})
            QVERIFY(near(log->text(word).rect.left(), 0));
        QVERIFY(near(log->text(u"unit"_s).rect.left(), wide(u"12"_s, m_theme.font(Role::Figure)) + 5));
        const auto words = [&](double height) { return paintedBy(tile, {300, int(height)})->words().size(); };
        QCOMPARE(words(std::ceil(title + 0.6 * value + note)), 4);
        QCOMPARE(words(std::ceil(title + 0.6 * value + note) - 1), 3);
        QCOMPARE(words(std::ceil(title + 0.6 * value)), 3);
        QCOMPARE(words(std::ceil(title + 0.6 * value) - 1), 2);
        tile.setData({u"Judul"_s, u"12"_s, u"unit"_s, {}, Tone::Bad});
        QCOMPARE(words(200), 3);
        // A figure shrinks with its unit and gap, down to nine pixels.
        tile.setData({{}, u"12345678901234567890"_s, u"unit"_s, {}, {}});
        log = paintedBy(tile, {40, 60});
        QVERIFY(std::ranges::all_of(log->texts, [](const PaintLog::Text &text) { return text.pixels >= 9; }));
        tile.setData({{}, u"1234567890"_s, u"unit"_s, {}, {}});
        log = paintedBy(tile, {150, 60});
        const PaintLog::Text figure = log->text(u"1234567890"_s), unit = log->text(u"unit"_s);
        QVERIFY(figure.pixels < 32 && figure.pixels > 12);
        QCOMPARE(unit.pixels, std::max(11, qRound(figure.pixels * 0.5)));
        QVERIFY(near(unit.rect.left() - figure.rect.right(), 5.0 * figure.pixels / 32, 1));
        QVERIFY(unit.rect.right() <= 150.5);
        // One pixel more would not have fitted.
        QFont larger = m_theme.font(Role::Figure);
        larger.setPixelSize(figure.pixels + 1);
        QFont unitFont = theme::strong(larger);
        unitFont.setPixelSize(std::max(9, qRound((figure.pixels + 1) * 0.5)));
        QVERIFY(wide(u"1234567890"_s, larger) + 5.0 * (figure.pixels + 1) / 32 + wide(u"unit"_s, unitFont) > 150);
    }

    void curvesHaveTheirMargins()
    {
        charts::SCurve curve(m_theme); // without texts at the ends there is the plot alone
        charts::Curves curves = test::sampleCurves();
        curve.setData(curves);
        const double text = high(small());
        const double left = std::ceil(wide(u"100 %"_s, small())) + 8;
        const double edge = std::max(text / 2, 5.5);
        const double right = std::max(edge, wide(u"D"_s, small()) / 2 + 1);
        const QRectF plot = QRectF(0, 0, 360, 200).adjusted(left, edge, -right, -(text + 8));
        auto log = paintedBy(curve, {360, 200});
        const auto grid = log->filled(light::line);
        QCOMPARE(grid.size(), std::size_t(5));
        for (std::size_t at = 0; at < 5; ++at) {
            const double y = std::round(plot.bottom() - plot.height() * static_cast<double>(at) / 4);
            QVERIFY(isAt(grid[at].rect, QRectF(plot.left(), y, plot.width(), 1)));
        }
        const QPointF last(plot.left() + plot.width() * 9 / 11, plot.bottom() - plot.height() * 0.704);
        QVERIFY(isAt(log->filled(light::accent).at(0).rect, QRectF(last - QPointF(4.5, 4.5), QSizeF(9, 9)), 0.1));
        QVERIFY(near(log->text(u"100 %"_s).rect.right(), left - 8));
        QVERIFY(near(log->text(u"100 %"_s).rect.center().y(), plot.top(), 1));
        QVERIFY(near(log->text(u"0"_s).rect.center().y(), plot.bottom(), 1));
        // The months are below the plot, each in the middle of its place.
        QVERIFY(near(log->text(u"F"_s).rect.center().x(), plot.left() + plot.width() / 11, 1));
        QVERIFY(near(log->text(u"D"_s).rect.center().x(), plot.right(), 1.2));
        QVERIFY(near(log->text(u"F"_s).rect.center().y(), 200 - text / 2, 1));
        QVERIFY(near(log->text(u"70,4 %"_s).rect.left(), last.x() + 8, 2)); // right below the point

        // Long last labels take room from the plot, but at most a quarter; a wide axis at most half.
        curves.categories.last() = u"Desember"_s;
        curve.setData(curves);
        log = paintedBy(curve, {360, 200});
        QVERIFY(near(log->filled(light::line).at(0).rect.right(), 360 - wide(u"Desember"_s, small()) / 2 - 1, 0.02));
        curves.categories.last() = QString(60, u'm');
        curves.axisText = [](double) { return QString(60, u'm'); };
        curve.setData(curves);
        log = paintedBy(curve, {360, 200});
        QVERIFY(near(log->filled(light::line).at(0).rect.left(), 180, 0.02));
        QVERIFY(near(log->filled(light::line).at(0).rect.right(), 270, 0.02));
        // Without categories there is half a line below.
        curve.setData({.categories = {}, .actual = {}, .plan = {}});
        log = paintedBy(curve, {360, 200});
        QCOMPARE(log->filled(light::line).at(0).rect.top(), std::round(200 - text / 2));
        QVERIFY(log->filled(light::accent).empty());
    }

    void theLastValueIsToldWhereThereIsRoomForIt()
    {
        charts::SCurve curve(m_theme);
        curve.setData({.categories = {u"J"_s, u"F"_s}, .actual = {40, 60}, .plan = {}, .lastText = u"60"_s});
        const double strong = high(m_theme.strongFont(Role::Body));
        const double around = std::max(high(small()) / 2, 5.5) + high(small()) + 8;
        const auto isTold = [&](double height) {
            return paintedBy(curve, {300, int(height)})->words().contains(u"60"_s);
        };
        QVERIFY(isTold(std::ceil(2 * strong + around)));
        QVERIFY(!isTold(std::ceil(2 * strong + around) - 1));
        curve.setData({.categories = {u"J"_s, u"F"_s}, .actual = {40, 60}, .plan = {}, .lastText = QString(90, u'm')});
        QVERIFY(paintedBy(curve, {300, 200})->words().filter(u"mmm"_s).isEmpty());
        QCOMPARE(curve.focusPolicy(), Qt::StrongFocus); // its points can be read by keys

        charts::SCurve chart(m_theme);
        QCOMPARE(chart.sizeHint(), QSize(340, 210));
        QCOMPARE(chart.minimumSizeHint(), QSize(160, 120));
        charts::Curves gaps{.categories = {u"J"_s, u"F"_s}, .actual = {1, {}}, .plan = {2.5}};
        chart.setData(gaps);
        QCOMPARE(chart.accessibleDescription(), u"J 1 / 2.5; F – / –"_s);
    }

    /// A layout keeps what a widget wished for; with another theme it must ask again.

    void sizesFollowTheTheme_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("badge") << 0;
        QTest::newRow("tile") << 1;
        QTest::newRow("legend") << 2;
        QTest::newRow("rows") << 3;
    }

    void sizesFollowTheTheme()
    {
        QFETCH(int, which);
        theme::Theme theme;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        const auto make = [&]() -> QWidget * {
            if (which == 0) {
                auto *badge = new charts::Badge(theme);
                badge->setData(u"Tinggi"_s, Tone::Bad);
                return badge;
            }
            if (which == 1)
                return new charts::FigureTile(theme);
            if (which == 2) {
                auto *legend = new charts::LegendView(Qt::Vertical, theme);
                legend->setEntries({{.label = u"Tinggi"_s}});
                return legend;
            }
            return new charts::KeyValues(theme);
        };
        layout->addWidget(make());
        window.show();
        const QSize before = layout->sizeHint();
        theme.setFactor(2);
        QVERIFY(layout->sizeHint().height() > before.height() + 10);
        auto *widget = layout->itemAt(0)->widget();
        QCOMPARE(layout->sizeHint().height() - layout->contentsMargins().top() - layout->contentsMargins().bottom(),
                 widget->sizeHint().height());
    }
};

ANJUNGAN_TEST(QApplication, GeometryTest)
#include "geometry_test.moc"
