// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/plot_samples.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::Matrix;
using charts::MatrixChart;
using charts::MatrixLine;
using charts::MatrixView;
using theme::Theme;
namespace light = test::light;

namespace {

constexpr QColor worstBrown(0x8A, 0x4F, 0x0B);

int foldedOf(const std::vector<MatrixLine> &lines)
{
    int folded = 0;
    for (const MatrixLine &line : lines)
        if (line.kind == MatrixLine::Kind::Fold)
            folded += line.last - line.first + 1;
    return folded;
}

} // namespace

/// Rows by columns as coloured cells: what is folded, what opens, what each cell shows.
class MatrixTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

    std::unique_ptr<MatrixChart> chart(Matrix matrix, QSize size = {1100, 560})
    {
        auto made = std::make_unique<MatrixChart>(m_theme);
        made->setData(std::move(matrix));
        made->setLeading(true);
        made->resize(size);
        made->grab(); // lays out the widgets within
        return made;
    }
    static MatrixView &viewOf(MatrixChart &chart) { return *chart.findChild<MatrixView *>(); }
    static void touch(MatrixView &view, int line)
    {
        const QPoint middle = view.lineRect(view.lines()[static_cast<std::size_t>(line)]).center().toPoint();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle);
    }

private Q_SLOTS:
    void everyRowIsALineOrFolded()
    {
        for (const int rows : {1, 2, 7, 44, 200, 5000}) {
            for (const double height : {40.0, 120.0, 300.0, 560.0, 2000.0}) {
                const auto lines = charts::matrixLines(rows, {.height = height});
                int next = 0;
                double top = 0;
                for (const MatrixLine &line : lines) {
                    QCOMPARE(line.first, next);
                    QCOMPARE(line.top, top);
                    next = line.last + 1;
                    top = line.bottom();
                }
                QCOMPARE(next, rows);
                if (foldedOf(lines) > 0)
                    QVERIFY(top <= height + 0.01);
            }
        }
        QVERIFY(charts::matrixLines(0, {.height = 300}).empty());
        QCOMPARE(foldedOf(charts::matrixLines(20, {.height = 560})), 0);
        const auto lines = charts::matrixLines(44, {.height = 560});
        QVERIFY(foldedOf(lines) > 15);
        QCOMPARE(charts::matrixLines(44, {.height = 560, .isUnfolded = true}).size(), std::size_t(45));
        // Two thirds of what is shown are the worst.
        QVERIFY(lines[10].kind == MatrixLine::Kind::Row);
        QVERIFY(lines[lines.size() - 5].kind == MatrixLine::Kind::Row);
    }

    void cellsHaveTheColoursOfTheirClasses()
    {
        const auto made = chart(test::sampleMatrix(3));
        const auto log = test::paintedBy(*made, made->size());
        const auto worst = log->filled(worstBrown);
        // One box in the legend, and the last month of each of three rows.
        QCOMPARE(worst.size(), std::size_t(4));
        for (std::size_t at = 2; at < worst.size(); ++at)
            QCOMPARE(worst[at].rect.left(), worst[1].rect.left());
        // No numbers before a row is open, but those of its value and deviation.
        const QStringList words = log->words();
        QVERIFY(words.contains(u"Dinas 1"_s) && words.contains(u"−16,8 pp"_s));
        QVERIFY(!words.contains(u"−9"_s));
    }

    void aTouchedRowOpensAndTheNextTouchFollowsIt()
    {
        const auto made = chart(test::sampleMatrix(44));
        MatrixView &view = viewOf(*made);
        QSignalSpy followed(made.get(), &MatrixChart::followed);
        const double before = view.lines()[2].height;
        touch(view, 2);
        QCOMPARE(view.openRow(), std::optional(2));
        QCOMPARE(view.lines()[2].height, 46.0);
        QVERIFY(before < 46);
        QCOMPARE(followed.size(), 0);
        const QStringList words = test::paintedBy(*made, made->size())->words();
        QVERIFY2(words.contains(u"−9"_s) && words.contains(u"Buka halaman ›"_s) && words.contains(u"Rencana 75"_s),
                 qPrintable(words.join(u'|')));
        touch(view, 2);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][0].toInt(), 2);
        made->setLeading(false);
        touch(view, 2);
        QCOMPARE(view.openRow(), std::nullopt);
        QCOMPARE(followed.size(), 1);
    }

    void theOpenRowIsOnTheScreenAndTheLinesStillFit()
    {
        const auto made = chart(test::sampleMatrix(44));
        MatrixView &view = viewOf(*made);
        const std::size_t lines = view.lines().size();
        touch(view, 0);
        QCOMPARE(view.lines().size(), lines); // opening folds nothing else
        QVERIFY(view.lineRect(view.lines().back()).bottom() <= view.viewport()->height() + 0.5);
    }

    void theFoldShowsHowManyAndUnfolds()
    {
        const auto made = chart(test::sampleMatrix(44));
        MatrixView &view = viewOf(*made);
        const auto fold = std::ranges::find(view.lines(), MatrixLine::Kind::Fold, &MatrixLine::kind);
        QVERIFY(fold != view.lines().end());
        QVERIFY(fold->height >= 44);
        const QString others = u"%1 OPD lain"_s.arg(fold->last - fold->first + 1);
        const auto log = test::paintedBy(*made, made->size());
        QVERIFY2(log->words().contains(others), qPrintable(log->words().join(u'|')));
        touch(view, static_cast<int>(fold - view.lines().begin()));
        QCOMPARE(view.lines().size(), std::size_t(45));
        QVERIFY(view.verticalScrollBar()->maximum() > 0);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Return); // folds again
        QVERIFY(view.lines().size() < 30);
    }

    void theKeysDoWhatTouchesDo()
    {
        const auto made = chart(test::sampleMatrix(44));
        MatrixView &view = viewOf(*made);
        QSignalSpy followed(made.get(), &MatrixChart::followed);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.openRow(), std::optional(1));
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(followed.size(), 1);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.openRow(), std::nullopt);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Enter);
        QCOMPARE(view.openRow(), std::optional(0));
    }

    void anOpenRowStaysOpenWithNewerData()
    {
        const auto made = chart(test::sampleMatrix(10));
        MatrixView &view = viewOf(*made);
        touch(view, 3);
        Matrix newer = test::sampleMatrix(10);
        std::swap(newer.rows[3], newer.rows[5]);
        made->setData(newer);
        QCOMPARE(view.openRow(), std::optional(5));
        made->setData(test::sampleMatrix(2));
        QCOMPARE(view.openRow(), std::nullopt);
    }

    void theChosenColumnIsOutlinedAndItsHeadingBold()
    {
        const auto made = chart(test::sampleMatrix(5));
        const auto log = test::paintedBy(*made, made->size());
        QCOMPARE(log->text(u"Okt"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"Sep"_s).weight, int(QFont::Normal));
        bool isOutlined = false;
        for (const auto &shape : log->lined(light::ink))
            isOutlined = isOutlined || (shape.rect.height() > 100 &&
                                        qAbs(shape.rect.center().x() - log->text(u"Okt"_s).rect.center().x()) < 2);
        QVERIFY(isOutlined);
    }

    void littleRoomLeavesOutTheBarsFirst()
    {
        const Matrix matrix = test::sampleMatrix(20);
        const auto wide = charts::matrixColumns(matrix, m_theme, 1100);
        QVERIFY(wide.bar > 100 && wide.value > 0 && wide.delta > 0);
        QCOMPARE(wide.count, std::size_t(12));
        const auto three = charts::matrixColumns(matrix, m_theme, 720);
        QVERIFY(three.bar < wide.bar && three.value > 0);
        const auto half = charts::matrixColumns(matrix, m_theme, 560);
        QCOMPARE(half.bar, 0.0);
        QVERIFY(half.delta > 0);
        // What is left has room for the numbers of an open row.
        const double number = theme::textWidth(u"−16,8"_s, m_theme.strongFont(theme::Role::Small));
        for (const auto &columns : {wide, three, charts::matrixColumns(matrix, m_theme, 600)})
            QVERIFY(columns.cell >= number + 2);
        const auto narrow = charts::matrixColumns(matrix, m_theme, 300);
        QCOMPARE(narrow.value, 0.0);
        const auto least = charts::matrixColumns(matrix, m_theme, 170);
        QVERIFY(least.count < 12 && least.count > 0);
        QCOMPARE(least.first + least.count, std::size_t(10)); // the chosen column is the last one shown
        const auto vast = charts::matrixColumns(matrix, m_theme, 3000);
        QVERIFY(vast.right() > 2990 && vast.cell <= 88 && vast.bar > wide.bar);
        for (int width = 0; width < 1500; width += 7) {
            const auto columns = charts::matrixColumns(matrix, m_theme, width);
            QVERIFY(columns.right() <= std::max<double>(width, columns.cellsLeft) + 0.01);
        }
    }

    void oddRowsAreDrawn()
    {
        Matrix odd = test::sampleMatrix(200);
        odd.rows[0].label = QString(200, u'W');
        odd.rows[1].cells.clear(); // a row without any data
        odd.rows[2].value = std::numeric_limits<double>::infinity();
        odd.rows[3].value = -1e300;
        odd.rows[4].delta = std::nullopt;
        odd.rows[5].cells[0].of = 99; // a class that there is not
        for (const QSize size : {QSize(1100, 560), QSize(320, 200), QSize(60, 40), QSize(1, 1)}) {
            const auto made = chart(odd, size);
            touch(viewOf(*made), 0);
            QVERIFY(!test::picture(*made, size, m_theme).isNull());
        }
        const auto made = chart(odd);
        const auto log = test::paintedBy(*made, made->size());
        for (const auto &text : log->texts)
            QVERIFY2(text.rect.right() <= made->width() + 1 && text.rect.left() >= -1, qPrintable(text.text.left(40)));
        QVERIFY(made->accessibleDescription().size() < 20'000);
        chart({}); // nothing at all
        Matrix columnless = test::sampleMatrix(3);
        columnless.columns.clear();
        columnless.chosen.reset();
        chart(columnless);
    }
};

ANJUNGAN_TEST(QApplication, MatrixTest)
#include "matrix_test.moc"
