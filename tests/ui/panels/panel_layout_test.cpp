// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/table/data_table.h"
#include "ui/map/map_view.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/chip.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/choice_chips.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/panel_title.h"
#include "ui/panels/unit_label.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QSignalSpy>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using panels::PanelFoot;
using test::Desk;
using test::paintedBy;
using theme::Role;

namespace {

bool isNear(double actual, double expected) { return std::abs(actual - expected) < 0.6; }

int lineHeight(const theme::Theme &theme, Role role)
{
    return static_cast<int>(std::ceil(QFontMetricsF(theme.font(role)).height()));
}

/// Height of a foot of so many lines.
int footHeight(const theme::Theme &theme, double above, double below, int lines)
{
    return static_cast<int>(
        std::ceil((above + below) * theme.factor() + lines * QFontMetricsF(theme.font(Role::Small)).lineSpacing()));
}

} // namespace

/// Sizes, gaps and places of panels and their pieces, in pixels of the drawings.
class PanelLayoutTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = std::make_unique<test::DemoCache>(test::smallWorkspace());
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, test::smallValues(), test::morning), QString());
    }

    void aFootIsAsHighAsItsLinesAtItsWidth()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        QCOMPARE(foot.heightForWidth(300), footHeight(theme, 8, 12, 1)); // without a text, too
        foot.setText({.tone = theme::Tone::Good,
                      .line = u"satu dua tiga · empat lima enam · tujuh delapan"_s,
                      .compact = u"ringkas"_s,
                      .details = {}});
        const int one = footHeight(theme, 8, 12, 1);
        const int two = footHeight(theme, 8, 12, 2);
        QVERIFY(two > one);
        for (const auto &[width, height] : {std::pair(1000, one), std::pair(190, two), std::pair(60, one)}) {
            QCOMPARE(foot.heightForWidth(width), height);
            foot.resize(width, 10);
            QCOMPARE(foot.sizeHint(), QSize(0, height));
            QCOMPARE(foot.minimumSizeHint(), QSize(0, height));
        }
        QVERIFY(foot.hasHeightForWidth() && foot.sizePolicy().hasHeightForWidth());
        QCOMPARE(foot.sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
        QCOMPARE(foot.sizePolicy().verticalPolicy(), QSizePolicy::Fixed);
        QCOMPARE(foot.focusPolicy(), Qt::TabFocus);
        const auto log = paintedBy(foot, {190, two});
        const double height = QFontMetricsF(theme.font(Role::Small)).lineSpacing();
        QVERIFY(isNear(log->filled(light::good).at(0).rect.left(), 0));
        QVERIFY(isNear(log->filled(light::good)[0].rect.center().y(), 8 + height / 2));
        QCOMPARE(log->texts.size(), std::size_t(2));
        QVERIFY(isNear(log->texts[0].rect.left(), 14) && isNear(log->texts[1].rect.left(), 14));
        QVERIFY(isNear(log->texts[0].rect.center().y(), 8 + height / 2));
        QVERIFY(isNear(log->texts[1].rect.center().y(), 8 + height * 1.5));
        QCOMPARE(log->texts[0].pixels, 11);
        // While newer data are asked for the dot is a ring of the same size.
        foot.setBusy(true);
        const auto ring = paintedBy(foot, {190, two})->lined(light::good);
        QCOMPARE(ring.size(), std::size_t(1));
        QCOMPARE(std::pair(ring[0].width, ring[0].rect.width()), std::pair(1.5, 6.5));
        // Exactly as wide as the line needs, and not one pixel less.
        foot.setText({.tone = {}, .line = u"satu dua"_s, .compact = u"x"_s, .details = {}});
        const double text = theme::textWidth(u"satu dua"_s, theme.font(Role::Small));
        QCOMPARE(foot.heightForWidth(static_cast<int>(std::ceil(text)) + 15), one);
        QCOMPARE(foot.heightForWidth(static_cast<int>(std::floor(text)) + 13), two);
        theme.setFactor(1.5);
        QCOMPARE(foot.heightForWidth(1000), footHeight(theme, 8, 12, 1));
    }

    /// A line with more than two lines becomes the compact one; a compact one with more is cut.
    void aFootIsWholeUpToTwoLines()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        const QString word = u"kata-kata"_s;
        const double width = theme::textWidth(word, theme.font(Role::Small));
        foot.resize(static_cast<int>(std::ceil(width)) + 18, 40);
        const auto setLines = [&](int lines, int compact) {
            foot.setText({.tone = {},
                          .line = QStringList(lines, word).join(u' '),
                          .compact = QStringList(compact, u"ringkasan"_s).join(u' '),
                          .details = {}});
        };
        setLines(2, 1);
        QVERIFY(foot.isWhole());
        QCOMPARE(paintedBy(foot, foot.size())->words(), QStringList(2, word));
        setLines(3, 1);
        QVERIFY(foot.isWhole());
        QCOMPARE(paintedBy(foot, foot.size())->words(), QStringList{u"ringkasan"_s});
        setLines(3, 3);
        QVERIFY(!foot.isWhole());
        QCOMPARE(paintedBy(foot, foot.size())->texts.size(), std::size_t(2));
        QCOMPARE(foot.heightForWidth(foot.width()), footHeight(theme, 8, 12, 2));
    }

    /// What is wrong is never the line that is left out.
    void aFootWithoutRoomStillSaysWhatIsWrong()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        foot.resize(static_cast<int>(std::ceil(theme::textWidth(u"Oktober"_s, theme.font(Role::Small)))) + 18, 40);
        const QString compact = u"Dinkes Oktober ditahan"_s;
        foot.setText({.tone = {}, .line = compact + u" lagi"_s, .compact = compact, .details = {}});
        const QStringList cut = paintedBy(foot, foot.size())->words();
        QCOMPARE(cut.size(), 2);
        QCOMPARE(cut[0], u"Dinkes"_s);
        QVERIFY2(cut[1].startsWith(u"Okt"_s) && cut[1].endsWith(u'…'), qPrintable(cut[1]));
        foot.setText(
            {.tone = {}, .line = compact + u" lagi"_s, .compact = compact, .trouble = u"ditahan"_s, .details = {}});
        const QStringList words = paintedBy(foot, foot.size())->words();
        QCOMPARE(words.size(), 2);
        QVERIFY2(words[0].endsWith(u'…'), qPrintable(words[0]));
        QCOMPARE(words[1], u"ditahan"_s);
        QVERIFY(!foot.isWhole());
        QCOMPARE(foot.heightForWidth(foot.width()), footHeight(theme, 8, 12, 2));
    }

    /// Nor is of which areas alone the data are, which makes a figure another one.
    void aFootWithoutRoomStillSaysOfWhichPart()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        const QString nbsp(QChar::Nbsp);
        const auto unbroken = [&](QString text) { return text.replace(u' ', nbsp); };
        foot.resize(static_cast<int>(theme::textWidth(u"2026/2027 gan… · 22 hari"_s, theme.font(Role::Small))) + 14,
                    40);
        const QString part = u"part: Deli Serdang, Kota Medan"_s;
        const QString brief = u"Disdik "_s + unbroken(u"2026/2027 ganjil semester"_s) + u" · "_s + unbroken(part) +
                              u" · "_s + unbroken(u"22 hari"_s);
        foot.setText({.tone = {},
                      .line = brief,
                      .compact = brief,
                      .trouble = unbroken(part) + u" · "_s + unbroken(u"22 hari"_s),
                      .details = {}});
        const QStringList words = paintedBy(foot, foot.size())->words().replaceInStrings(nbsp, u" "_s);
        QCOMPARE(words.size(), 2);
        QVERIFY2(words[0].startsWith(u"Disdik 2026"_s) && words[0].endsWith(u'…'), qPrintable(words[0]));
        QVERIFY2(words[1].startsWith(u"part: D"_s) && words[1].endsWith(u"… · 22 hari"_s), qPrintable(words[1]));
    }

    /// An agency may have a long name: of when the data are is said before the end of the name.
    void aLongPublisherIsCutBeforeThePeriod()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        const QString nbsp(QChar::Nbsp);
        const auto unbroken = [&](QString text) { return text.replace(u' ', nbsp); };
        const QString publisher = QString(200, u'B'), trouble = unbroken(u"sumber tidak menjawab"_s);
        const QString compact = publisher + nbsp + u' ' + unbroken(u"sampai Oktober"_s) + u" · "_s + trouble;
        foot.resize(static_cast<int>(theme::textWidth(u"sampai Oktober · sumber tidak"_s, theme.font(Role::Small))),
                    40);
        foot.setText({.tone = {},
                      .line = compact + u" lagi"_s,
                      .publisher = publisher,
                      .compact = compact,
                      .trouble = trouble,
                      .details = {}});
        const QStringList words = paintedBy(foot, foot.size())->words().replaceInStrings(nbsp, u" "_s);
        QCOMPARE(words.size(), 2);
        QVERIFY2(words[0].startsWith(u"BBB"_s) && words[0].contains(u"…  sampai Okt"_s), qPrintable(words[0]));
        QCOMPARE(words[1], u"sumber tidak menjawab"_s);
    }

    void aFootThatLacksRoomEndsInDots()
    {
        theme::Theme theme;
        PanelFoot foot(theme, 8, 12);
        foot.resize(static_cast<int>(std::ceil(theme::textWidth(u"20 Nov 2026"_s, theme.font(Role::Small)))) + 24, 40);
        const QString brief = u"BPBD 2 Jan – 20 Nov 2026 · 9 hari lalu"_s;
        foot.setText({.tone = {}, .line = brief, .compact = brief, .details = {}});
        const QStringList words = paintedBy(foot, foot.size())->words();
        QCOMPARE(words.size(), 2);
        QVERIFY2(words[1].endsWith(u'…'), qPrintable(words[1]));
        QVERIFY(!foot.isWhole());
    }

    void aNoteStandsWhereTheContentWould()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        QVERIFY(desk.settle());
        QCoreApplication::processEvents();
        const panels::Panel *panel = desk.panel(u"salah"_s);
        const auto *note = desk.find<charts::EmptyNote>(u"salah"_s);
        QVERIFY(note->isVisible());
        QCOMPARE(note->mapTo(panel, QPoint()), QPoint(16, 44));
        QCOMPARE(note->width(), panel->width() - 32);
        QCOMPARE(panel->accessibleName(), u"Salah"_s);
        QCOMPARE(desk.panel(u"belum"_s)->foot().text(), panels::FootText{}); // there is nothing to say whose it is
    }

    void headingsAreAsHighAsTheirLines()
    {
        theme::Theme theme;
        panels::AreaHeading heading(theme);
        heading.setArea(u"12.01"_s, u"Daerah 1"_s);
        for (const double factor : {1.0, 1.5}) {
            theme.setFactor(factor);
            const double code = QFontMetricsF(theme.font(Role::Body)).height();
            const double name = QFontMetricsF(theme.font(Role::Title)).height();
            QCOMPARE(heading.sizeHint(),
                     QSize(qRound(200 * factor), static_cast<int>(std::ceil(code + name)) + qRound(6 * factor)));
            QCOMPARE(heading.minimumSizeHint(), QSize(0, heading.sizeHint().height()));
            const auto log = paintedBy(heading, {300, heading.sizeHint().height()});
            QVERIFY(isNear(log->text(u"12.01"_s).rect.center().y(), code / 2));
            QVERIFY(isNear(log->text(u"Daerah 1"_s).rect.center().y(), code + name / 2));
            QVERIFY(isNear(log->text(u"12.01"_s).rect.left(), 0) && isNear(log->text(u"Daerah 1"_s).rect.left(), 0));
            QCOMPARE(log->text(u"12.01"_s).pixels, factor > 1 ? 19 : 13);
            panels::PanelTitle title(u"Judul"_s, theme);
            const double width = theme::textWidth(u"Judul"_s, theme.font(Role::Heading));
            QCOMPARE(title.sizeHint(), QSize(static_cast<int>(std::ceil(width)), qRound(44 * factor)));
            QCOMPARE(title.minimumSizeHint(), QSize(0, qRound(44 * factor)));
            title.resize(static_cast<int>(std::ceil(width)), 44);
            QVERIFY(title.isWhole());
            title.resize(static_cast<int>(std::floor(width)) - 1, 44);
            QVERIFY(!title.isWhole());
            // Without a scope two lines have room, with one the title has one.
            panels::PanelTitle longer(u"Judul yang panjang"_s, theme);
            const QFont font = theme.font(Role::Heading);
            longer.resize(static_cast<int>(theme::textWidth(u"Judul yang"_s, font)) + 4, qRound(44 * factor));
            QVERIFY(longer.isWhole());
            const auto lines = paintedBy(longer, longer.size());
            QCOMPARE(lines->words(), QStringList({u"Judul yang"_s, u"panjang"_s}));
            QSignalSpy asked(&longer, &panels::PanelTitle::wholeTextAsked);
            QTest::mouseClick(&longer, Qt::LeftButton);
            QCOMPARE(asked.size(), 0);
            longer.setScope(u"Provinsi"_s);
            QVERIFY(!longer.isWhole());
            QTest::mouseClick(&longer, Qt::LeftButton);
            QCOMPARE(asked.size(), 1);
            QCOMPARE(longer.lines(), QStringList({u"Judul yang panjang"_s, u"Provinsi"_s}));
            panels::UnitLabel unit(theme);
            unit.setText(u"orang"_s);
            QCOMPARE(unit.sizeHint(),
                     QSize(static_cast<int>(std::ceil(theme::textWidth(u"orang"_s, theme.font(Role::Small)))),
                           lineHeight(theme, Role::Small)));
            unit.setText(QString(100, u'm'));
            QCOMPARE(unit.sizeHint().width(), qRound(140 * factor));
            // A unit that has no room beside the title is below it.
            QWidget row;
            auto *layout = new QHBoxLayout(&row);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(0);
            auto *named = new panels::PanelTitle(u"Sekolah per jenjang"_s, theme);
            auto *pupils = new panels::UnitLabel(theme);
            layout->addWidget(named, 1);
            layout->addWidget(pupils);
            named->setUnit(pupils);
            pupils->setText(u"sekolah"_s);
            const int both = named->sizeHint().width() + qRound(8 * factor) + pupils->sizeHint().width();
            row.resize(both + 10, 80);
            row.show();
            QVERIFY(pupils->isVisible());
            row.resize(both - 10, 80);
            QTRY_VERIFY(!pupils->isVisible());
            QVERIFY(paintedBy(*named, named->size())->words().contains(u"sekolah"_s));
            row.resize(both + 10, 80);
            QTRY_VERIFY(pupils->isVisible());
        }
        QCOMPARE(heading.accessibleName(), u"Daerah 1"_s);
        QVERIFY(test::repaintsAfter(heading, [&] { heading.setArea(u"x"_s, u"y"_s); }));
        panels::UnitLabel unit(theme);
        unit.resize(50, 20);
        QVERIFY(test::repaintsAfter(unit, [&] { unit.setText(u"x"_s); }));
    }

    void pillsAreLowerThanTheFingersTheyAreFor()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        QVERIFY(desk.settle());
        theme::Theme theme;
        panels::Chip chip(u"Banjir bandang"_s, theme);
        const double text = theme::textWidth(u"Banjir bandang"_s, theme.font(Role::Body));
        QCOMPARE(chip.sizeHint(), QSize(static_cast<int>(std::ceil(text + 30)), 44));
        QCOMPARE(chip.minimumSizeHint(), chip.sizeHint());
        QCOMPARE(chip.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(chip.cursor().shape(), Qt::PointingHandCursor);
        const auto log = paintedBy(chip, {140, 44});
        QCOMPARE(log->shapes.at(0).rect, QRectF(0.5, 3.5, 139, 37));
        QVERIFY(!log->shapes[0].path.contains(QPointF(5, 8)) && log->shapes[0].path.contains(QPointF(7, 10)));
        QVERIFY(isNear(log->texts.at(0).rect.center().x(), 70) && isNear(log->texts[0].rect.center().y(), 22));
        QVERIFY(test::repaintsAfter(chip, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
        QVERIFY(test::repaintsAfter(chip, [&chip] { chip.setChecked(true); }));

        const workspace::Parameter &parameter = *desk.context.declared(u"kelas"_s);
        panels::ChoiceChips chips(parameter, desk.services, desk.context);
        chips.resize(chips.sizeHint());
        chips.show();
        const auto all = chips.findChildren<panels::Chip *>();
        QCOMPARE(all[0]->geometry().topLeft(), QPoint(0, 0));
        for (int at = 1; at < 3; ++at)
            QCOMPARE(all[at]->x() - all[at - 1]->geometry().right() - 1, 8);
        QCOMPARE(all[2]->geometry().bottomRight() + QPoint(1, 1), QPoint(chips.width(), chips.height()));
        // Over the map they stand at the margin of the card.
        const auto *over = desk.find<panels::ChoiceChips>(u"peta"_s);
        QCOMPARE(over->mapTo(desk.find<map::MapView>(u"peta"_s)->parentWidget(), QPoint()), QPoint(16, 11));
    }

    void theButtonIsAsWideAsItsChoiceAndItsSheetStandsBelow()
    {
        Desk desk(*m_cache, u"uji"_s, {600, 400});
        QWidget window;
        window.resize(800, 400);
        panels::ChoiceButton button(*desk.context.declared(u"kelas"_s), desk.services, desk.context, &window);
        const double text = theme::textWidth(u"Kelas A"_s, desk.theme.font(Role::Body));
        QCOMPARE(button.sizeHint(), QSize(static_cast<int>(std::ceil(text + 18)), 44));
        QCOMPARE(button.sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
        QCOMPARE(button.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(button.cursor().shape(), Qt::PointingHandCursor);
        auto log = paintedBy(button, {200, 44});
        QCOMPARE(log->pictures, (std::vector<QRectF>{QRectF(186, 15, 14, 14)}));
        QVERIFY(isNear(log->texts.at(0).rect.right(), 200 - 17) && isNear(log->texts[0].rect.center().y(), 22));
        button.move(600, 20);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::repaintsAfter(button, [&] { desk.theme.setScheme(theme::Scheme::Dark); }));
        QVERIFY(test::repaintsAfter(button, [&] { desk.context.set(u"kelas"_s, u"z"_s); }));
        button.click();
        auto *sheet = window.findChild<sheet::Sheet *>(u"kelas_sheet"_s);
        QVERIFY(sheet && sheet->isVisible());
        QCOMPARE(sheet->size(), window.size());
        QVERIFY(!sheet->isWindow());
        QCOMPARE(sheet->card().top(), button.geometry().bottom() + 1 + 6);
        QCOMPARE(sheet->card().right(), window.width() - 12 - 1);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<sheet::Sheet *>());
        desk.theme.setFactor(1.5);
        QCOMPARE(button.sizeHint().height(), 66);
        QCOMPARE(paintedBy(button, {200, 66})->pictures, (std::vector<QRectF>{QRectF(179, 22, 21, 21)}));
    }
};

ANJUNGAN_TEST(QApplication, PanelLayoutTest)
#include "panel_layout_test.moc"
