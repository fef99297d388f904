// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/map_view.h"
#include "ui/panels/map/paper/map_sheet.h"
#include "ui/panels/map/reading/corner_cover.h"
#include "ui/panels/map/reading/feature_card.h"
#include "ui/panels/map/time/period_slider.h"
#include "ui/panels/panel_foot.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::FeatureCard;
using test::paintedBy;

namespace {

class Strip : public QWidget
{
public:
    QSize sizeHint() const override { return {200, 44}; }
};

struct ShownCard
{
    ShownCard()
    {
        window.resize(400, 500);
        card.setGeometry(0, 0, 340, 400);
        card.show();
        window.show();
    }

    template<typename Widget> Widget *find() const { return card.findChild<Widget *>(); }

    QToolButton *button(const QString &text) const
    {
        for (QToolButton *button : card.findChildren<QToolButton *>())
            if (button->text() == text || button->accessibleName() == text)
                return button;
        return nullptr;
    }

    theme::Theme theme;
    theme::Formatter format{theme::Language::Indonesian, QTimeZone::utc()};
    QWidget window;
    FeatureCard card{theme, format, &window};
};

FeatureCard::Details school()
{
    return {
        .title = u"SMAN 1 & <b>Stabat</b>"_s,
        .subtitle = u"Sekolah"_s,
        .facts = {{u"Siswa"_s, u"1.042"_s}, {u"Jenis"_s, u"SMA"_s}},
        .message = u"Tidak lagi ada"_s,
        .foot = {.tone = theme::Tone::Good, .line = u"Disdik  Sem. 1"_s, .compact = u"Disdik"_s, .details = {u"a"_s}},
        .place = geo::Point{98.6722, 3.5952},
        .open = u"Show A & B"_s};
}

/// Where each part of the card is, and each of its texts in its ink.
QStringList partsOf(FeatureCard &card)
{
    const auto text = [](const QRectF &rect) {
        return u"%1,%2 %3x%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
    };
    QStringList parts;
    for (const auto *child : card.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        if (child->isVisible())
            parts << QString::fromLatin1(child->metaObject()->className()) + u' ' + text(child->geometry());
    const auto log = paintedBy(card, card.size());
    for (const auto &word : log->texts)
        parts << word.text + u' ' + word.ink.name() + u' ' + text(word.rect);
    return parts;
}

} // namespace

/// The card over the map and the small pieces around a map panel.
class FeatureCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutOrScrollsIsReachedByKeys()
    {
        ShownCard shown;
        const QString longTitle = QString(u"Desa Bangun Rejo "_s).repeated(20).trimmed();
        shown.card.setDetails({.title = longTitle, .subtitle = u"Sekolah"_s, .facts = {}, .message = {}, .foot = {}});
        shown.card.grab();
        QCOMPARE(shown.card.focusPolicy(), Qt::TabFocus);
        QTest::keyClick(&shown.card, Qt::Key_Return);
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QCOMPARE(popup->findChild<QLabel *>()->text(), longTitle);
        popup->close();
        QCOMPARE(shown.find<QScrollArea>()->focusPolicy(), Qt::NoFocus);
        std::vector<panels::Fact> facts;
        for (int fact = 0; fact < 40; ++fact)
            facts.push_back({u"Siswa"_s, QString::number(fact)});
        shown.card.setDetails({.title = u"SD"_s, .subtitle = {}, .facts = facts, .message = {}, .foot = {}});
        shown.card.grab();
        QCOMPARE(shown.card.focusPolicy(), Qt::NoFocus);
        auto *scroll = shown.find<QScrollArea>();
        QCOMPARE(scroll->focusPolicy(), Qt::TabFocus);
        QTest::keyClick(scroll, Qt::Key_Down);
        QVERIFY(scroll->verticalScrollBar()->value() > 0);
    }

    void tellsAFeature()
    {
        ShownCard shown;
        shown.card.setDetails(school());
        auto log = paintedBy(shown.card, {340, 400});
        QCOMPARE(log->text(u"SMAN 1 & <b>Stabat</b>"_s).ink, light::ink);
        QCOMPARE(log->text(u"SMAN 1 & <b>Stabat</b>"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"Sekolah"_s).ink, light::ink2);
        QCOMPARE(log->text(u"Siswa"_s).ink, light::ink2);
        QCOMPARE(log->text(u"1.042"_s).ink, light::ink);
        QVERIFY(log->text(u"1.042"_s).rect.left() > log->text(u"Siswa"_s).rect.right());
        QVERIFY(log->text(u"Jenis"_s).rect.top() > log->text(u"Siswa"_s).rect.center().y());
        QVERIFY(log->words().contains(u"Tidak lagi ada"_s));
        QVERIFY(log->text(u"Tidak lagi ada"_s).rect.top() > log->text(u"Jenis"_s).rect.bottom());
        QCOMPARE(shown.find<map::CoordinateChip>()->text(), u"3,59520° LU 98,67220° BT"_s);
        QVERIFY(shown.find<map::CoordinateChip>()->isVisible());
        QCOMPARE(shown.find<panels::PanelFoot>()->text().line, u"Disdik  Sem. 1"_s);
        QVERIFY(shown.find<panels::PanelFoot>()->isVisible());
        QVERIFY(shown.button(u"Show A && B"_s) && shown.button(u"Show A && B"_s)->isVisible());
        QVERIFY(!shown.card.isChoosing());
        QVERIFY(!shown.card.chooser().isVisible());
        QCOMPARE(shown.card.accessibleName(), u"SMAN 1 & <b>Stabat</b>"_s);
        QCOMPARE(shown.card.accessibleDescription(), u"Sekolah Tidak lagi ada"_s);
        QVERIFY(shown.find<panels::FactList>()->accessibleDescription() == u"Siswa: 1.042; Jenis: SMA"_s);

        QSignalSpy closed(&shown.card, &FeatureCard::closeRequested);
        QSignalSpy opened(&shown.card, &FeatureCard::openRequested);
        QSignalSpy copied(&shown.card, &FeatureCard::copied);
        shown.button(u"Close"_s)->click();
        QCOMPARE(QList<qsizetype>({closed.size(), opened.size()}), QList<qsizetype>({1, 0}));
        shown.button(u"Show A && B"_s)->click();
        QCOMPARE(QList<qsizetype>({closed.size(), opened.size()}), QList<qsizetype>({1, 1}));
        auto *coordinates = shown.find<map::CoordinateChip>();
        coordinates->copy();
        QCOMPARE(copied.first().first().toString(), u"3,59520° LU 98,67220° BT"_s);
        // The other notation has another width.
        const int degreesWidth = coordinates->width();
        QCOMPARE(degreesWidth, coordinates->sizeHint().width());
        shown.button(u"UTM"_s)->click();
        QVERIFY(coordinates->width() != degreesWidth);
        QCOMPARE(coordinates->width(), coordinates->sizeHint().width());
    }

    void leavesOutWhatThereIsNot()
    {
        ShownCard shown;
        shown.card.setDetails(school());
        const int full = shown.card.heightForWidth(340);
        panels::FeatureCard::Details bare;
        bare.title = u"Sekolah"_s;
        shown.card.setDetails(bare);
        QVERIFY(!shown.find<map::CoordinateChip>()->isVisible());
        QVERIFY(!shown.find<panels::PanelFoot>()->isVisible());
        QVERIFY(!shown.button(u"Show A && B"_s));
        QVERIFY(shown.card.heightForWidth(340) < full - 120);
        QCOMPARE(paintedBy(shown.card, {340, 200})->words().first(), u"Sekolah"_s);
        shown.card.setFoot({.tone = theme::Tone::Bad, .line = u"BPBD"_s, .compact = {}, .details = {}});
        QCOMPARE(shown.find<panels::PanelFoot>()->text().line, u"BPBD"_s);
        QCOMPARE(shown.card.details().foot.line, u"BPBD"_s);
    }

    void choosesAmongSeveralAndTellsOneAgain()
    {
        ShownCard shown;
        shown.card.setDetails(school());
        map::LegendEntry red;
        red.kind = map::LegendEntry::Kind::Area;
        red.symbol.fill = Qt::red;
        shown.card.setChoices(u"2 here"_s, {{u"a"_s, u"Satu"_s, u"Sekolah · SD"_s, red}, {u"b"_s, u"Dua"_s, {}, red}});
        QVERIFY(shown.card.isChoosing());
        QVERIFY(shown.card.chooser().isVisible());
        QVERIFY(!shown.find<map::CoordinateChip>()->isVisible() && !shown.find<panels::PanelFoot>()->isVisible());
        QCOMPARE(shown.card.accessibleName(), u"2 here"_s);
        auto log = paintedBy(shown.card.chooser(), {300, 120});
        QCOMPARE(log->words(), QStringList({u"Satu"_s, u"Sekolah · SD"_s, u"Dua"_s}));
        QCOMPARE(log->text(u"Satu"_s).ink, light::ink);
        QCOMPARE(log->text(u"Satu"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"Sekolah · SD"_s).ink, light::ink2);
        QCOMPARE(log->text(u"Sekolah · SD"_s).pixels, 11);
        QCOMPARE(log->filled(Qt::red).size(), std::size_t(2));
        QVERIFY(log->filled(Qt::red)[0].rect.right() < log->text(u"Satu"_s).rect.left());
        QCOMPARE(shown.card.chooser().accessibleDescription(), u"Satu, Sekolah · SD; Dua, "_s);
        QSignalSpy chosen(&shown.card, &FeatureCard::chosen);
        QTest::mouseClick(shown.card.chooser().viewport(), Qt::LeftButton, {},
                          shown.card.chooser().rowRect(1).center().toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"b"_s);
        shown.card.setDetails(school());
        QVERIFY(!shown.card.isChoosing() && !shown.card.chooser().isVisible());
        QVERIFY(shown.find<panels::PanelFoot>()->isVisible());
    }

    void scrollsLongFactsAndBeginsAnewWithAnother()
    {
        ShownCard shown;
        FeatureCard::Details details = school();
        for (int i = 0; i < 40; ++i)
            details.facts.push_back({u"Nama %1"_s.arg(i), u"nilai"_s});
        shown.card.setDetails(details);
        QScrollBar *bar = shown.find<QScrollArea>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(50);
        details.facts.front().value = u"1.043"_s;
        shown.card.setDetails(details); // the same one, newer
        QCOMPARE(bar->value(), 50);
        details.title = u"Lain"_s;
        shown.card.setDetails(details);
        QCOMPARE(bar->value(), 0);
        // What is turned on the card is not meant for the map below.
        const QPointF at(100, 20);
        QWheelEvent wheel(at, shown.card.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        wheel.ignore();
        QApplication::sendEvent(&shown.card, &wheel);
        QVERIFY(wheel.isAccepted());
    }

    void factsWrapToTheirOwnSide()
    {
        theme::Theme theme;
        panels::FactList facts(theme);
        facts.setFacts({{u"Pendek"_s, u"9"_s},
                        {u"Nama yang sangat panjang sekali sehingga tidak muat dalam satu baris"_s, u"x"_s},
                        {u"y"_s, u"nilai yang sangat panjang sekali sehingga tidak muat dalam satu baris"_s}});
        const int height = facts.heightForWidth(300);
        const auto log = paintedBy(facts, {300, height});
        QVERIFY(log->texts.size() > 6);
        for (const auto &text : log->texts) {
            const bool isLabel = text.ink == light::ink2;
            QVERIFY(isLabel ? text.rect.right() <= 127 : text.rect.left() >= 137);
            QVERIFY(text.rect.bottom() <= height + 1);
            if (!isLabel)
                QVERIFY(qAbs(text.rect.right() - 300) < 6); // values end at the right
        }
        QCOMPARE(log->lined(light::line).size(), std::size_t(2)); // between the facts
        QVERIFY(facts.heightForWidth(600) < height);
    }

    void theSliderShowsWhatIsChosenAndFollowsAFinger()
    {
        theme::Theme theme;
        panels::PeriodSlider slider(theme);
        slider.setRange(0, 4);
        slider.setValue(1);
        slider.resize(220, 44);
        slider.show();
        auto log = paintedBy(slider, {220, 44});
        // The knob at a quarter of the way, the way to it in the accent, a mark for each period.
        const auto knob = std::ranges::find_if(
            log->shapes, [](const auto &shape) { return shape.line == light::accent && shape.fill == light::card; });
        QVERIFY(knob != log->shapes.end());
        QVERIFY(qAbs(knob->rect.center().x() - (10 + 200 * 0.25)) < 0.6);
        const auto marksOf = [&](const QColor &colour) {
            return std::ranges::count_if(
                log->shapes, [&](const auto &shape) { return shape.fill == colour && shape.rect.width() < 5; });
        };
        QCOMPARE(marksOf(light::card), 2);
        QCOMPARE(marksOf(light::ink3), 3);
        QVERIFY(std::ranges::any_of(log->lined(light::accent),
                                    [](const auto &shape) { return qAbs(shape.rect.width() - 50) < 0.6; }));
        QVERIFY(std::ranges::any_of(log->lined(light::line),
                                    [](const auto &shape) { return qAbs(shape.rect.width() - 200) < 0.6; }));
        QTest::mouseMove(&slider, {200, 22});
        QCOMPARE(slider.value(), 1); // nothing is pressed
        QTest::mousePress(&slider, Qt::LeftButton, {}, {112, 22});
        QCOMPARE(slider.value(), 2);
        QVERIFY(slider.isSliderDown());
        QTest::mouseMove(&slider, {400, 22});
        QCOMPARE(slider.value(), 4);
        QTest::mouseMove(&slider, {-50, 22});
        QCOMPARE(slider.value(), 0);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, {-50, 22});
        QVERIFY(!slider.isSliderDown());
        QTest::mousePress(&slider, Qt::RightButton, {}, {112, 22});
        QCOMPARE(slider.value(), 0);
        // Of many periods the marks are left out.
        slider.setRange(0, 100);
        log = paintedBy(slider, {220, 44});
        QCOMPARE(marksOf(light::ink3), 0);
    }

    void aCardFollowsItsThemeAsIfMadeWithIt_data()
    {
        QTest::addColumn<bool>("hasPlace");
        QTest::newRow("with a place") << true;
        QTest::newRow("without") << false;
    }

    void aCardFollowsItsThemeAsIfMadeWithIt()
    {
        QFETCH(const bool, hasPlace);
        FeatureCard::Details details = school();
        if (!hasPlace)
            details.place.reset();
        ShownCard changed;
        changed.card.setDetails(details);
        const QStringList before = partsOf(changed.card);
        changed.theme.setFactor(1.25);
        changed.theme.setScheme(theme::Scheme::Dark);
        ShownCard made;
        made.theme.setFactor(1.25);
        made.theme.setScheme(theme::Scheme::Dark);
        made.card.setDetails(details);
        QVERIFY(partsOf(changed.card) != before);
        QCOMPARE(partsOf(changed.card), partsOf(made.card));
    }

    void theMapsCornersAreTheCards()
    {
        theme::Theme theme;
        auto *top = new Strip;
        auto *map = new map::MapView(theme, map::MapSurface::Static);
        panels::MapSheet sheet(map, top, 1, theme);
        sheet.resize(600, 400);
        sheet.show();
        QCOMPARE(map->geometry(), QRect(0, 0, 600, 400));
        QCOMPARE(top->geometry().topLeft(), QPoint(16, 11));
        QVERIFY(qAbs(sheet.coveredShare() - (top->geometry().bottom() + 1) / 400.0) < 1e-9);
        const auto covers = sheet.findChildren<panels::CornerCover *>();
        QCOMPARE(covers.size(), 2);
        QList<QRect> places{covers[0]->geometry(), covers[1]->geometry()};
        std::ranges::sort(places, {}, &QRect::x);
        QCOMPARE(places, (QList<QRect>{QRect(0, 0, 16, 16), QRect(584, 0, 16, 16)}));
        for (panels::CornerCover *cover : covers) {
            const bool isLeft = cover->x() == 0;
            const auto log = paintedBy(*cover, {16, 16});
            const QPainterPath outside = log->filled(QColor(0xF3, 0xF5, 0xF8)).at(0).path;
            QVERIFY(outside.contains(QPointF(isLeft ? 0.5 : 15.5, 0.5)));
            QVERIFY(!outside.contains(QPointF(isLeft ? 14 : 2, 14)));
            QCOMPARE(log->lined(light::line).size(), std::size_t(1));
        }
        sheet.resize(600, 60); // at most a half counts as covered
        QCOMPARE(sheet.coveredShare(), 0.5);
    }
};

ANJUNGAN_TEST(QApplication, FeatureCardTest)
#include "feature_card_test.moc"
