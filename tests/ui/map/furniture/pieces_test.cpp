// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/map/canvas/corner_mask.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/furniture/measure_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::paintedBy;

namespace {

/// The colour that most of an icon's strokes have.
QColor strokeOf(const QToolButton &button)
{
    const QImage image = button.icon().pixmap(QSize(24, 24), 1.0).toImage();
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() == 255)
                ++counts[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (const auto &[colour, count] : counts.asKeyValueRange())
        most = counts.value(most) < count ? colour : most;
    return QColor(most);
}

QStringList shownIn(const map::MapButtons &buttons)
{
    std::vector<const QToolButton *> shown;
    for (const QToolButton *button : buttons.findChildren<QToolButton *>())
        if (!button->isHidden())
            shown.push_back(button);
    std::ranges::sort(shown, {}, [](const QToolButton *button) { return button->y(); });
    QStringList names;
    for (const QToolButton *button : shown)
        names.append(button->accessibleName().isEmpty() ? button->objectName() : button->accessibleName());
    return names;
}

} // namespace

/// The pieces over the map, each by itself.
class PiecesTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;
    QWidget m_window;

private Q_SLOTS:
    void init() { m_window.resize(800, 600); }

    void buttonsStandBelowEachOtherAndTheRestInAMenu_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<int>("inMenu");
        const QStringList all{u"plus"_s, u"minus"_s, u"target"_s, u"layers"_s};
        QTest::newRow("all") << 4 * 46 + 3 * 10 << all << 0;
        QTest::newRow("a pixel less") << 4 * 46 + 3 * 10 - 1 << QStringList{u"plus"_s, u"minus"_s, u"More"_s} << 2;
        QTest::newRow("two") << 2 * 46 + 10 << QStringList{u"plus"_s, u"minus"_s} << 2;
        QTest::newRow("one") << 60 << QStringList() << 4;
        QTest::newRow("none") << 0 << QStringList() << 4;
    }

    void buttonsStandBelowEachOtherAndTheRestInAMenu()
    {
        QFETCH(int, room);
        QFETCH(QStringList, shown);
        QFETCH(int, inMenu);
        map::MapButtons buttons(m_theme, &m_window);
        const QAction *last = nullptr;
        for (const QString &name : {u"plus"_s, u"minus"_s, u"target"_s, u"layers"_s})
            last = buttons.add(name, name);
        buttons.setRoom(room);
        QCOMPARE(shownIn(buttons), shown);
        QCOMPARE(4 - shownIn(buttons).size() + shownIn(buttons).count(u"More"_s), inMenu);
        QCOMPARE(buttons.isEmpty(), shown.isEmpty());
        const int count = static_cast<int>(shown.size());
        QCOMPARE(buttons.sizeHint(), count == 0 ? QSize(0, 0) : QSize(46, count * 46 + (count - 1) * 10));
        if (shown.contains(u"More"_s)) {
            auto *more = buttons.findChildren<QToolButton *>().first();
            QCOMPARE(more->y(), 2 * 56);
            QSignalSpy chosen(last, &QAction::triggered);
            m_window.show();
            more->click();
            const sheet::Sheet *sheet = test::openSheet(m_window, u"map_more"_s);
            QVERIFY(sheet);
            QCOMPARE(test::rowsOf(*sheet).size(), inMenu);
            QVERIFY(test::tapText(*sheet, u"layers"_s));
            QCOMPARE(chosen.size(), 1);
            QVERIFY(!test::openSheet(m_window, u"map_more"_s));
        }
        // More room later: all of them again.
        buttons.setRoom(1000);
        QCOMPARE(shownIn(buttons).size(), 4);
    }

    void aHiddenActionHasNoButton()
    {
        map::MapButtons buttons(m_theme, &m_window);
        buttons.setRoom(1000);
        QAction *first = buttons.add(u"plus"_s, u"Zoom in"_s);
        buttons.add(u"minus"_s, u"Zoom out"_s);
        first->setVisible(false);
        QCOMPARE(shownIn(buttons), QStringList{u"minus"_s});
        QCOMPARE(buttons.findChild<QToolButton *>(u"minus"_s)->y(), 0);
        first->setVisible(true);
        QCOMPARE(shownIn(buttons).size(), 2);
        QCOMPARE(buttons.findChild<QToolButton *>(u"minus"_s)->y(), 56);
        QCOMPARE(buttons.findChild<QToolButton *>(u"plus"_s)->toolTip(), u"Zoom in"_s);
        m_theme.setFactor(1.5);
        QCOMPARE(buttons.findChild<QToolButton *>(u"minus"_s)->y(), 84);
        m_theme.setFactor(1);
    }

    void buttonsTellWhatIsOn()
    {
        map::MapButtons buttons(m_theme, &m_window);
        buttons.setRoom(1000);
        QAction *action = buttons.add(u"ruler"_s, u"Measure"_s);
        action->setCheckable(true);
        auto *button = buttons.findChild<QToolButton *>(u"ruler"_s);
        QCOMPARE(strokeOf(*button), light::ink);
        QVERIFY(button->styleSheet().contains(u"background: #ffffff; border: 1px solid #e3e8ef"_s));
        buttons.setLit(action, true);
        QCOMPARE(strokeOf(*button), light::accent);
        QVERIFY(button->styleSheet().contains(u"background: #ffffff"_s));
        action->setChecked(true);
        QCOMPARE(strokeOf(*button), light::card);
        QVERIFY(button->styleSheet().contains(u"background: #0b6e6e; border: 1px solid #0b6e6e"_s));
        action->setChecked(false);
        buttons.setLit(action, false);
        QCOMPARE(strokeOf(*button), light::ink);
        m_theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(strokeOf(*button), QColor(0xED, 0xF2, 0xF9));
        m_theme.setScheme(theme::Scheme::Light);
    }

    void theChipChangesBetweenDegreesAndUtm()
    {
        map::CoordinateChip chip(m_theme, &m_window);
        QSignalSpy resized(&chip, &map::CoordinateChip::sizeChanged);
        chip.setFormat({theme::Language::Indonesian, QTimeZone::utc()});
        QCOMPARE(resized.size(), 1);
        chip.setPlace({98.6722, 3.5952});
        const auto buttons = chip.findChildren<QToolButton *>();
        QCOMPARE(buttons[0]->text(), u"3,59520° LU 98,67220° BT"_s);
        QCOMPARE(buttons[0]->accessibleName(), u"3,59520° LU 98,67220° BT"_s);
        QCOMPARE(buttons[1]->text(), u"UTM"_s); // what it changes to
        QCOMPARE(buttons[1]->toolTip(), u"Show UTM"_s);
        buttons[1]->click();
        QCOMPARE(resized.size(), 2);
        QVERIFY2(buttons[0]->text().startsWith(u"47N "_s), qPrintable(buttons[0]->text()));
        QCOMPARE(buttons[1]->text(), u"°"_s);
        QCOMPARE(buttons[1]->accessibleName(), u"Show degrees"_s);
        QSignalSpy copied(&chip, &map::CoordinateChip::copied);
        buttons[0]->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), chip.text());
        QCOMPARE(copied.first().first().toString(), chip.text());
        chip.setPlace({98.6722, 89}); // where UTM ends
        QCOMPARE(chip.text(), u"89,00000° LU 98,67220° BT"_s);
        QCOMPARE(chip.sizeHint().height(), 28);
        m_theme.setTouch(true);
        QCOMPARE(chip.sizeHint().height(), 44);
        m_theme.setTouch(false);
        m_window.show();
        chip.setVisible(true);
        chip.resize(chip.sizeHint());
        QCOMPARE(buttons[1]->geometry(), QRect(chip.width() - 44, 0, 44, 28));
        QCOMPARE(buttons[0]->geometry(), QRect(0, 0, chip.width() - 44, 28));
        QVERIFY(buttons[0]->styleSheet().contains(u"color: #16202e"_s));
        QVERIFY(buttons[1]->styleSheet().contains(u"color: #0b6e6e"_s));
    }

    void theFootTellsNoteAndScale()
    {
        map::MapFoot foot(m_theme, &m_window);
        foot.setText(u"Batas skematis · © BIG"_s);
        QCOMPARE(foot.accessibleName(), u"Batas skematis · © BIG"_s);
        QVERIFY(paintedBy(foot, foot.sizeHint())->lined(light::ink2).empty()); // no scale yet
        foot.setMetresPerPixel(100);
        auto log = paintedBy(foot, foot.sizeHint());
        QCOMPARE(log->text(u"Batas skematis · © BIG"_s).ink, light::ink2);
        QCOMPARE(log->text(u"5 km"_s).ink, light::ink2);
        QCOMPARE(log->lined(light::ink2).size(), std::size_t(1));
        QVERIFY(qAbs(log->lined(light::ink2)[0].rect.width() - 50) < 0.1); // 5 km at 100 m a pixel
        QVERIFY(log->text(u"5 km"_s).rect.left() > log->lined(light::ink2)[0].rect.right());
        QVERIFY(log->lined(light::ink2)[0].rect.left() > log->text(u"Batas skematis · © BIG"_s).rect.right());
        QColor ground = light::card;
        ground.setAlphaF(0.78F);
        QCOMPARE(log->shapes[0].fill.rgba(), ground.toRgb().rgba());
        QVERIFY(foot.testAttribute(Qt::WA_TransparentForMouseEvents));
        m_window.show();
        foot.show();
        QVERIFY(test::repaintsAfter(foot, [&] { foot.setMetresPerPixel(1000); }));
        QCOMPARE(paintedBy(foot, foot.sizeHint())->words().last(), u"50 km"_s);
        QVERIFY(test::repaintsAfter(foot, [&] { foot.setText(u"x"_s); }));
        const int wide = foot.sizeHint().width();
        foot.setText({});
        QVERIFY(foot.sizeHint().width() < wide);
    }

    void aBriefNoticeGivesWayToTheLastingOne()
    {
        map::MapNotice notice(m_theme, &m_window);
        QSignalSpy changed(&notice, &map::MapNotice::changed);
        notice.setText(u"Mencari"_s);
        QCOMPARE(notice.text(), u"Mencari"_s);
        QCOMPARE(notice.accessibleName(), u"Mencari"_s);
        notice.setText(u"Mencari"_s);
        QCOMPARE(changed.size(), 1);
        notice.showBriefly(u"Disalin"_s);
        QCOMPARE(notice.text(), u"Disalin"_s);
        QCOMPARE(changed.size(), 2);
        notice.setText(u"Lain"_s);
        QCOMPARE(notice.text(), u"Disalin"_s);
        const auto log = paintedBy(notice, notice.sizeIn(400));
        QCOMPARE(log->words(), QStringList{u"Disalin"_s});
        QCOMPARE(log->texts[0].ink, light::ink);
        QCOMPARE(log->shapes[0].fill, light::card);
        changed.clear();
        QTRY_COMPARE_WITH_TIMEOUT(notice.text(), u"Lain"_s, 9000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(notice.accessibleName(), u"Lain"_s);
        QVERIFY(notice.testAttribute(Qt::WA_TransparentForMouseEvents));
        const QSize wide = notice.sizeIn(1000);
        notice.setText(u"kata "_s.repeated(20));
        QVERIFY(notice.sizeIn(1000).width() > wide.width());
        QVERIFY(notice.sizeIn(200).width() <= 200);
        QVERIFY(notice.sizeIn(200).height() > wide.height());
    }

    void theBarMeasuresByItsButtons()
    {
        map::MeasureBar bar(m_theme, &m_window);
        QVERIFY(bar.isHidden());
        bar.setText(u"1,25 km"_s);
        bar.setHasPoints(false);
        const auto buttons = bar.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 3);
        QVERIFY(!buttons[0]->isEnabled() && !buttons[1]->isEnabled() && buttons[2]->isEnabled());
        bar.setHasPoints(true);
        QVERIFY(buttons[0]->isEnabled() && buttons[1]->isEnabled());
        QSignalSpy undone(&bar, &map::MeasureBar::undoRequested);
        QSignalSpy cleared(&bar, &map::MeasureBar::clearRequested);
        QSignalSpy done(&bar, &map::MeasureBar::doneRequested);
        buttons[0]->click();
        QCOMPARE(QList<qsizetype>({undone.size(), cleared.size(), done.size()}), QList<qsizetype>({1, 0, 0}));
        buttons[1]->click();
        QCOMPARE(QList<qsizetype>({undone.size(), cleared.size(), done.size()}), QList<qsizetype>({1, 1, 0}));
        buttons[2]->click();
        QCOMPARE(QList<qsizetype>({undone.size(), cleared.size(), done.size()}), QList<qsizetype>({1, 1, 1}));
        QCOMPARE(buttons[0]->accessibleName(), u"Remove the last point"_s);
        QCOMPARE(buttons[1]->accessibleName(), u"Start measuring again"_s);
        QCOMPARE(buttons[2]->accessibleName(), u"End measuring"_s);
        QCOMPARE(strokeOf(*buttons[2]), light::accent);
        QCOMPARE(strokeOf(*buttons[0]), light::ink);
        const auto log = paintedBy(bar, bar.sizeHint());
        QCOMPARE(log->text(u"1,25 km"_s).ink, light::ink);
        QCOMPARE(log->text(u"1,25 km"_s).weight, int(QFont::DemiBold));
        QVERIFY(log->text(u"1,25 km"_s).rect.right() < buttons[0]->x());
        QVERIFY(buttons[0]->x() < buttons[1]->x() && buttons[1]->x() < buttons[2]->x());
        QCOMPARE(buttons[2]->geometry(), QRect(bar.width() - 46, 2, 44, 44));
        QCOMPARE(bar.accessibleName(), u"1,25 km"_s);
    }

    void theMaskCoversTheCornersAlone()
    {
        map::CornerMask mask(&m_window);
        QVERIFY(mask.isHidden());
        QVERIFY(mask.testAttribute(Qt::WA_TransparentForMouseEvents));
        mask.setCorners(16, Qt::magenta, Qt::blue);
        QVERIFY(!mask.isHidden());
        const auto log = paintedBy(mask, {200, 100});
        const QPainterPath around = log->filled(Qt::magenta).at(0).path;
        QVERIFY(around.contains(QPointF(1, 1)) && around.contains(QPointF(199, 99)));
        QVERIFY(!around.contains(QPointF(100, 50)) && !around.contains(QPointF(8, 8)));
        QCOMPARE(log->lined(Qt::blue).size(), std::size_t(1));
        mask.setCorners(16, Qt::magenta, {});
        QVERIFY(paintedBy(mask, {200, 100})->lined(Qt::blue).empty());
        mask.setCorners(0, Qt::magenta, Qt::blue);
        QVERIFY(mask.isHidden());
    }
};

ANJUNGAN_TEST(QApplication, PiecesTest)
#include "pieces_test.moc"
