// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/briefing/pdf_language.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace anjungan::briefing;
using namespace Qt::StringLiterals;

class PdfLanguageTest : public QObject
{
    Q_OBJECT

    static QByteArray document(const QString &title)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        QPainter painter(&writer);
        painter.drawText(500, 500, u"isi"_s);
        painter.end();
        return bytes;
    }

    /// What the program prints of the document; empty if it is not installed.
    static QString told(const QString &program, const QStringList &options, const QByteArray &pdf)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(pdf);
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, options + QStringList{file.fileName()});
        return process.waitForStarted() && process.waitForFinished() ? QString::fromUtf8(process.readAll()) : QString();
    }

private Q_SLOTS:
    void theCatalogueGetsItsLabels()
    {
        const QByteArray before = document(u"Rapat"_s);
        const auto after = labelled(before, {u"Rapat"_s, u"id"_s, u"7f3a-91c2"_s});
        QVERIFY(after);
        QVERIFY(after->startsWith(before));
        const QByteArray added = after->sliced(before.size());
        QCOMPARE(added.count("/Lang (id)"), 1);
        QCOMPARE(added.count("/DisplayDocTitle true"), 1);
        QCOMPARE(added.count("/Type /Catalog"), 1);
        QVERIFY(added.contains("/Pages"));
        QVERIFY(added.contains("<rdf:li>id</rdf:li>"));
        QVERIFY(added.contains("7f3a-91c2"));
        QVERIFY(!added.contains("/MarkInfo")); // there is no structure to be marked
        QVERIFY(added.endsWith("%%EOF\n"));
        // The table is where the end says, and its entries are where the objects are.
        const qsizetype start = added.lastIndexOf("startxref\n") + 10;
        const qsizetype table = added.sliced(start, added.indexOf('\n', start) - start).toLongLong();
        QVERIFY(after->sliced(table).startsWith("xref\n"));
        QVERIFY(after->sliced(table).contains("/Prev "));
    }

    void otherReadersAgree()
    {
        const auto pdf = labelled(document(u"Rapat & <b>lain</b>"_s), {u"Rapat & <b>lain</b>"_s, u"id"_s, u"x"_s});
        QVERIFY(pdf);
        const QString info = told(u"pdfinfo"_s, {}, *pdf);
        if (info.isEmpty())
            QSKIP("pdfinfo is not installed");
        QVERIFY2(info.contains(u"Rapat & <b>lain</b>"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Pages:           1"_s) && !info.contains(u"rror"_s), qPrintable(info));
        const QString metadata = told(u"pdfinfo"_s, {u"-meta"_s}, *pdf);
        QVERIFY2(metadata.contains(u"Rapat &amp; &lt;b&gt;lain&lt;/b&gt;"_s), qPrintable(metadata));
    }

    void whatIsNoSuchDocumentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<int>("fault");
        const QByteArray good = document(u"x"_s);
        const int trailer = static_cast<int>(PdfFault::NoTrailer), catalogue = static_cast<int>(PdfFault::NoCatalogue);
        QTest::newRow("nothing") << QByteArray() << trailer;
        QTest::newRow("words") << QByteArray("startxref trailer xref") << trailer;
        QTest::newRow("cut") << good.first(good.size() / 2) << trailer;
        QByteArray far = good;
        far.replace(good.sliced(good.lastIndexOf("startxref")), "startxref\n999999999999\n%%EOF");
        QTest::newRow("a table beyond the end") << far << trailer;
        QByteArray rootless = good;
        rootless.replace("/Root ", "/Rood ");
        QTest::newRow("no root") << rootless << trailer;
        QByteArray great = good;
        great.replace("/Root ", "/Root 99999");
        QTest::newRow("a root beyond the objects") << great << trailer;
        QByteArray moved = good;
        moved.insert(20, "      ");
        QTest::newRow("offsets that are wrong") << moved << trailer;
        QByteArray lost = good;
        const qsizetype root = good.indexOf("/Type /Catalog");
        lost[good.lastIndexOf(" obj", root) - 3] = 'x';
        QTest::newRow("a root that is another object") << lost << catalogue;
    }

    void whatIsNoSuchDocumentIsRefused()
    {
        QFETCH(const QByteArray, pdf);
        const auto result = labelled(pdf, {u"x"_s, u"id"_s, {}});
        QVERIFY(!result);
        QTEST(static_cast<int>(result.error()), "fault");
    }

    void aLanguageThatIsNoneIsNotWritten()
    {
        const auto pdf = labelled(document(u"x"_s), {u"x"_s, u") /JS (x"_s, {}});
        QVERIFY(pdf);
        QVERIFY(!pdf->contains("/JS"));
        QVERIFY(pdf->contains("/Lang (und)"));
    }
};

ANJUNGAN_TEST(QGuiApplication, PdfLanguageTest)
#include "pdf_language_test.moc"
