// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_source.h"
#include "core/source/tls_state.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

using namespace anjungan::demo;
using namespace Qt::StringLiterals;

class DemoSourceTest : public QObject
{
    Q_OBJECT

private:
    using Reply = std::unique_ptr<QNetworkReply>;

    Reply get(const QUrl &url, const QByteArray &knownTag = {})
    {
        QNetworkRequest request(url);
        if (!knownTag.isEmpty())
            request.setRawHeader("If-None-Match", knownTag);
        Reply reply(m_network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait())
            qWarning("no answer from %s", qPrintable(url.toString()));
        return reply;
    }

    Reply get(const QString &path, const QByteArray &knownTag = {})
    {
        return get(m_base.resolved(QUrl(path)), knownTag);
    }
    QJsonObject json(const QString &path) { return QJsonDocument::fromJson(get(path)->readAll()).object(); }

    static int status(const Reply &reply) { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    static QUrl linkOf(const QJsonObject &document, QLatin1StringView rel)
    {
        for (const QJsonValue link : document["links"_L1].toArray())
            if (link["rel"_L1].toString() == rel)
                return QUrl(link["href"_L1].toString());
        return {};
    }

    DemoSource m_source;
    QNetworkAccessManager m_network;
    QUrl m_base;

private Q_SLOTS:
    void initTestCase()
    {
        anjungan::source::keepTlsState();
        const auto url = m_source.start();
        QVERIFY2(url, url ? "" : qPrintable(url.error()));
        m_base = *url;
        QCOMPARE(m_base.host(), u"127.0.0.1"_s);
        QCOMPARE(m_source.start(), *url);
    }

    void isFoundFromTheLandingPage()
    {
        const QJsonObject landing = json(u"/"_s);
        const QJsonObject conformance =
            QJsonDocument::fromJson(get(linkOf(landing, "conformance"_L1))->readAll()).object();
        QVERIFY(conformance["conformsTo"_L1].toArray().contains(
            u"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"_s));
        const QJsonObject api = QJsonDocument::fromJson(get(linkOf(landing, "service-desc"_L1))->readAll()).object();
        QCOMPARE(api["openapi"_L1].toString(), u"3.0.3"_s);
        const QJsonObject list = QJsonDocument::fromJson(get(linkOf(landing, "data"_L1))->readAll()).object();
        QCOMPARE(list["collections"_L1].toArray().size(), 17);
    }

    void describesACollection()
    {
        const QJsonObject document = json(u"/collections/kabkota"_s);
        QCOMPARE(document["id"_L1].toString(), u"kabkota"_s);
        QVERIFY(document["description"_L1].toString().contains(u"skematis"_s));
        const QJsonArray box = document["extent"_L1]["spatial"_L1]["bbox"_L1][0].toArray();
        QCOMPARE(box.size(), 4);
        QVERIFY(box[0].toDouble() > 96 && box[2].toDouble() < 101 && box[1].toDouble() < 0 && box[3].toDouble() > 4);
        QVERIFY(!json(u"/collections/kinerja"_s).contains("extent"_L1));
        QCOMPARE(status(get(linkOf(document, "items"_L1))), 200);
    }

    void listsAWholeCollectionByItsNextLinks()
    {
        QSet<QString> ids;
        qsizetype listed = 0;
        int pages = 0;
        QUrl next = m_base.resolved(QUrl(u"/collections/sekolah/items?limit=10000"_s));
        qsizetype matched = 0;
        while (!next.isEmpty() && pages < 100) {
            const Reply reply = get(next);
            QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"application/geo+json"_s);
            const QJsonObject page = QJsonDocument::fromJson(reply->readAll()).object();
            const QJsonArray features = page["features"_L1].toArray();
            QCOMPARE(page["numberReturned"_L1].toInteger(), features.size());
            QVERIFY(QDateTime::fromString(page["timeStamp"_L1].toString(), Qt::ISODate).isValid());
            for (const QJsonValue feature : features)
                ids.insert(feature["id"_L1].toString());
            listed += features.size();
            matched = page["numberMatched"_L1].toInteger();
            next = linkOf(page, "next"_L1);
            ++pages;
        }
        QVERIFY(pages > 1);
        QVERIFY(listed >= 3200);
        QCOMPARE(listed, matched);
        QCOMPARE(ids.size(), listed);
    }

    void endsWithoutANextLink()
    {
        const QJsonObject last = json(u"/collections/kabkota/items?limit=3&offset=30"_s);
        QCOMPARE(last["numberReturned"_L1].toInt(), 3);
        QCOMPARE(last["numberMatched"_L1].toInt(), 33);
        QVERIFY(linkOf(last, "next"_L1).isEmpty());
        QCOMPARE(json(u"/collections/kabkota/items?limit=3&offset=29"_s)["links"_L1].toArray().size(), 3);
        const QJsonObject beyond = json(u"/collections/kabkota/items?offset=500"_s);
        QCOMPARE(beyond["numberReturned"_L1].toInt(), 0);
        QVERIFY(linkOf(beyond, "next"_L1).isEmpty());
    }

    void filtersByBoxAndKeepsTheFilterInNext()
    {
        const QJsonObject page = json(u"/collections/sekolah/items?limit=5&bbox=97,0.4,98,1.6"_s); // Nias
        QVERIFY(page["numberMatched"_L1].toInt() > 5);
        QVERIFY(page["numberMatched"_L1].toInt() < 400);
        for (const QJsonValue feature : page["features"_L1].toArray())
            QVERIFY(feature["geometry"_L1]["coordinates"_L1][0].toDouble() <= 98);
        const QUrl next = linkOf(page, "next"_L1);
        QVERIFY(next.query().contains(u"bbox=97,0.4,98,1.6"_s));
        const QJsonObject second = QJsonDocument::fromJson(get(next)->readAll()).object();
        QCOMPARE(second["numberMatched"_L1], page["numberMatched"_L1]);
        QCOMPARE(json(u"/collections/kinerja/items?bbox=0,0,1,1"_s)["numberMatched"_L1].toInt(),
                 1056); // no geometry: all
    }

    void givesOneFeature()
    {
        const QJsonObject feature = json(u"/collections/kabkota/items/12.07"_s);
        QCOMPARE(feature["properties"_L1]["nama"_L1].toString(), u"Deli Serdang"_s);
        QCOMPARE(linkOf(feature, "self"_L1).path(), u"/collections/kabkota/items/12.07"_s);
    }

    void answersNotModified()
    {
        const QString path = u"/collections/kinerja/items?limit=20"_s;
        const Reply first = get(path);
        const QByteArray tag = first->rawHeader("ETag");
        QVERIFY(tag.startsWith("W/\""));
        QVERIFY(first->rawHeader("Last-Modified").endsWith(" GMT"));
        const Reply again = get(path, tag);
        QCOMPARE(status(again), 304);
        QCOMPARE(again->rawHeader("ETag"), tag);
        QVERIFY(again->readAll().isEmpty());
        QCOMPARE(status(get(path, "\"other\", " + tag)), 304);
        QCOMPARE(status(get(path, "\"other\"")), 200);
        QCOMPARE(status(get(u"/collections/kinerja/items?limit=21"_s, tag)), 200);
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("expected");
        QTest::newRow("limit") << u"/collections/kabkota/items?limit=0"_s << 400;
        QTest::newRow("parameter") << u"/collections/kabkota/items?filter=x"_s << 400;
        QTest::newRow("collection") << u"/collections/nothing"_s << 404;
        QTest::newRow("its items") << u"/collections/nothing/items"_s << 404;
        QTest::newRow("feature") << u"/collections/kabkota/items/99.99"_s << 404;
        QTest::newRow("address") << u"/nothing"_s << 404;
        QTest::newRow("address outside") << u"/collections/..%2Fworkspace/items"_s << 404;
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(int, expected);
        const Reply reply = get(path);
        QCOMPARE(status(reply), expected);
        const QJsonObject problem = QJsonDocument::fromJson(reply->readAll()).object();
        QVERIFY(!problem["code"_L1].toString().isEmpty());
        QVERIFY(!problem["description"_L1].toString().isEmpty());
    }

    void stopsAndComesBackAtItsAddress()
    {
        DemoSource source;
        const auto url = source.start();
        QVERIFY(url);
        const QUrl page = url->resolved(QUrl(u"/conformance"_s));
        QCOMPARE(status(get(page)), 200);
        source.stop();
        QCOMPARE(get(page)->error(), QNetworkReply::ConnectionRefusedError);
        QCOMPARE(source.start(static_cast<quint16>(url->port())), *url);
        QCOMPARE(status(get(page)), 200);
    }

    void saysWhyItCannotStart()
    {
        DemoSource second;
        const auto url = second.start(static_cast<quint16>(m_base.port()));
        QVERIFY(!url);
        QVERIFY2(url.error().startsWith(u"demo source: cannot listen"_s), qPrintable(url.error()));
        QVERIFY(second.start());
    }
};

ANJUNGAN_TEST(QCoreApplication, DemoSourceTest)
#include "demo_source_test.moc"
