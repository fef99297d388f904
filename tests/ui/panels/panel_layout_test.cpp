// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/panels/small_workspace.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/data_table.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/map/map_view.h"
#include "ui/panels/area_heading.h"
#include "ui/panels/chip.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/choice_chips.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/panel_title.h"
#include "ui/panels/unit_label.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QScreen>

#include <cmath>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::PanelFoot;
using test::Desk;
using test::paintedBy;
using theme::Role;

namespace {

const QDateTime morning(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC);

const QColor card(0xFF, 0xFF, 0xFF);
const QColor line(0xE3, 0xE8, 0xEF);
const QColor good(0x2E, 0x7D, 0x4F);

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

panels::DetailsPopup *openPopup()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *popup = qobject_cast<panels::DetailsPopup *>(widget); popup && popup->isVisible())
            return popup;
    return nullptr;
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
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::smallAreas(), morning), QString());
        QCOMPARE(m_cache->publish(u"nilai"_s, test::smallValues(), morning), QString());
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
        QVERIFY(isNear(log->filled(good).at(0).rect.left(), 0));
        QVERIFY(isNear(log->filled(good)[0].rect.center().y(), 8 + height / 2));
        QCOMPARE(log->texts.size(), std::size_t(2));
        QVERIFY(isNear(log->texts[0].rect.left(), 14) && isNear(log->texts[1].rect.left(), 14));
        QVERIFY(isNear(log->texts[0].rect.center().y(), 8 + height / 2));
        QVERIFY(isNear(log->texts[1].rect.center().y(), 8 + height * 1.5));
        QCOMPARE(log->texts[0].pixels, 11);
        // While newer data are asked for the dot is a ring of the same size.
        foot.setBusy(true);
        const auto ring = paintedBy(foot, {190, two})->lined(good);
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

    void eachKindStandsOnItsCardAsDrawn()
    {
        Desk desk(*m_cache, u"uji"_s, {1196, 702});
        QVERIFY(desk.settle());
        QCoreApplication::processEvents();
        for (const double factor : {1.0, 1.5}) {
            desk.theme.setFactor(factor);
            desk.view->resize(factor > 1 ? QSize(1800, 1100) : QSize(1196, 702));
            for (int turn = 0; turn < 3; ++turn)
                QCoreApplication::processEvents();
            const int inset = qRound(16 * factor);
            const auto placeIn = [&](const QString &id, const QWidget *widget) {
                return QRect(widget->mapTo(desk.panel(id), QPoint()), widget->size());
            };
            // A figure: its tile below 12 pixels, its foot right below it, what is left below that.
            const panels::Panel *figure = desk.panel(u"jumlah"_s);
            const auto *tile = desk.find<charts::FigureTile>(u"jumlah"_s);
            QRect place = placeIn(u"jumlah"_s, tile);
            QCOMPARE(place, QRect(inset, qRound(12 * factor), figure->width() - 2 * inset, tile->sizeHint().height()));
            const QRect foot = placeIn(u"jumlah"_s, &figure->foot());
            QCOMPARE(foot.topLeft(), QPoint(inset, place.bottom() + 1));
            QCOMPARE(foot.width(), figure->width() - 2 * inset);
            const bool isOneLine = figure->foot().heightForWidth(foot.width()) == footHeight(desk.theme, 4, 10, 1);
            QCOMPARE(foot.height(), footHeight(desk.theme, 4, 10, isOneLine ? 1 : 2));
            QCOMPARE(figure->leastHeight(figure->width()), place.bottom() + 1 + foot.height());
            // Others: title, content, and the foot at the card's lower edge.
            const panels::Panel *table = desk.panel(u"tabel"_s);
            const auto *title = desk.find<panels::PanelTitle>(u"tabel"_s);
            const auto *rows = desk.find<charts::DataTable>(u"tabel"_s);
            const auto *unit = desk.find<panels::UnitLabel>(u"tabel"_s);
            QCOMPARE(placeIn(u"tabel"_s, title).topLeft(), QPoint(inset, 0));
            QCOMPARE(placeIn(u"tabel"_s, unit).right() + 1, table->width() - inset);
            QCOMPARE(placeIn(u"tabel"_s, rows).topLeft(), QPoint(inset, title->height()));
            QCOMPARE(placeIn(u"tabel"_s, rows).right() + 1, table->width() - inset);
            QCOMPARE(placeIn(u"tabel"_s, rows).bottom() + 1, table->foot().y());
            QCOMPARE(table->foot().geometry().bottom() + 1, table->height());
            QCOMPARE(table->foot().height(),
                     footHeight(desk.theme, 8, 12, table->foot().text().line.isEmpty() || isOneLine ? 1 : 2));
            // A map without a title fills its card to the line.
            const auto *map = desk.find<map::MapView>(u"peta"_s);
            place = placeIn(u"peta"_s, map);
            QCOMPARE(place.topLeft(), QPoint(1, 1));
            QCOMPARE(place.right() + 1, desk.panel(u"peta"_s)->width() - 1);
            QCOMPARE(place.bottom() + 1, desk.panel(u"peta"_s)->foot().y());
            QCOMPARE(desk.panel(u"peta"_s)->foot().x(), inset);
            // An area's card begins 13 pixels below its edge, the facts right below the name.
            const auto *heading = desk.find<panels::AreaHeading>(u"daerah"_s);
            const auto *facts = desk.find<charts::KeyValues>(u"daerah"_s);
            QCOMPARE(placeIn(u"daerah"_s, heading).topLeft(), QPoint(inset, static_cast<int>(std::ceil(13 * factor))));
            QCOMPARE(placeIn(u"daerah"_s, facts).y(), placeIn(u"daerah"_s, heading).bottom() + 1);
            QCOMPARE(placeIn(u"daerah"_s, facts).width(), desk.panel(u"daerah"_s)->width() - 2 * inset);
            const auto log = paintedBy(*desk.panel(u"tabel"_s), desk.panel(u"tabel"_s)->size());
            QCOMPARE(std::pair(log->shapes.at(0).fill, log->shapes[0].line), std::pair(card, line));
            QCOMPARE(log->shapes[0].rect, QRectF(table->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        }
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
            panels::UnitLabel unit(theme);
            unit.setText(u"orang"_s);
            QCOMPARE(unit.sizeHint(),
                     QSize(static_cast<int>(std::ceil(theme::textWidth(u"orang"_s, theme.font(Role::Small)))),
                           lineHeight(theme, Role::Small)));
            unit.setText(QString(100, u'm'));
            QCOMPARE(unit.sizeHint().width(), qRound(140 * factor));
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

    void theButtonIsAsWideAsItsChoiceAndItsMenuEndsWithIt()
    {
        Desk desk(*m_cache, u"uji"_s, {600, 400});
        QWidget window;
        window.resize(500, 300);
        panels::ChoiceButton button(*desk.context.declared(u"kelas"_s), desk.services, desk.context, &window);
        const double text = theme::textWidth(u"Kelas A"_s, desk.theme.font(Role::Body));
        QCOMPARE(button.sizeHint(), QSize(static_cast<int>(std::ceil(text + 18)), 44));
        QCOMPARE(button.sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
        QCOMPARE(button.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(button.cursor().shape(), Qt::PointingHandCursor);
        auto log = paintedBy(button, {200, 44});
        QCOMPARE(log->pictures, (std::vector<QRectF>{QRectF(186, 15, 14, 14)}));
        QVERIFY(isNear(log->texts.at(0).rect.right(), 200 - 17) && isNear(log->texts[0].rect.center().y(), 22));
        button.move(200, 20);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::repaintsAfter(button, [&] { desk.theme.setScheme(theme::Scheme::Dark); }));
        QVERIFY(test::repaintsAfter(button, [&] { desk.context.set(u"kelas"_s, u"z"_s); }));
        button.click();
        auto *menu = button.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->pos(), button.mapToGlobal(QPoint(200 - menu->sizeHint().width(), 48)));
        QCOMPARE(menu->font().pixelSize(), 13);
        QVERIFY(menu->actions()[0]->isCheckable());
        menu->close();
        QTRY_VERIFY(!button.findChild<QMenu *>());
        desk.theme.setFactor(1.5);
        QCOMPARE(button.sizeHint().height(), 66);
    }

    void theDetailsStandWithinTheScreen()
    {
        theme::Theme theme;
        QWidget window;
        window.resize(700, 400);
        window.move(0, 0);
        QWidget anchor(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QRect screen = window.screen()->availableGeometry();
        const QStringList lines{u"Sekolah"_s, u"satu"_s, {}, u"Desa"_s, u"dua"_s};
        const auto shownAt = [&](const QRect &place) {
            anchor.setGeometry(place);
            panels::DetailsPopup::show(lines, theme, anchor);
            auto *popup = openPopup();
            const QRect geometry = popup ? popup->geometry() : QRect();
            if (popup)
                popup->close();
            return QTest::qWaitFor([] { return !openPopup(); }) ? geometry : QRect();
        };
        const QRect above = shownAt({100, 300, 50, 20});
        QCOMPARE(above.left(), anchor.mapToGlobal(QPoint()).x());
        QCOMPARE(above.bottom() + 1 + 4, anchor.mapToGlobal(QPoint()).y());
        const QRect below = shownAt({100, 10, 50, 20});
        QCOMPARE(below.topLeft(), anchor.mapToGlobal(QPoint(0, 24)));
        QCOMPARE(shownAt({-60, 300, 50, 20}).left(), screen.left());
        QCOMPARE(shownAt({screen.width() - window.x() - 20, 300, 50, 20}).left(), screen.right() - above.width());
        // Room for it exactly, and one pixel too little.
        const int height = above.height();
        const int top = screen.top() - window.mapToGlobal(QPoint()).y();
        QCOMPARE(shownAt({100, top + height + 4, 50, 20}).top(), screen.top());
        QVERIFY(shownAt({100, top + height + 3, 50, 20}).top() > screen.top() + height);

        panels::DetailsPopup::show(lines, theme, anchor);
        auto *popup = openPopup();
        QVERIFY(popup);
        const auto labels = popup->findChildren<QLabel *>();
        QCOMPARE(labels.size(), 4);
        QCOMPARE(labels[0]->pos(), QPoint(16, 16));
        QCOMPARE(labels[1]->y(), labels[0]->geometry().bottom() + 1 + 4);
        QVERIFY(labels[2]->y() > labels[1]->geometry().bottom() + 1 + 8);
        QVERIFY(labels[2]->y() <= labels[1]->geometry().bottom() + 1 + 16);
        QCOMPARE(labels[3]->geometry().bottom() + 1 + 16, popup->height());
        QCOMPARE(labels[0]->maximumWidth(), 420);
        const auto log = paintedBy(*popup, popup->size());
        QCOMPARE(log->shapes.at(0).rect, QRectF(popup->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        QVERIFY(popup->testAttribute(Qt::WA_TranslucentBackground));
        popup->close();
        QTRY_VERIFY(!openPopup());
    }
};

ANJUNGAN_TEST(QApplication, PanelLayoutTest)
#include "panel_layout_test.moc"
