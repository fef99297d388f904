// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/sheet/sheets.h"
#include "ui/map/sheet/sheet_file.h"
#include "ui/map/sheet/sheet_layout.h"
#include "ui/map/sheet/sheet_painter.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct Piece
{
    const char *name;
    QRectF rect;
};

std::vector<Piece> piecesOf(const map::SheetLayout &layout)
{
    std::vector<Piece> pieces{{"title", layout.title},     {"subtitle", layout.subtitle},
                              {"map", layout.map},         {"legend", layout.legend},
                              {"scale", layout.scale},     {"note", layout.note},
                              {"sources", layout.sources}, {"attribution", layout.attribution},
                              {"made", layout.made}};
    std::erase_if(pieces, [](const Piece &piece) { return piece.rect.isEmpty(); });
    return pieces;
}

/// All streams of a document as Qt writes it, inflated.
QByteArray streamsOf(const QByteArray &pdf)
{
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("\nstream\n", at)) {
        const qsizetype from = pdf.indexOf('\n', at + 1) + 1;
        const qsizetype to = pdf.indexOf("endstream", from);
        if (to < 0)
            break;
        const QByteArray packed = pdf.sliced(from, to - from);
        at = to;
        if (!packed.startsWith('\x78')) // not deflated
            continue;
        QByteArray sized(4, '\0'); // qUncompress() wants the size first, and takes any that is too small
        sized[1] = 0x10;
        all += qUncompress(sized + packed);
    }
    return all;
}

/// The pixels of the largest picture in a document.
qint64 largestPicture(const QByteArray &pdf)
{
    static const QRegularExpression form(u"/Subtype /Image\\s+/Width (\\d+)\\s+/Height (\\d+)"_s);
    qint64 largest = 0;
    auto found = form.globalMatch(QString::fromLatin1(pdf));
    while (found.hasNext()) {
        const auto match = found.next();
        largest = std::max(largest, match.captured(1).toLongLong() * match.captured(2).toLongLong());
    }
    return largest;
}

QByteArray withoutDates(QByteArray pdf)
{
    QString text = QString::fromLatin1(pdf);
    static const QRegularExpression dates(u"D:\\d{14}[^)]*|\\d{4}-\\d\\d-\\d\\dT[^<]*"_s);
    return text.remove(dates).toLatin1();
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCollidesOrLeavesTheSheet_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<int>("sources");
        for (const int sources : {0, 2, 40}) {
            for (const QSizeF size : {QSizeF(1, 1), QSizeF(1, 900), QSizeF(900, 1), QSizeF(299, 219), QSizeF(300, 220),
                                      QSizeF(640, 400), QSizeF(400, 640), QSizeF(794, 1123), QSizeF(1123, 794),
                                      QSizeF(1920, 1080), QSizeF(16384, 300), QSizeF(300, 16384)}) {
                QTest::addRow("%gx%g, %d sources", size.width(), size.height(), sources) << size << sources;
            }
        }
    }

    void nothingCollidesOrLeavesTheSheet()
    {
        QFETCH(QSizeF, size);
        QFETCH(int, sources);
        const map::Sheet sheet = test::smallSheet(theme::Scheme::Light, sources);
        const std::vector<Piece> pieces = piecesOf(map::layOut(sheet, size));
        QVERIFY(!pieces.empty());
        for (std::size_t one = 0; one < pieces.size(); ++one) {
            QVERIFY2(QRectF({}, size).adjusted(-0.5, -0.5, 0.5, 0.5).contains(pieces[one].rect), pieces[one].name);
            for (std::size_t other = one + 1; other < pieces.size(); ++other) {
                const QRectF both = pieces[one].rect & pieces[other].rect;
                QVERIFY2(both.width() < 0.5 || both.height() < 0.5,
                         qPrintable(QLatin1StringView(pieces[one].name) + u" lies on "_s +
                                    QLatin1StringView(pieces[other].name)));
            }
        }
    }

    void theMapHasMostOfThePage()
    {
        for (const QSizeF size : {QSizeF(640, 400), QSizeF(794, 1123), QSizeF(1123, 794), QSizeF(1920, 1080)}) {
            const map::SheetLayout layout = map::layOut(test::smallSheet(), size);
            QCOMPARE_GT(layout.map.width() * layout.map.height(), 0.45 * size.width() * size.height());
            QVERIFY(!layout.legend.isEmpty() && !layout.scale.isEmpty() && !layout.sources.isEmpty());
        }
    }

    void everythingAskedForIsInTheMap()
    {
        const map::Sheet sheet = test::smallSheet();
        for (const QSizeF size : {QSizeF(640, 400), QSizeF(400, 640)}) {
            const QRectF map = map::layOut(sheet, size).map;
            const render::Viewport viewport = map::sheetViewport(sheet, map.size(), 1);
            const geo::Box seen = viewport.visible();
            QVERIFY(seen.minX <= sheet.world.minX && seen.minY <= sheet.world.minY);
            QVERIFY(seen.maxX >= sheet.world.maxX && seen.maxY >= sheet.world.maxY);
        }
    }

    void picturesHaveTheSizeAskedFor_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("a pixel") << QSize(1, 1);
        QTest::newRow("a line") << QSize(1, 4000);
        QTest::newRow("small") << QSize(640, 400);
        QTest::newRow("8K") << QSize(7680, 4320);
    }

    void picturesHaveTheSizeAskedFor()
    {
        QFETCH(QSize, size);
        const auto image = map::sheetImage(test::smallSheet(), size);
        QVERIFY(image);
        QCOMPARE(image->size(), size);
        QCOMPARE(image->devicePixelRatio(), 1.0); // who pastes a large one gets all of its pixels as such
        QTemporaryDir folder;
        const QString file = folder.filePath(u"map.png"_s);
        QVERIFY(map::writePng(test::smallSheet(), size, file));
        QCOMPARE(QImage(file).size(), size);
    }

    void impossibleSizesAreTold()
    {
        for (const QSize size : {QSize(0, 800), QSize(-1, -1), QSize(16385, 10), QSize(10, 100'000)}) {
            QCOMPARE(map::sheetImage(test::smallSheet(), size).error().fault, map::SheetFault::Size);
            QCOMPARE(map::sheetPdf(test::smallSheet(), QSizeF(size) * 0.75).error().fault, map::SheetFault::Size);
        }
    }

    void whatCannotBeWrittenIsToldAndLeavesWhatWasThere()
    {
        QTemporaryDir folder;
        const QString nowhere = folder.filePath(u"no/such/folder/map"_s);
        QCOMPARE(map::writePng(test::smallSheet(), {640, 400}, nowhere).error().fault, map::SheetFault::File);
        const auto told = map::writePdf(test::smallSheet(), {640, 400}, nowhere);
        QCOMPARE(told.error().fault, map::SheetFault::File);
        QVERIFY(!told.error().detail.isEmpty());
        // A size that cannot be painted must not delete the existing picture.
        const QString file = folder.filePath(u"map.png"_s);
        QVERIFY(map::writePng(test::smallSheet(), {64, 40}, file));
        QVERIFY(!map::writePng(test::smallSheet(), {0, 0}, file));
        QCOMPARE(QImage(file).size(), QSize(64, 40));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"map.png"_s});
    }

    void aPageHoldsTextAndVectorsAndNoScreenshot()
    {
        const auto pdf = map::sheetPdf(test::smallSheet(), {841.89, 595.28});
        QVERIFY(pdf);
        QVERIFY(pdf->startsWith("%PDF-"));
        QVERIFY2(pdf->size() < 200'000, qPrintable(QString::number(pdf->size())));
        QVERIFY(pdf->contains("/FontFile2") || pdf->contains("/FontFile3")); // embedded
        QCOMPARE_LT(largestPicture(*pdf), 64 * 64);
        const QByteArray drawn = streamsOf(*pdf);
        QCOMPARE_GT(drawn.count(" Tj"), 5); // texts
        QVERIFY(drawn.contains(" l\n"));    // lines
    }

    void thePagesTextCanBeRead()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"map.pdf"_s);
        QVERIFY(map::writePdf(test::smallSheet(), {841.89, 595.28}, file));
        QProcess reader;
        reader.start(u"pdftotext"_s, {file, u"-"_s});
        if (!reader.waitForStarted())
            QSKIP("pdftotext is not installed");
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified(); // lines are wrapped
        for (const QString &word :
             {u"Indeks bahaya banjir"_s, u"Oktober 2026"_s, u"West Side"_s, u"Sekolah"_s, u"1 : "_s, u"skematis"_s,
              u"Sumber"_s, u"Penerbit"_s, u"Dibuat 21 Nov 2026"_s, u"© Badan Informasi Geospasial"_s})
            QVERIFY2(text.contains(word), qPrintable(word + u" is missing in: "_s + text));
    }

    void theSameSheetIsTheSameDocument()
    {
        const auto one = map::sheetPdf(test::smallSheet(), {600, 400});
        const auto other = map::sheetPdf(test::smallSheet(), {600, 400});
        QVERIFY(one && other);
        QCOMPARE(withoutDates(*one), withoutDates(*other));
    }

    void theRatioIsThatOfThePaper()
    {
        // Half the page is half the scale, independent of the page's size in points.
        const map::Sheet sheet = test::smallSheet();
        const auto ratioAt = [&](double factor) {
            const QSizeF pixels = QSizeF(1123, 794) * factor;
            return map::sheetViewport(sheet, map::layOut(sheet, pixels).map.size(), 1).metresPerPixel();
        };
        QVERIFY(ratioAt(0.7) > ratioAt(1.0));
        // 222 km on a map that is some 200 mm wide: about one to a million.
        const double ratio = ratioAt(1) / (0.0254 / 96);
        QVERIFY2(ratio > 700'000 && ratio < 1'800'000, qPrintable(QString::number(ratio)));
    }

    void somethingTinyIsNotShownFromNearerThanOnTheScreen()
    {
        map::Sheet sheet = test::smallSheet();
        sheet.world = {0.77, 0.48, 0.77, 0.48}; // all at one place
        const render::Viewport viewport = map::sheetViewport(sheet, {640, 400}, 1);
        QCOMPARE(viewport.zoom, 18.0);
        QCOMPARE(viewport.centre, QPointF(0.77, 0.48));
    }

    void markupAndEndlessTextsStayPlain()
    {
        map::Sheet sheet = test::smallSheet();
        const QString evil = u"<b>x</b>\n\t%1 & "_s + QString(5000, u'm');
        sheet.title = sheet.subtitle = sheet.note = sheet.attribution = sheet.made = evil;
        sheet.sources = {evil, evil};
        sheet.legend.title = sheet.legend.entries.front().label = evil;
        for (const QSizeF size : {QSizeF(640, 400), QSizeF(400, 640), QSizeF(1920, 1080)})
            for (const Piece &piece : piecesOf(map::layOut(sheet, size)))
                QVERIFY2(QRectF({}, size).adjusted(-0.5, -0.5, 0.5, 0.5).contains(piece.rect), piece.name);
        QVERIFY(map::sheetImage(sheet, {640, 400}));
        QVERIFY(map::sheetPdf(sheet, {640, 400}));
    }

    void anEmptySheetIsAPictureToo()
    {
        QVERIFY(map::sheetImage({}, {640, 400}));
        QVERIFY(map::sheetPdf({}, {640, 400}));
        map::Sheet broken = test::smallSheet();
        broken.world = {std::numeric_limits<double>::quiet_NaN(), 0, 1, 1};
        QVERIFY(map::sheetImage(broken, {640, 400}));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestSheet)
#include "sheet_test.moc"
