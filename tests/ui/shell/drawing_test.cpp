// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "tests/ui/support/shapes.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/filters/chip_row.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>

using namespace anjungan;
using namespace anjungan::shell;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::isNear;
using test::isRound;
using test::paintedBy;
using test::shows;

/// Where the window's own pieces draw their parts, and in which colours.
class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChipOfTheBarIsAsWideAsItsTextUpToAShare()
    {
        theme::Theme theme;
        ChipButton chip(u"pin"_s, theme);
        const auto width = [&theme](const QString &text) {
            return theme::textWidth(text, theme.strongFont(theme::Role::Body));
        };
        chip.setLabel(u"R&D <b>"_s);
        QCOMPARE(chip.sizeHint(), QSize(int(std::ceil(56 + width(u"R&D <b>"_s))) + 1, 44));
        QCOMPARE(chip.minimumSizeHint(), QSize(44, 44));
        QCOMPARE(chip.toolTip(), u"<span>R&amp;D &lt;b&gt;</span>"_s);
        QCOMPARE(chip.accessibleName(), u"R&D <b>"_s);
        QVERIFY(chip.shortcut().isEmpty()); // text of a source does not mark a shortcut
        QCOMPARE(chip.focusPolicy(), Qt::TabFocus);
        QCOMPARE(chip.cursor().shape(), Qt::PointingHandCursor);
        auto log = paintedBy(chip, {200, 44});
        QCOMPARE(log->shapes.size(), std::size_t(1));
        QCOMPARE(std::tuple(log->shapes[0].fill, log->shapes[0].line, log->shapes[0].width),
                 std::tuple(light::card, light::line, 1.0));
        QCOMPARE(log->shapes[0].rect, QRectF(1, 1, 198, 42));
        QVERIFY(isRound(log->shapes[0], 21));
        QCOMPARE(log->pictures, (std::vector<QRectF>{QRectF(16, 14, 16, 16)}));
        QVERIFY(shows(chip, {16, 14, 16, 16}, light::ink2));
        const auto label = log->text(u"R&D <b>"_s);
        QCOMPARE(std::tuple(label.ink, label.pixels, label.weight), std::tuple(light::ink, 13, int(QFont::DemiBold)));
        QVERIFY(isNear(label.rect.left(), 40) && isNear(label.rect.center().y(), 22));
        chip.setAttribute(Qt::WA_UnderMouse);
        QCOMPARE(paintedBy(chip, {200, 44})->shapes.at(0).fill, theme::mixed(light::card, light::ink, 0.04));
        chip.setAttribute(Qt::WA_UnderMouse, false);
        chip.show();
        chip.activateWindow();
        chip.setFocus();
        QTRY_VERIFY(chip.hasFocus());
        log = paintedBy(chip, {200, 44});
        QCOMPARE(std::tuple(log->shapes.at(0).line, log->shapes[0].width), std::tuple(light::accent, 2.0));

        const QString longText = u"Kabupaten dengan nama yang panjang sekali, sampai ke ujung"_s;
        QVERIFY(test::repaintsAfter(chip, [&] { chip.setLabel(longText); }));
        QCOMPARE(chip.sizeHint().width(), 56 + 220 + 1);
        log = paintedBy(chip, {277, 44});
        QVERIFY(log->words().at(0).endsWith(u'…'));
        QVERIFY(log->texts[0].rect.right() <= 277 - 15 && log->texts[0].rect.right() > 277 - 16 - 20);
        QVERIFY(test::repaintsAfter(chip, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
        theme.setFactor(1.5);
        QCOMPARE(chip.sizeHint(), QSize(84 + 330 + 1, 66));
        QVERIFY(RailButton(u"pin"_s, u"R&D"_s, theme).shortcut().isEmpty());
    }

    void theBarHasTitleNoticeSubtitleAndChips()
    {
        theme::Theme theme;
        QWidget window;
        window.resize(1000, 64);
        TopBar bar(theme, &window);
        const double title = theme::textWidth(u"Ringkasan"_s, theme.font(theme::Role::Title));
        const double notice = theme::textWidth(u"Data contoh"_s, theme.strongFont(theme::Role::Small));
        const double subtitle = theme::textWidth(u"Sumatera Utara"_s, theme.font(theme::Role::Body));
        QCOMPARE(bar.height(), 64);
        ChipButton *area = bar.chips()->add(u"pin"_s), *period = bar.chips()->add(u"calendar"_s);
        area->setLabel(u"Semua"_s);
        period->setLabel(u"Terbaru"_s);
        bar.chips()->setWanted(area, true);
        bar.chips()->setWanted(period, true);
        const auto leftOf = [&bar](const ChipButton *chip) { return chip->mapTo(&bar, QPoint()).x(); };
        bar.setTitle(u"Ringkasan"_s, u"Sumatera Utara"_s);
        QCOMPARE(bar.accessibleName(), u"Ringkasan"_s);
        bar.resize(1000, 64);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(leftOf(period) + period->width(), 1000 - 22);
        QCOMPARE(leftOf(area) + area->width() + 14, leftOf(period));
        QCOMPARE(area->width(), area->sizeHint().width());
        QCOMPARE(area->mapTo(&bar, QPoint()).y(), 10);

        auto log = paintedBy(bar, {1000, 64});
        const auto first = log->text(u"Ringkasan"_s);
        QCOMPARE(std::tuple(first.ink, first.pixels, first.weight), std::tuple(light::ink, 21, int(QFont::Bold)));
        QVERIFY(isNear(first.rect.left(), 22) && isNear(first.rect.center().y(), 32));
        auto second = log->text(u"Sumatera Utara"_s);
        QCOMPARE(std::tuple(second.ink, second.pixels, second.weight), std::tuple(light::ink2, 13, int(QFont::Normal)));
        QVERIFY(isNear(second.rect.left(), 22 + title + 1 + 14) && isNear(second.rect.center().y(), 32));
        QVERIFY(log->filled(theme::mixed(light::ground, light::warning, 0.18)).empty());

        QVERIFY(test::repaintsAfter(bar, [&bar] { bar.setNotice(u"Data contoh"_s); }));
        log = paintedBy(bar, {1000, 64});
        const auto pills = log->filled(theme::mixed(light::ground, light::warning, 0.18));
        QCOMPARE(pills.size(), std::size_t(1));
        QVERIFY(isNear(pills[0].rect.left(), 22 + title + 1 + 14) && isNear(pills[0].rect.width(), notice + 20));
        QCOMPARE(std::pair(pills[0].rect.top(), pills[0].rect.height()), std::pair(21.0, 22.0));
        QVERIFY(!pills[0].line.isValid() && isRound(pills[0], 11));
        const auto told = log->text(u"Data contoh"_s);
        QCOMPARE(std::tuple(told.ink, told.pixels, told.weight),
                 std::tuple(theme::mixed(light::ink, light::warning, 0.6), 11, int(QFont::DemiBold)));
        QVERIFY(isNear(told.rect.center().x(), pills[0].rect.center().x()) && isNear(told.rect.center().y(), 32));
        second = log->text(u"Sumatera Utara"_s);
        QVERIFY(isNear(second.rect.left(), pills[0].rect.right() + 14));

        // Between the pieces and the chips room becomes scarce: first the subtitle has two lines, then it gives way,
        // then the title.
        const auto chips = 1000 - leftOf(area);
        const int enough = static_cast<int>(std::ceil(second.rect.left() + subtitle + 1 + 14)) + chips;
        log = paintedBy(bar, {enough, 64});
        QVERIFY(log->words().contains(u"Sumatera Utara"_s));
        log = paintedBy(bar, {enough - 12, 64});
        QVERIFY(!log->words().contains(u"Sumatera Utara"_s));
        const auto upper = log->text(u"Sumatera"_s), lower = log->text(u"Utara"_s);
        QCOMPARE(std::pair(upper.ink, lower.ink), std::pair(light::ink2, light::ink2));
        QVERIFY(isNear(upper.rect.left(), second.rect.left()) && isNear(lower.rect.left(), second.rect.left()));
        QVERIFY(lower.rect.center().y() > upper.rect.center().y() + 10);
        QVERIFY(qAbs((upper.rect.center().y() + lower.rect.center().y()) / 2 - 32) < 1.5);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {30, 32});
        QVERIFY(!QApplication::activePopupWidget()); // all of it is visible
        const double word = theme::textWidth(u"Sumatera"_s, theme.font(theme::Role::Body));
        log = paintedBy(bar, {enough - static_cast<int>(subtitle - word) - 8, 64});
        QTest::mouseClick(&bar, Qt::LeftButton, {}, {30, 32});
        QWidget *whole = QApplication::activePopupWidget();
        QVERIFY(whole);
        QStringList lines;
        for (const QLabel *label : whole->findChildren<QLabel *>())
            lines.append(label->text());
        QCOMPARE(lines, QStringList({u"Ringkasan"_s, u"Sumatera Utara"_s}));
        whole->close();
        const auto cut = std::ranges::find_if(log->texts, [](const auto &text) { return text.text.endsWith(u'…'); });
        QVERIFY(cut != log->texts.end() && cut->ink == light::ink2);
        QVERIFY(cut->rect.right() <= leftOf(area) - 14 + 1);
        const int scarce = static_cast<int>(22 + title + 1 + 14 + notice + 20) + 14 + chips;
        log = paintedBy(bar, {scarce - 20, 64});
        QVERIFY(log->words().contains(u"Data contoh"_s) && !log->words().contains(u"Ringkasan"_s));
        QVERIFY(log->filled(theme::mixed(light::ground, light::warning, 0.18)).at(0).rect.right() <=
                leftOf(area) - 14 + 1);
        // Hidden chips leave their room.
        bar.chips()->setWanted(area, false);
        bar.chips()->setWanted(period, false);
        log = paintedBy(bar, {scarce - 20, 64});
        QVERIFY(log->words().contains(u"Ringkasan"_s));
        bar.setNotice({});
        bar.setTitle(u"Ringkasan yang judulnya terlalu panjang"_s, u"x"_s);
        log = paintedBy(bar, {200, 64});
        QCOMPARE(log->texts.size(), std::size_t(1));
        QVERIFY(log->texts[0].rect.right() <= 178.5 && log->texts[0].rect.right() > 178 - 25);
        theme.setFactor(1.5);
        QCOMPARE(bar.height(), 96);
        QVERIFY(test::repaintsAfter(bar, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
    }

    void theLineBelowPutsWhatIsWrongFirst()
    {
        theme::Theme theme;
        StatusBar bar(theme);
        const StatusText text{.tone = theme::Tone::Warning,
                              .reach = u"Luring"_s,
                              .left = {u"12 dataset"_s, u"48 MB"_s},
                              .right = {u"2 terlambat"_s, u"1 <b>galat</b>"_s}};
        const auto width = [&theme](const QString &word) {
            return theme::textWidth(word, theme.font(theme::Role::Body));
        };
        QCOMPARE(bar.height(), 34);
        bar.setText(text);
        QCOMPARE(bar.accessibleName(), u"Luring, 12 dataset, 48 MB, 2 terlambat, 1 <b>galat</b>"_s);
        QCOMPARE(bar.toolTip(),
                 u"<span>Luring<br>12 dataset<br>48 MB<br>2 terlambat<br>1 &lt;b&gt;galat&lt;/b&gt;</span>"_s);
        auto log = paintedBy(bar, {900, 34});
        QCOMPARE(log->filled(light::card).at(0).rect, QRectF(0, 0, 900, 34));
        QCOMPARE(log->filled(light::line).at(0).rect, QRectF(0, 0, 900, 1));
        QCOMPARE(log->filled(light::warning).at(0).rect, QRectF(22, 13, 8, 8));
        QVERIFY(!log->filled(light::warning)[0].line.isValid());
        const auto left = [&log](const QString &word) { return log->text(word).rect.left(); };
        for (const auto &each : log->texts) {
            QCOMPARE(std::tuple(each.ink, each.pixels, each.weight), std::tuple(light::ink2, 13, int(QFont::Normal)));
            QVERIFY(isNear(each.rect.center().y(), 17));
        }
        const double last = 900 - 22 - width(u"1 <b>galat</b>"_s) - 1;
        QVERIFY(isNear(left(u"1 <b>galat</b>"_s), last));
        QVERIFY(isNear(left(u"2 terlambat"_s), last - 18 - width(u"2 terlambat"_s) - 1));
        QVERIFY(isNear(left(u"Luring"_s), 36));
        QVERIFY(isNear(left(u"12 dataset"_s), 36 + width(u"Luring"_s) + 18));
        QVERIFY(isNear(left(u"48 MB"_s), 36 + width(u"Luring"_s) + 18 + width(u"12 dataset"_s) + 1 + 18));

        // What has no room at the left is left out whole, with a sign; the way to the sources is cut before what is
        // wrong.
        const double wrong = 900 - left(u"2 terlambat"_s);
        const double end = left(u"48 MB"_s) + width(u"48 MB"_s) + 1;
        const int enough = static_cast<int>(std::ceil(end + 18 + wrong));
        QVERIFY(paintedBy(bar, {enough + 1, 34})->words().contains(u"48 MB"_s));
        log = paintedBy(bar, {enough - 2, 34});
        QCOMPARE(log->words(),
                 (QStringList{u"2 terlambat"_s, u"1 <b>galat</b>"_s, u"Luring"_s, u"12 dataset"_s, u"…"_s}));
        log = paintedBy(bar, {static_cast<int>(wrong) + 36 + 18 + 30, 34});
        QVERIFY2(log->words().contains(u"2 terlambat"_s) && !log->words().contains(u"Luring"_s),
                 qPrintable(log->words().join(u'|')));
        QVERIFY(!log->words().contains(u"12 dataset"_s));

        QVERIFY(test::repaintsAfter(bar, [&] { bar.setText({.tone = {}, .reach = u"x"_s, .left = {}, .right = {}}); }));
        QCOMPARE(bar.text().reach, u"x"_s);
        theme.setFactor(1.5);
        QCOMPARE(bar.height(), 51);
        QVERIFY(test::repaintsAfter(bar, [&theme] { theme.setScheme(theme::Scheme::Dark); }));
    }
};

ANJUNGAN_TEST(QApplication, DrawingTest)
#include "drawing_test.moc"
