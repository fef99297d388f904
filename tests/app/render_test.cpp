// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Pictures of pages: their size, look and language, and what is said where there are none.
class RenderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_cache;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    test::Finished render(const QStringList &more) const
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), QStringList{u"render"_s, u"--cache"_s, m_cache} + more);
    }

    QImage picture(const QStringList &more) const
    {
        const QString file = path(u"p.png"_s);
        QFile::remove(file);
        const auto drawn = render(QStringList{u"--page"_s, u"a"_s, u"--out"_s, file} + more);
        return drawn.exitCode == 0 && drawn.out == file.toUtf8() + '\n' && drawn.err.isEmpty() ? QImage(file)
                                                                                               : QImage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::LoopbackSource source;
        test::LoopbackCollection collection;
        collection.id = u"titik"_s;
        collection.features = test::numberedPoints(7);
        source.put(collection);
        const auto page = [](const QString &id, const QString &title) {
            const QJsonObject panel{
                {u"id"_s, u"t"_s},
                {u"type"_s, u"table"_s},
                {u"title"_s, u"Titik"_s},
                {u"at"_s, QJsonObject{{u"wide"_s, QJsonArray{0, 0, 12, 1}}, {u"narrow"_s, QJsonArray{0, 0, 6, 1}}}},
                {u"query"_s, QJsonObject{{u"dataset"_s, u"titik"_s}, {u"select"_s, QJsonArray{u"kode"_s}}}},
                {u"columns"_s,
                 QJsonArray{QJsonObject{{u"field"_s, u"kode"_s}, {u"title"_s, u"Kode"_s}, {u"format"_s, u"text"_s}}}}};
            return QJsonObject{{u"id"_s, id}, {u"title"_s, title}, {u"panels"_s, QJsonArray{panel}}};
        };
        const QJsonObject pusat{
            {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, source.url().toString()}};
        const QJsonObject titik{
            {u"id"_s, u"titik"_s}, {u"source"_s, u"pusat"_s}, {u"collection"_s, u"titik"_s}, {u"key"_s, u"kode"_s}};
        QFile file(path(u"w.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"version"_s, 1},
                                             {u"id"_s, u"uji"_s},
                                             {u"title"_s, u"Uji"_s},
                                             {u"sources"_s, QJsonArray{pusat}},
                                             {u"datasets"_s, QJsonArray{titik}},
                                             {u"pages"_s, QJsonArray{page(u"a"_s, u"Satu"_s), page(u"b"_s, u"Dua"_s)}}})
                       .toJson());
        file.close();
        m_cache = path(u"c.gpkg"_s);
        const auto synced = test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                                      {u"sync"_s, u"--workspace"_s, file.fileName(), u"--cache"_s, m_cache});
        QVERIFY2(synced.exitCode == 0, synced.err.constData());
    }

    void aPictureHasItsLook()
    {
        const auto colours = [this](const QStringList &more) {
            const QImage image = picture(QStringList{u"--size"_s, u"1000x700"_s} + more);
            if (image.size() != QSize(1000, 700))
                return u"%1x%2"_s.arg(image.width()).arg(image.height());
            // Of the rail, of the page beside it, and of the line below.
            return QStringList{image.pixelColor(4, 690).name(), image.pixelColor(100, 300).name(),
                               image.pixelColor(500, 698).name()}
                .join(u' ');
        };
        QCOMPARE(colours({}), u"#14202f #f3f5f8 #ffffff"_s);
        QCOMPARE(colours({u"--theme"_s, u"light"_s}), u"#14202f #f3f5f8 #ffffff"_s);
        QCOMPARE(colours({u"--theme"_s, u"dark"_s}), u"#08101a #0c1420 #142031"_s);
        QCOMPARE(colours({u"--kiosk"_s}), u"#14202f #14202f #ffffff"_s); // the rail is half as wide again
        QCOMPARE(picture({}).size(), QSize(1280, 800));
        QVERIFY(!picture({}).hasAlphaChannel());
    }

    void itIsInIndonesianUnlessAskedOtherwise()
    {
        const QImage usual = picture({});
        QVERIFY(!usual.isNull());
        QCOMPARE(picture({u"--lang"_s, u"id"_s}), usual);
        QVERIFY(picture({u"--lang"_s, u"en"_s}) != usual);
    }

    void eachPageHasItsFile()
    {
        const auto drawn =
            render({u"--page"_s, u"all"_s, u"--size"_s, u"640x400"_s, u"--out"_s, path(u"x-{page}.png"_s)});
        QCOMPARE(drawn.exitCode, 0);
        QCOMPARE(QString::fromUtf8(drawn.out), path(u"x-a.png"_s) + u'\n' + path(u"x-b.png"_s) + u'\n');
        QVERIFY(QImage(path(u"x-a.png"_s)) != QImage(path(u"x-b.png"_s)));
        QCOMPARE(QImage(path(u"x-b.png"_s)).size(), QSize(640, 400));
        const auto one = render({u"--page"_s, u"sync"_s, u"--out"_s, path(u"y-{page}.png"_s)});
        QCOMPARE(QString::fromUtf8(one.out), path(u"y-sync.png"_s) + u'\n');
    }

    void aDocumentIsOnePageOfThatSize()
    {
        const auto drawn = render({u"--page"_s, u"a"_s, u"--size"_s, u"960x720"_s, u"--out"_s, path(u"d.pdf"_s)});
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        QFile file(path(u"d.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString pdf = QString::fromLatin1(file.readAll());
        static const QRegularExpression box(u"/MediaBox \\[\\s*0 0 ([\\d.]+) ([\\d.]+)"_s);
        const auto match = box.match(pdf);
        QCOMPARE(std::pair(qRound(match.captured(1).toDouble()), qRound(match.captured(2).toDouble())),
                 std::pair(720, 540)); // a pixel is three quarters of a point
        QVERIFY(pdf.contains(u"/Count 1"_s));
    }

    void whatCannotBeDrawnIsSaidOnOneLine()
    {
        const QStringList english{u"--lang"_s, u"en"_s};
        const auto refused = [&](const QStringList &more, int code, const QString &line) {
            const auto drawn = render(english + more);
            if (drawn.exitCode == code && drawn.out.isEmpty() && drawn.errorLines() == QStringList{line})
                return true;
            qWarning("%d: %s", drawn.exitCode, drawn.err.constData());
            return false;
        };
        const QString out = path(u"no.png"_s);
        QVERIFY(refused({u"--page"_s, u"z"_s, u"--out"_s, out}, 2, m_cache + u": its workspace has no page “z”"_s));
        QVERIFY(refused({u"--page"_s, u"z"_s, u"--panel"_s, u"t"_s, u"--out"_s, out}, 2,
                        m_cache + u": its workspace has no page “z”"_s));
        QVERIFY(refused({u"--page"_s, u"a"_s, u"--panel"_s, u"x"_s, u"--out"_s, out}, 2,
                        m_cache + u": page “a” has no panel “x”; it has no maps"_s));
        QVERIFY(refused({u"--page"_s, u"a"_s, u"--panel"_s, u"t"_s, u"--out"_s, out}, 2,
                        m_cache + u": panel “t” of page “a” is not a map but of type table; it has no maps"_s));
        for (const QString &name : {u"no/such.png"_s, u"no/such.pdf"_s})
            QVERIFY(refused({u"--page"_s, u"a"_s, u"--out"_s, path(name)}, 2,
                            path(name) + u": cannot be written; does its folder exist, and is there room?"_s));
        QVERIFY(!QFile::exists(out));
    }
};

ANJUNGAN_TEST(QGuiApplication, RenderTest)
#include "render_test.moc"
