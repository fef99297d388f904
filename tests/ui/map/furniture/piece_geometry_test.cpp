// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/furniture/measure_bar.h"

#include <QAction>
#include <QApplication>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::near;
using test::paintedBy;
using test::wide;
using theme::Role;
using Kind = map::LegendEntry::Kind;

namespace {

int up(double length) { return static_cast<int>(std::ceil(length)); }

/// A piece whose height depends on its width.
class Paper : public QWidget
{
public:
    explicit Paper(QWidget *parent) : QWidget(parent) {}
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return 40'000 / width; }
    QSize sizeHint() const override { return {1, 1}; }
};

} // namespace

/// The sizes of the pieces over the map and what stands where in them, by the widths of their texts.
class PieceGeometryTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    QWidget m_window;

private Q_SLOTS:
    void theChipHasRoomForAnyPlace()
    {
        map::CoordinateChip chip(m_theme, &m_window);
        const auto buttons = chip.findChildren<QToolButton *>();
        for (const bool isUtm : {false, true}) {
            chip.setPlace({-179.99999, -79.99999});
            QCOMPARE(chip.sizeHint(), QSize(up(wide(chip.text(), m_theme.font(Role::Small))) + 1 + 20 + 44, 28));
            QVERIFY(chip.text().startsWith(isUtm ? u"1S "_s : u"79.99999° S"_s));
            buttons[1]->click();
        }
        QCOMPARE(buttons[0]->font().weight(), QFont::Normal);
        QCOMPARE(buttons[1]->font().weight(), QFont::DemiBold);
        QCOMPARE(buttons[0]->font().pixelSize(), 11);
        QVERIFY(buttons[0]->styleSheet().contains(u"border-radius: 6px"_s));
        const auto log = paintedBy(chip, {300, 28});
        QCOMPARE(log->shapes.at(0).fill, light::card);
        QCOMPARE(log->shapes[0].rect, QRectF(0.5, 0.5, 299, 27));
        theme::Theme wall(theme::Scheme::Dark, 1.5);
        map::CoordinateChip large(wall, &m_window);
        QCOMPARE(large.sizeHint().height(), 42);
        QVERIFY(large.findChildren<QToolButton *>()[0]->styleSheet().contains(u"color: #edf2f9"_s));
        wall.setScheme(theme::Scheme::Light);
        QVERIFY(large.findChildren<QToolButton *>()[0]->styleSheet().contains(u"color: #16202e"_s));
        QVERIFY(large.findChildren<QToolButton *>()[0]->styleSheet().contains(u"border-radius: 9px"_s));
    }

    void theLegendHasRoomAroundIt()
    {
        map::LegendBox box(m_theme, &m_window);
        box.setLegend({.title = u"Indeks"_s,
                       .entries = {{.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Tinggi"_s}}});
        const double text = std::max(wide(u"Indeks"_s, m_theme.strongFont(Role::Small)),
                                     wide(u"Tinggi"_s, m_theme.font(Role::Small)) + 21);
        QCOMPARE(box.openSize(), QSize(20 + up(text) + 1, 20 + 32));
        QCOMPARE(box.sizeHint(), box.openSize());
        auto log = paintedBy(box, box.sizeHint());
        const QSizeF whole(box.openSize());
        QCOMPARE(log->shapes.at(0).rect, QRectF(0.5, 0.5, whole.width() - 1, whole.height() - 1));
        QCOMPARE(log->shapes[0].width, 1.0);
        QVERIFY(near(log->text(u"Indeks"_s).rect.left(), 10));
        QVERIFY(near(log->text(u"Indeks"_s).rect.center().y(), 18, 1));
        QVERIFY(near(log->text(u"Tinggi"_s).rect.left(), 31));
        QCOMPARE(log->filled(Qt::red).at(0).rect, QRectF(10, 29, 14, 10));
        box.setFolding(true);
        QCOMPARE(box.sizeHint(), QSize(up(wide(u"Legend"_s, m_theme.font(Role::Body)) + 43) + 1, 44));
        log = paintedBy(box, box.sizeHint());
        QCOMPARE(log->pictures.at(0), QRectF(10, 14, 16, 16));
        QVERIFY(near(log->text(u"Legend"_s).rect.left(), 33));
        QVERIFY(near(log->text(u"Legend"_s).rect.center().y(), 22, 1));
        QCOMPARE(log->text(u"Legend"_s).pixels, m_theme.font(Role::Body).pixelSize());
        m_window.show();
        m_window.activateWindow();
        box.setVisible(true);
        box.setFocus();
        QTRY_VERIFY(box.hasFocus());
        log = paintedBy(box, box.sizeHint());
        QCOMPARE(log->shapes.at(0).rect, QRectF(QPointF(1, 1), QSizeF(box.sizeHint()) - QSizeF(2, 2)));
        QCOMPARE(log->shapes[0].width, 2.0);
        m_window.hide();
    }

    void theFootHasRoomForNoteAndScale()
    {
        map::MapFoot foot(m_theme, &m_window);
        QCOMPARE(foot.sizeHint(), QSize(72 + 44 + 16 + 1, 20));
        foot.setText(u"Skematis"_s);
        const double text = wide(u"Skematis"_s, m_theme.font(Role::Small));
        QCOMPARE(foot.sizeHint(), QSize(up(text + 8 + 116 + 16) + 1, 20));
        foot.setMetresPerPixel(100);
        const auto log = paintedBy(foot, foot.sizeHint());
        const double right = foot.sizeHint().width() - 8;
        QCOMPARE(log->shapes.at(0).rect, QRectF(QPointF(), foot.sizeHint()));
        QVERIFY(!log->shapes[0].line.isValid());
        QVERIFY(near(log->text(u"Skematis"_s).rect.left(), 8));
        QVERIFY(near(log->text(u"Skematis"_s).rect.center().y(), 10, 1));
        QVERIFY(near(log->text(u"5 km"_s).rect.right(), right));
        QVERIFY(near(log->lined(light::ink2).at(0).rect.right(), right - 44, 0.02));
        QVERIFY(near(log->lined(light::ink2)[0].rect.bottom(), 13, 0.02));
        QVERIFY(near(log->lined(light::ink2)[0].rect.top(), 8, 0.02));
        QCOMPARE(log->lined(light::ink2)[0].width, 1.2);
        // In less room the note gives way to the scale.
        const auto narrow = paintedBy(foot, foot.sizeHint() - QSize(20, 0));
        QVERIFY(!narrow->words().contains(u"Skematis"_s));
        QVERIFY(narrow->words().contains(u"5 km"_s));
        QVERIFY(paintedBy(foot, {131, 20})->lined(light::ink2).empty());
        QVERIFY(!paintedBy(foot, {132, 20})->lined(light::ink2).empty());
    }

    void aNoticeIsAsWideAsItsText()
    {
        map::MapNotice notice(m_theme, &m_window);
        notice.setText(u"Mencari posisi"_s);
        const double text = up(wide(u"Mencari posisi"_s, m_theme.font(Role::Body))) + 1;
        const double line = QFontMetricsF(m_theme.font(Role::Body)).lineSpacing();
        QCOMPARE(notice.sizeIn(1000), QSize(int(text) + 20, up(line) + 20));
        QCOMPARE(notice.sizeIn(int(text) + 20), QSize(int(text) + 20, up(line) + 20));
        QCOMPARE(notice.sizeIn(int(text) + 15), QSize(int(text) + 15, up(2 * line) + 20));
        QCOMPARE(notice.sizeIn(5).width(), 20);
        const auto log = paintedBy(notice, notice.sizeIn(1000));
        QVERIFY(near(log->text(u"Mencari posisi"_s).rect.center().x(), text / 2 + 10, 1));
        QVERIFY(near(log->text(u"Mencari posisi"_s).rect.center().y(), line / 2 + 10, 1));
        QCOMPARE(log->shapes.at(0).rect, QRectF(QPointF(0.5, 0.5), QSizeF(notice.sizeIn(1000)) - QSizeF(1, 1)));
        QCOMPARE(log->text(u"Mencari posisi"_s).pixels, m_theme.font(Role::Body).pixelSize());
    }

    void theBarHasItsButtonsAtTheRight()
    {
        map::MeasureBar bar(m_theme, &m_window);
        bar.setText(u"1,25 km"_s);
        const double text = wide(u"1,25 km"_s, m_theme.strongFont(Role::Heading));
        QCOMPARE(bar.sizeHint(), QSize(up(text) + 1 + 28 + 132 + 4, 48));
        const auto log = paintedBy(bar, {300, 48});
        const auto buttons = bar.findChildren<QToolButton *>();
        QCOMPARE(buttons[0]->geometry(), QRect(166, 2, 44, 44));
        QCOMPARE(buttons[1]->geometry(), QRect(210, 2, 44, 44));
        QCOMPARE(buttons[2]->geometry(), QRect(254, 2, 44, 44));
        for (const QToolButton *button : buttons) {
            QCOMPARE(button->iconSize(), QSize(20, 20));
            QVERIFY(button->styleSheet().contains(u"border-radius: 10px"_s));
            QVERIFY(!button->toolTip().isEmpty());
        }
        QVERIFY(near(log->text(u"1,25 km"_s).rect.left(), 14));
        QVERIFY(near(log->text(u"1,25 km"_s).rect.center().y(), 24, 1));
        QCOMPARE(log->text(u"1,25 km"_s).pixels, 14);
        // A text with less room than it needs ends before the buttons.
        bar.setText(QString(80, u'm'));
        const auto cut = paintedBy(bar, {300, 48});
        QVERIFY(cut->texts.at(0).rect.right() <= 164.5 && cut->texts[0].rect.right() > 140);
    }

    void theRestOpensInASheet()
    {
        QWidget window;
        window.setGeometry(300, 300, 1000, 600);
        map::MapButtons buttons(m_theme, &window);
        for (const QString &name : {u"plus"_s, u"minus"_s, u"target"_s, u"layers"_s})
            buttons.add(name, name);
        buttons.setGeometry(20, 10, 46, 158);
        buttons.setRoom(158);
        window.show();
        auto *more = buttons.findChildren<QToolButton *>().first();
        QVERIFY(more->isVisible());
        more->click();
        const sheet::Sheet *sheet = test::openSheet(window, u"map_more"_s);
        QVERIFY(sheet);
        QVERIFY(window.rect().contains(sheet->card()));
        QCOMPARE(test::rowsOf(*sheet).size(), 2);
        QCOMPARE(buttons.findChild<QToolButton *>(u"plus"_s)->iconSize(), QSize(18, 18));
        QCOMPARE(buttons.findChild<QToolButton *>(u"plus"_s)->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(buttons.findChild<QToolButton *>(u"plus"_s)->styleSheet().contains(u"border-radius: 12px"_s));
    }

    void theCardIsMeasuredForItsWidth()
    {
        QWidget window;
        window.resize(600, 600);
        map::MapFurniture furniture(m_theme, window);
        Paper paper(&window);
        furniture.setCard(&paper);
        window.show();
        furniture.place();
        QCOMPARE(paper.geometry(), QRect(600 - 10 - 270, 10, 270, 148)); // beside the map: 45 % of it at most
        QCOMPARE(furniture.free(), QRect(0, 0, 320, 600));
        window.resize(600, 601);
        furniture.place();
        const auto floor = [&furniture] { return furniture.foot().y() - 8; };
        QCOMPARE(paper.geometry(), QRect(20, floor() - 71, 560, 71)); // above its foot
        QCOMPARE(furniture.free(), QRect(0, 0, 600, floor() - 71));
        furniture.setTopInset(1); // and what is above it counts as the map's end
        furniture.place();
        QCOMPARE(paper.geometry(), QRect(320, 11, 270, 148));
        window.resize(300, 500);
        furniture.place();
        QCOMPARE(paper.geometry(), QRect(10, floor() - 142, 280, 142));
        window.resize(700, 100);
        furniture.place();
        QCOMPARE(paper.geometry(), QRect(700 - 10 - 315, 11, 315, floor() - 11)); // as high as the map lets it be
        window.resize(900, 600);
        furniture.place();
        QCOMPARE(paper.width(), 340);
    }

    void buttonsAreThereFromTheLeastWidthOn()
    {
        QWidget window;
        window.resize(78, 600);
        map::MapFurniture furniture(m_theme, window);
        furniture.buttons().add(u"plus"_s, u"plus"_s);
        window.show();
        furniture.place();
        QVERIFY(furniture.buttons().isHidden());
        window.resize(79, 600);
        furniture.place();
        QVERIFY(!furniture.buttons().isHidden());
        QCOMPARE(furniture.buttons().geometry().left(), 79 - 16 - 46);
    }

    void theLegendStandsBesideAShortFoot()
    {
        QWidget window;
        window.resize(600, 400);
        map::MapFurniture furniture(m_theme, window);
        furniture.legend().setLegend({.title = u"Indeks"_s});
        window.show();
        const int wideLegend = furniture.legend().sizeHint().width();
        const int least = 16 + wideLegend + 4; // with the room around it
        const auto legendBottom = [&](int footLeft) {
            const int room = 600 - 6 - footLeft;
            QString note;
            while (furniture.foot().sizeHint().width() < room) {
                note += u'i';
                furniture.foot().setText(note);
            }
            furniture.place();
            return std::pair(furniture.foot().x(), furniture.legend().geometry().bottom() + 1);
        };
        const auto [far, beside] = legendBottom(least + 12);
        QVERIFY(far > least);
        QCOMPARE(beside, 400 - 6 - 8);
        const auto [close, above] = legendBottom(least - 12);
        QVERIFY(close < least);
        QCOMPARE(above, 400 - 26 - 8);
    }
};

ANJUNGAN_TEST(QApplication, PieceGeometryTest)
#include "piece_geometry_test.moc"
