// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/error_text.h"
#include "core/source/http_status.h"
#include "core/source/media_type.h"
#include "core/source/utf8.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;

/// Small rules: which text may be shown, how long to wait, content types.
class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecretsOfUrls_data();
    void hidesSecretsOfUrls();
    void keepsUntrustedTextToOneLine();
    void tellsStatuses_data();
    void tellsStatuses();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void knowsJson_data();
    void knowsJson();
    void choosesTheGeoJsonLink();
    void findsInvalidUtf8_data();
    void findsInvalidUtf8();
};

void TestError::hidesSecretsOfUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"https://a.id/x?limit=10&f=json"_s << u"https://a.id/x?limit=10&f=json"_s;
    QTest::newRow("user info") << u"https://me:pw@a.id/x"_s << u"https://a.id/x"_s;
    QTest::newRow("token") << u"https://a.id/x?token=abc&limit=1"_s << u"https://a.id/x?token=…&limit=1"_s;
    QTest::newRow("any case, part of a name")
        << u"https://a.id/x?X-Amz-Signature=abc&API_KEY=d"_s << u"https://a.id/x?X-Amz-Signature=…&API_KEY=…"_s;
    QTest::newRow("encoded name") << u"https://a.id/x?t%6Fken=abc"_s << u"https://a.id/x?token=…"_s;
}

void TestError::hidesSecretsOfUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QCOMPARE(withoutSecrets(QUrl(url)).toDisplayString(), shown);
    const SourceError error{.what = message::plain(u"no"_s), .url = QUrl(url)};
    QCOMPARE(error.toMessage(), message::make<message::Code::At>(shown, message::plain(u"no"_s)));
}

void TestError::keepsUntrustedTextToOneLine()
{
    QCOMPARE(oneLine(u"a\r\n\tb\u0000c\u202Ed"_s), u"a b c d"_s);
    QCOMPARE(oneLine(QString(500, u'x'), 10), QString(9, u'x') + u'…');
    QCOMPARE(oneLine(QString(8, u'x') + u"😀yz"_s, 10), QString(8, u'x') + u'…');
    QCOMPARE(oneLine(QString(8, u'x') + u"e\u0301yz"_s, 10), QString(8, u'x') + u'…');
    QCOMPARE(oneLine(QString(39, u' ') + u"😀"_s, 10), u"😀"_s); // spaces around it do not count
}

void TestError::tellsStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    const std::initializer_list<std::pair<int, ErrorKind>> kinds{
        {400, ErrorKind::BadRequest}, {401, ErrorKind::Refused},     {403, ErrorKind::Refused},
        {404, ErrorKind::NotFound},   {408, ErrorKind::Timeout},     {410, ErrorKind::NotFound},
        {418, ErrorKind::BadRequest}, {429, ErrorKind::Busy},        {500, ErrorKind::ServerFault},
        {503, ErrorKind::Busy},       {504, ErrorKind::ServerFault}, {204, ErrorKind::Malformed},
    };
    for (const auto &[status, kind] : kinds)
        QTest::addRow("%d", status) << status << kind;
}

void TestError::tellsStatuses()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    const SourceError error = errorOfStatus(status, u"Because\r\nX: y"_s, QUrl(u"http://u:p@a.id/"_s), {});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.status, status);
    const QString line = anjungan::test::told(error);
    QVERIFY2(line.startsWith(u"at(http://a.id/, [source.status"_s), qPrintable(line));
    QVERIFY2(line.endsWith(u"(%1 (Because X: y))])"_s.arg(status)), qPrintable(line));
}

void TestError::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("IMF date") << QByteArray("Sat, 21 Nov 2026 07:06:30 GMT") << 90;
    QTest::newRow("RFC 850 date") << QByteArray("Saturday, 21-Nov-26 07:06:30 GMT") << 90;
    QTest::newRow("asctime date") << QByteArray("Sat Nov 21 07:06:30 2026") << 90;
    QTest::newRow("past date") << QByteArray("Fri, 20 Nov 2026 07:05:00 GMT") << 0;
    QTest::newRow("far date") << QByteArray("Sun, 21 Nov 2027 07:05:00 GMT") << 86400;
    QTest::newRow("too many digits") << QByteArray("99999999999999999999") << 86400;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
}

void TestError::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 11, 21), QTime(14, 5), QTimeZone("Asia/Jakarta"));
    const auto wait = parseRetryAfter(value, now);
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
}

void TestError::knowsJson_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("json");
    QTest::newRow("GeoJSON") << u"application/geo+json"_s << true;
    QTest::newRow("parameters, case") << u"Application/JSON ; charset=utf-8"_s << true;
    QTest::newRow("vendor") << u"application/vnd.oai.openapi+json;version=3.0"_s << true;
    QTest::newRow("text") << u"text/json"_s << true;
    QTest::newRow("GeoJSON without a plus") << u"application/geojson"_s << true;
    QTest::newRow("a sequence") << u"application/json-seq"_s << false;
    QTest::newRow("HTML") << u"text/html"_s << false;
    QTest::newRow("parameter only") << u"text/html; x=+json"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestError::knowsJson()
{
    QFETCH(QString, type);
    QTEST(isJson(type), "json");
}

void TestError::choosesTheGeoJsonLink()
{
    const Links links{{u"next"_s, u"text/html"_s, u"h"_s},
                      {u"next"_s, u"application/json"_s, u"j"_s},
                      {u"next"_s, u"application/geo+json; charset=utf-8"_s, u"g"_s},
                      {u"http://www.opengis.net/def/rel/ogc/1.0/data"_s, {}, u"d"_s},
                      {u"items"_s, u"text/html"_s, u"i"_s}};
    QCOMPARE(linkTo(links, u"next").value_or(Link{}).href, u"g"_s);
    QCOMPARE(linkTo(links, u"data").value_or(Link{}).href, u"d"_s);
    QVERIFY(!linkTo(links, u"items"));
    QVERIFY(!linkTo(links, u"prev"));
}

void TestError::findsInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("at"); // -1: none
    QTest::newRow("empty") << QByteArray() << qsizetype{-1};
    QTest::newRow("valid") << QByteArray("a\u00e9\u2026\U0001F30B") << qsizetype{-1};
    QTest::newRow("lone continuation") << QByteArray("ab\x80") << qsizetype{2};
    QTest::newRow("cut at the end") << QByteArray("ab\xe2\x80") << qsizetype{2};
    QTest::newRow("overlong") << QByteArray("a\xc0\xaf") << qsizetype{1};
    QTest::newRow("surrogate") << QByteArray("\u00e9\xed\xa0\x80") << qsizetype{2};
    QTest::newRow("Latin-1") << QByteArray("caf\xe9\x22") << qsizetype{3};
}

void TestError::findsInvalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(firstInvalidUtf8(bytes).value_or(-1), "at");
}

ANJUNGAN_TEST(QCoreApplication, TestError)
#include "error_test.moc"
