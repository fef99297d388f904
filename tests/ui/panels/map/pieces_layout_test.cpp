// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/map_view.h"
#include "ui/panels/map/drill/area_trail.h"
#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/paper/map_sheet.h"
#include "ui/panels/map/reading/corner_cover.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/panel_foot.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::FeatureCard;
using test::paintedBy;
using theme::Role;

namespace {

bool isNear(double actual, double expected) { return std::abs(actual - expected) < 0.6; }

int up(double length) { return static_cast<int>(std::ceil(length)); }

double spacing(const QFont &font) { return QFontMetricsF(font).lineSpacing(); }

FeatureCard::Details full()
{
    return {.title = u"SMAN 1"_s,
            .subtitle = u"Sekolah"_s,
            .facts = {{u"Siswa"_s, u"1.042"_s}, {u"Jenis"_s, u"SMA"_s}},
            .message = u"Tidak lagi ada"_s,
            .foot = {.tone = theme::Tone::Good, .line = u"Disdik"_s, .compact = u"Disdik"_s, .details = {u"a"_s}},
            .place = geo::Point{98.6722, 3.5952},
            .open = u"Buka"_s};
}

} // namespace

/// Sizes, gaps and places of what lies over a map and below it.
class PiecesLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsStandInRowsOfTheirText()
    {
        theme::Theme theme;
        panels::FactList facts(theme);
        QCOMPARE(facts.heightForWidth(300), 0);
        facts.setFacts({{u"Siswa"_s, u"1.042"_s}, {u"Jenis"_s, u"SMA"_s}});
        for (const double factor : {1.0, 1.5}) {
            theme.setFactor(factor);
            const double row = spacing(theme.strongFont(Role::Body)) + 12 * factor;
            QCOMPARE(facts.heightForWidth(300), up(2 * row));
            const auto log = paintedBy(facts, {300, up(2 * row)});
            const auto lines = log->lined(light::line);
            QCOMPARE(lines.size(), std::size_t(1));
            QVERIFY(isNear(lines[0].rect.top(), row) && isNear(lines[0].rect.left(), 0));
            QVERIFY(lines[0].rect.right() >= 299);
            QVERIFY(isNear(log->text(u"Siswa"_s).rect.center().y(), row / 2));
            QVERIFY(isNear(log->text(u"Jenis"_s).rect.center().y(), row * 1.5));
            QVERIFY(isNear(log->text(u"Siswa"_s).rect.left(), 0));
            QVERIFY(isNear(log->text(u"SMA"_s).rect.right(), 300));
            QCOMPARE(log->text(u"SMA"_s).weight, int(QFont::DemiBold));
        }
        QVERIFY(test::repaintsAfter(facts, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
        QVERIFY(test::repaintsAfter(facts, [&facts] { facts.setFacts({}); }));
    }

    void theCardStacksItsParts_data()
    {
        QTest::addColumn<double>("factor");
        QTest::newRow("desk") << 1.0;
        QTest::newRow("wall") << 1.5;
    }

    void theCardStacksItsParts()
    {
        QFETCH(double, factor);
        theme::Theme theme(theme::Scheme::Light, factor);
        const theme::Formatter format(theme::Language::Indonesian, QTimeZone::utc());
        QWidget window;
        window.resize(700, 900);
        FeatureCard feature(theme, format, &window);
        QVERIFY(feature.isHidden());
        feature.show();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int width = qRound(340 * factor);
        const int inset = qRound(14 * factor);
        const int gap = qRound(6 * factor);
        const int touch = qRound(44 * factor);
        const int inner = width - 2 * inset;
        feature.setDetails(full());
        auto *scroll = feature.findChild<QScrollArea *>();
        auto *facts = feature.findChild<panels::FactList *>();
        auto *chip = feature.findChild<map::CoordinateChip *>();
        auto *foot = feature.findChild<panels::PanelFoot *>();
        QToolButton *close = nullptr, *open = nullptr;
        for (QToolButton *button : feature.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
            if (button->objectName() != u"link")
                (button->accessibleName() == u"Close"_s ? close : open) = button;
        QVERIFY(close && open);

        const double title = spacing(theme.strongFont(Role::Heading));
        const double subtitle = QFontMetricsF(theme.font(Role::Small)).height();
        const int heading = std::max(up(14 * factor + title + subtitle + 6 * factor), touch + qRound(4 * factor));
        const int body = facts->heightForWidth(inner);
        const int message = up(spacing(theme.font(Role::Body)) + 1);
        const int footHeight = foot->heightForWidth(inner);
        const int chipHeight = std::max(chip->sizeHint().height(), touch);
        QCOMPARE(feature.heightForWidth(width), heading + body + message + gap + touch + gap + chipHeight + footHeight);
        const int height = feature.heightForWidth(width);
        feature.resize(width, height);
        QCOMPARE(close->geometry(), QRect(width - touch - up(3 * factor), up(3 * factor), touch, touch));
        QCOMPARE(scroll->geometry(), QRect(inset, heading, inner + qRound(10 * factor), body));
        QCOMPARE(facts->size(), QSize(inner, body));
        const int below = height - footHeight - chipHeight - gap - touch - gap;
        QCOMPARE(open->geometry(), QRect(inset - qRound(4 * factor), below + gap, inner, touch));
        QCOMPARE(chip->geometry(),
                 QRect(inset, below + gap + touch + gap, std::min(chip->sizeHint().width(), inner), chipHeight));
        QCOMPARE(foot->geometry(), QRect(inset, height - footHeight, inner, footHeight));
        QCOMPARE(close->iconSize(), QSize(qRound(20 * factor), qRound(20 * factor)));
        QCOMPARE(open->font().weight(), QFont::DemiBold);
        auto log = paintedBy(feature, {width, height});
        QVERIFY(isNear(log->text(u"SMAN 1"_s).rect.left(), 14 * factor));
        QVERIFY(isNear(log->text(u"SMAN 1"_s).rect.center().y(), 14 * factor + title / 2));
        QVERIFY(isNear(log->text(u"Sekolah"_s).rect.top(), 14 * factor + title + 0.5));
        QVERIFY(isNear(log->text(u"Tidak lagi ada"_s).rect.left(), 14 * factor));
        QVERIFY(log->text(u"Tidak lagi ada"_s).rect.top() >= scroll->geometry().bottom());
        QVERIFY(log->text(u"Tidak lagi ada"_s).rect.bottom() <= below + 2);
        QCOMPARE(log->text(u"Sekolah"_s).pixels, qRound(11 * factor));
        // Lower than it needs, it takes from the facts.
        feature.resize(width, height - 20);
        QCOMPARE(scroll->height(), body - 20);
        QCOMPARE(foot->geometry().bottom() + 1, height - 20);
        feature.resize(width, 10);
        QCOMPARE(scroll->height(), 0);
        // Each part that is not there leaves its room.
        auto without = full();
        without.open.clear();
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), height - gap - touch);
        QVERIFY(open->isHidden());
        without.place.reset();
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), height - gap - touch - gap - chipHeight);
        QVERIFY(chip->isHidden());
        without.message.clear();
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), heading + body + footHeight);
        without.foot = {};
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), heading + body + inset);
        QVERIFY(foot->isHidden());
        without.subtitle.clear();
        without.facts.clear();
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), std::max(up(20 * factor + title), touch + qRound(4 * factor)) + inset);
        // A long title has three lines at most, beside the button.
        without.title = QStringList(60, u"kata"_s).join(u' ');
        feature.setDetails(without);
        QCOMPARE(feature.heightForWidth(width), up(14 * factor + 3 * title + 6 * factor) + inset);
        log = paintedBy(feature, {width, 400});
        QCOMPARE(log->texts.size(), std::size_t(3));
        QVERIFY(log->texts[2].text.endsWith(u'…'));
        for (const auto &text : log->texts)
            QVERIFY(text.rect.right() <= width - 44 * factor - 6 * factor + 1);
        // To choose from, a list takes the place of the rest.
        feature.setChoices(u"2 here"_s, {{u"a"_s, u"Satu"_s, u"Sekolah"_s, {}}, {u"b"_s, u"Dua"_s, {}, {}}});
        const int list = feature.chooser().sizeHint().height();
        QCOMPARE(feature.heightForWidth(width),
                 std::max(up(20 * factor + title), touch + qRound(4 * factor)) + list + gap);
        feature.resize(width, feature.heightForWidth(width));
        QCOMPARE(feature.chooser().geometry(), QRect(inset / 2, feature.height() - gap - list, width - inset, list));
        QVERIFY(scroll->isHidden() && open->isHidden() && chip->isHidden() && foot->isHidden());
        QCOMPARE(list, 2 * up(48 * factor));
    }

    void choicesStandBehindTheirSymbols()
    {
        theme::Theme theme;
        panels::HitChooser chooser(theme);
        map::LegendEntry red;
        red.kind = map::LegendEntry::Kind::Point;
        red.symbol.fill = Qt::red;
        red.symbol.radius = 8;
        chooser.setChoices({{u"a"_s, u"Satu"_s, u"Sekolah"_s, red}, {u"b"_s, u"Dua"_s, {}, red}});
        const auto log = paintedBy(chooser, {300, 96});
        const double name = QFontMetricsF(theme.strongFont(Role::Body)).height();
        const double of = QFontMetricsF(theme.font(Role::Small)).height();
        for (const int row : {0, 1}) {
            const QRectF rect = chooser.rowRect(row);
            const auto symbol = log->filled(Qt::red).at(std::size_t(row));
            QVERIFY(isNear(symbol.rect.center().x(), rect.left() + 4 + 15));
            QVERIFY(isNear(symbol.rect.center().y(), rect.center().y()));
            QVERIFY2(symbol.rect.width() <= 18 && symbol.rect.width() > 8,
                     qPrintable(QString::number(symbol.rect.width())));
            const auto text = log->text(row == 0 ? u"Satu"_s : u"Dua"_s);
            QVERIFY(isNear(text.rect.left(), rect.left() + 4 + 30 + 4));
            QVERIFY(isNear(text.rect.center().y(), rect.center().y() - (row == 0 ? of / 2 : 0)));
        }
        const auto below = log->text(u"Sekolah"_s);
        QVERIFY(isNear(below.rect.center().y(), chooser.rowRect(0).center().y() + name / 2));
        QVERIFY(isNear(below.rect.left(), chooser.rowRect(0).left() + 38));
    }

    void stepsOfTheTrailAreTargetsOfTheirText()
    {
        theme::Theme theme;
        panels::AreaTrail trail(theme);
        QVERIFY(trail.isHidden());
        QCOMPARE(trail.sizeHint(), QSize(0, 44));
        const auto widthOf = [&theme](const QString &text) {
            return up(theme::textWidth(text, theme.strongFont(Role::Body)) + 20 * theme.factor()) + 1;
        };
        const QString longest = u"Kabupaten dengan nama yang panjang sekali sampai ke ujung"_s;
        trail.setSteps({u"Sumatera Utara"_s, u"A"_s, longest});
        for (const double factor : {1.0, 1.5}) {
            theme.setFactor(factor);
            const int first = widthOf(u"Sumatera Utara"_s), touch = qRound(44 * factor), arrow = qRound(10 * factor);
            const int last = qRound(220 * factor);
            QCOMPARE(trail.sizeHint(), QSize(first + touch + last + 2 * arrow, touch));
            trail.show();
            trail.resize(trail.sizeHint());
            QList<QRect> places;
            QStringList texts;
            for (const QToolButton *button : trail.findChildren<QToolButton *>()) {
                if (!button->isHidden()) {
                    places << button->geometry();
                    texts << button->text();
                }
            }
            QCOMPARE(places, (QList<QRect>{{0, 0, first, touch},
                                           {first + arrow, 0, touch, touch},
                                           {first + touch + 2 * arrow, 0, last, touch}}));
            QCOMPARE(texts.first(2), (QStringList{u"Sumatera Utara"_s, u"A"_s}));
            QVERIFY(texts[2].endsWith(u'…') && texts[2].size() > 15);
            const auto log = paintedBy(trail, trail.size());
            QCOMPARE(log->shapes.at(0).rect, QRectF(trail.rect()).adjusted(0.5, 0.5, -0.5, -0.5));
            std::vector<double> arrows;
            for (const auto &text : log->texts)
                if (text.text == u"›"_s) {
                    arrows.push_back(text.rect.center().x());
                    QCOMPARE(text.ink, light::ink3);
                }
            QCOMPARE(arrows.size(), std::size_t(2));
            QVERIFY(isNear(arrows[0], first + arrow / 2.0) && isNear(arrows[1], first + arrow + touch + arrow / 2.0));
            // One pixel too little, and the first steps give way to the mark.
            trail.resize(trail.sizeHint() - QSize(1, 0));
            const auto shown = [&trail] {
                QStringList names;
                for (const QToolButton *button : trail.findChildren<QToolButton *>())
                    if (!button->isHidden())
                        names << QString::number(button->x());
                return names;
            };
            QCOMPARE(shown(), (QStringList{u"0"_s, QString::number(touch + arrow),
                                           QString::number(touch + arrow + touch + arrow)}));
            trail.resize(touch + arrow + touch + arrow + last - 1, touch);
            QCOMPARE(shown(), (QStringList{u"0"_s, QString::number(touch + arrow)}));
        }
        QCOMPARE(trail.accessibleName(), u"Path to this area"_s);
        QVERIFY(test::repaintsAfter(trail, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
    }

    void theSlidersMarksHaveRoomOrAreLeftOut()
    {
        theme::Theme theme;
        panels::PeriodSlider slider(theme);
        QCOMPARE(slider.sizeHint(), QSize(240, 44));
        QCOMPARE(slider.minimumSizeHint(), QSize(80, 44));
        QCOMPARE(slider.pageStep(), 1);
        QCOMPARE(slider.focusPolicy(), Qt::StrongFocus);
        slider.setRange(0, 10);
        slider.setValue(3);
        const auto marksAt = [&](int width) {
            const auto log = paintedBy(slider, {width, 44});
            return std::ranges::count_if(
                log->shapes, [](const auto &shape) { return shape.rect.width() < 5 && !shape.line.isValid(); });
        };
        QCOMPARE(marksAt(20 + 70), 11); // 7 pixels from one to the next
        QCOMPARE(marksAt(20 + 69), 0);
        const auto log = paintedBy(slider, {220, 44});
        const auto knob = log->lined(light::accent).back();
        QCOMPARE(std::tuple(knob.fill, knob.width, knob.rect.size()), std::tuple(light::card, 2.5, QSizeF(14, 14)));
        QVERIFY(isNear(knob.rect.center().x(), 10 + 60) && isNear(knob.rect.center().y(), 22));
        QCOMPARE(log->shapes.at(0).width, 4.0);
        QCOMPARE(std::ranges::find_if(log->shapes, [](const auto &s) { return s.rect.width() < 5; })->rect.size(),
                 QSizeF(3, 3));
        QSignalSpy pressed(&slider, &QSlider::sliderPressed), released(&slider, &QSlider::sliderReleased);
        QTest::mousePress(&slider, Qt::LeftButton, {}, {10 + 20 * 7 + 9, 22});
        QCOMPARE(slider.value(), 7);
        QCOMPARE(paintedBy(slider, {220, 44})->lined(light::accent).back().width, 4.0); // under a finger it is stronger
        QTest::mouseMove(&slider, {10 + 20 * 7 + 11, 22});
        QCOMPARE(slider.value(), 8);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, {10, 22});
        QCOMPARE(std::pair(pressed.size(), released.size()), std::pair(1, 1));
        QCOMPARE(slider.value(), 8);
        slider.setRange(4, 4); // one period: the knob stands at the beginning
        QVERIFY(isNear(paintedBy(slider, {220, 44})->lined(light::accent).back().rect.center().x(), 10));
    }

    void aMapFillsItsSheetWithoutAnythingOverIt()
    {
        theme::Theme theme;
        auto *map = new map::MapView(theme, map::MapSurface::Static);
        panels::MapSheet sheet(map, nullptr, 1, theme);
        sheet.resize(300, 200);
        sheet.show();
        QCOMPARE(map->geometry(), QRect(0, 0, 300, 200));
        QCOMPARE(sheet.coveredShare(), 0.0);
        theme.setFactor(1.5);
        for (const auto *cover : sheet.findChildren<panels::CornerCover *>()) {
            QCOMPARE(cover->size(), QSize(24, 24));
            QVERIFY(cover->x() == 0 || cover->x() == 300 - 24);
            QVERIFY(cover->testAttribute(Qt::WA_TransparentForMouseEvents));
        }
    }
};

ANJUNGAN_TEST(QApplication, PiecesLayoutTest)
#include "pieces_layout_test.moc"
