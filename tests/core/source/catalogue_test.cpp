// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/catalogue.h"
#include "core/source/http_transport.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>

using namespace anjungan;
using namespace anjungan::source;
using namespace Qt::StringLiterals;

/// What a source tells about its collections.
class CatalogueTest : public QObject
{
    Q_OBJECT

    static QJsonArray named(const QStringList &ids)
    {
        QJsonArray collections;
        for (const QString &id : ids)
            collections << QJsonObject{{u"id"_s, id}};
        return collections;
    }

    static std::expected<CollectionList, SourceError> list(const test::LoopbackSource &source)
    {
        const Limits limits;
        HttpTransport transport(limits);
        Catalogue catalogue(source.url(), transport, limits);
        return QCoro::waitFor(catalogue.list({}));
    }

private Q_SLOTS:
    void aListInPagesIsReadToItsEnd()
    {
        test::LoopbackSource source;
        const auto link = [](const QString &href) {
            return test::fault::member(u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, href}}});
        };
        const QString next = source.url().toString() + u"/collections?page=2"_s;
        using test::fault::both, test::fault::member;
        source.fail(u"page=2"_s, both(member(u"collections"_s, named({u"c"_s, QString()})), link(next)), -1);
        source.fail(u"/collections"_s, both(member(u"collections"_s, named({u"a"_s, u"b"_s})), link(next)), -1);
        const auto read = list(source);
        QVERIFY2(read, read ? "" : qPrintable(test::told(read.error())));
        QCOMPARE(read->collections.size(), 3U); // the second page leads to itself, and one has no id
        QCOMPARE(read->collections[2].id, u"c"_s);
        QVERIFY(!read->isCut);
        QCOMPARE(source.requestCount(u"page=2"_s), 1);
    }

    void aNextPageElsewhereIsNotRequested()
    {
        test::LoopbackSource source, other;
        source.fail(u"/collections"_s,
                    test::fault::member(u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s},
                                                                           {u"href"_s, other.url().toString() +
                                                                                           u"/collections?page=2"_s}}}),
                    -1);
        QVERIFY(list(source));
        QCOMPARE(other.requestCount(), 0);
    }

    void whatIsNoSourceIsAnError()
    {
        test::LoopbackSource source;
        source.fail({}, test::fault::html(), -1);
        const auto read = list(source);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::WrongType);
    }

    void fieldsAreReadFromASchema()
    {
        const QJsonObject schema{
            {u"properties"_s,
             QJsonObject{{u"a"_s, QJsonObject{{u"type"_s, QJsonArray{u"null"_s, u"integer"_s}}}},
                         {u"b"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}}},
                         {u"c"_s, QJsonObject{{u"type"_s, u"number"_s}, {u"unit"_s, u"km²"_s}}},
                         {u"d"_s, QJsonObject{{u"x-ogc-role"_s, u"id"_s}, {u"title"_s, u"Kode"_s}}},
                         {u"e"_s, QJsonObject{{u"format"_s, u"geometry-point"_s}}},
                         {u"f"_s, QJsonObject{{u"$ref"_s, u"https://geojson.org/schema/Point.json"_s}}},
                         {u"g"_s, u"not an object"_s}}}};
        const std::vector<ToldField> expected{{.name = u"a"_s, .type = u"integer"_s},
                                              {.name = u"b"_s, .type = u"datetime"_s},
                                              {.name = u"c"_s, .type = u"real"_s, .unit = u"km²"_s},
                                              {.name = u"d"_s, .title = u"Kode"_s, .isKey = true},
                                              {.name = u"g"_s}};
        QVERIFY(fieldsOf(schema, 100) == expected);
        QCOMPARE(fieldsOf(schema, 2).size(), 2U);
        QVERIFY(fieldsOf({}, 100).empty());
    }
};

ANJUNGAN_TEST(QCoreApplication, CatalogueTest)
#include "catalogue_test.moc"
