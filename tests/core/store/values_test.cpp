// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/column_names.h"
#include "core/store/format/value_kind.h"
#include "core/store/records/page_validators.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/row_identity.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using anjungan::source::Json;
using anjungan::source::SourceRow;
using anjungan::source::Value;

namespace anjungan::store {

/// Types, names and identities of the cache, without a file.
class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNarrowestType()
    {
        const auto type = [](const std::vector<Value> &values) {
            ValueKinds seen;
            for (const Value &value : values)
                seen |= kindOf(value);
            const auto found = typeFor(seen);
            return found ? typeName(*found) : u"none"_s;
        };
        QCOMPARE(type({std::monostate{}}), u"none"_s);
        QCOMPARE(type({std::int64_t(1), std::monostate{}}), u"integer"_s);
        QCOMPARE(type({std::int64_t(1), 1.5}), u"real"_s);
        QCOMPARE(type({true, false}), u"boolean"_s);
        QCOMPARE(type({true, std::int64_t(1)}), u"text"_s);
        QCOMPARE(type({u"2026-11-21"_s}), u"date"_s);
        QCOMPARE(type({u"2026-11-21"_s, u"2026-11-21T07:05Z"_s}), u"text"_s);
        QCOMPARE(type({u"2026-11-21T07:05Z"_s}), u"datetime"_s);
        QCOMPARE(type({u"2026-11-21T07:05"_s}), u"datetime"_s); // of the dataset's zone
        QCOMPARE(type({u"2026-11-21 14:05:00+07"_s, u"2026-11-21T07:05"_s}), u"datetime"_s);
        QCOMPARE(type({u""_s}), u"none"_s);
        QCOMPARE(type({u""_s, std::int64_t(1), 1.5}), u"real"_s);
        QCOMPARE(type({u""_s, u"a"_s}), u"text"_s);
        QCOMPARE(type({std::int64_t(9007199254740993), 1.5}), u"text"_s);
        QCOMPARE(type({std::int64_t(9007199254740994), 1.5}), u"real"_s);
        QCOMPARE(type({std::numeric_limits<std::int64_t>::max(), 1.5}), u"text"_s);
        QCOMPARE(type({std::int64_t(9007199254740993), std::int64_t(1)}), u"integer"_s);
        QCOMPARE(type({Json{u"{}"_s}}), u"json"_s);
        QCOMPARE(type({Json{u"{}"_s}, u"a"_s}), u"text"_s);
        QCOMPARE(type({u"12.07"_s}), u"text"_s);
    }

    void namesColumns()
    {
        ColumnNames names;
        QCOMPARE(names.pick(u"Nama Sekolah"_s), u"Nama Sekolah"_s);
        QCOMPARE(names.pick(u"NAMA SEKOLAH"_s), u"NAMA SEKOLAH_2"_s);
        QCOMPARE(names.pick(u"fid"_s), u"fid_2"_s);
        QCOMPARE(names.pick(u"GEOM"_s), u"GEOM_2"_s);
        QCOMPARE(names.pick(QString()), u"field"_s);
        QCOMPARE(names.pick(u"  "_s), u"field_2"_s);
        QCOMPARE(names.pick(u"a\"; DROP TABLE x; --"_s), u"a__ DROP TABLE x_ --"_s);
        QCOMPARE(names.pick(u"a\nb"_s + QChar(0)), u"a_b_"_s);
        QCOMPARE(names.pick(QString(5'000, u'x')).size(), 60);
        QCOMPARE(names.pick(QString(5'001, u'x')).size(), 62);
        QVERIFY(!names.pick(QString(59, u'y') + u"😀"_s).back().isHighSurrogate());
        QCOMPARE(names.pick(QString(59, u'z') + u"e\u0301"_s), QString(59, u'z'));
    }

    void reservesTheNamesOfOthers()
    {
        for (const QString &id :
             {u"gpkg_contents"_s, u"anjungan_field"_s, u"rtree_sekolah_geom"_s, u"sqlite_sequence"_s, QString()})
            QVERIFY(isReservedTable(id));
        QVERIFY(!isReservedTable(u"sekolah"_s));
    }

    void identifiesRows()
    {
        const auto identify = [](const std::vector<QString> &fields, const SourceRow &feature) {
            return RowIdentifier(fields, u"k"_s, u"m"_s).identify(feature);
        };
        const SourceRow base{.id = u"9"_s, .values = {u"a"_s, std::int64_t(5), u"2026"_s}, .wkb = {}, .box = {}};
        const RowIdentity row = identify({u"k"_s, u"n"_s, u"m"_s}, base);
        QCOMPARE(row.key, u"a"_s);
        QCOMPARE(row.hash.size(), 20);
        // Pinned: a changed hash would make every existing cache rewrite all its rows.
        QCOMPARE(row.hash.toHex(), "b8ac7761c5f4d0e8df3e55876e9171e8fea3ff1c"_ba);

        const RowIdentity reordered =
            identify({u"m"_s, u"n"_s, u"k"_s}, {.id = {}, .values = {u"2026"_s, 5.0, u"a"_s}, .wkb = {}, .box = {}});
        QCOMPARE(reordered.hash, row.hash);
        QCOMPARE(reordered.stamp, row.stamp);

        const RowIdentity touched = identify(
            {u"k"_s, u"n"_s, u"m"_s}, {.id = {}, .values = {u"a"_s, std::int64_t(5), u"2027"_s}, .wkb = {}, .box = {}});
        QCOMPARE(touched.hash, row.hash);
        QVERIFY(touched.stamp != row.stamp);

        const RowIdentity withNull = identify({u"k"_s, u"n"_s, u"m"_s, u"extra"_s}, base);
        QCOMPARE(withNull.hash, row.hash);

        const std::vector<Value> others{u"5"_s, true, 5.5, Json{u"5"_s}, std::monostate{}};
        QSet<QByteArray> hashes{row.hash};
        for (const Value &other : others)
            hashes.insert(identify({u"k"_s, u"n"_s}, {.id = {}, .values = {u"a"_s, other}, .wkb = {}, .box = {}}).hash);
        hashes.insert(
            identify({u"k"_s, u"n"_s},
                     {.id = {}, .values = {u"a"_s, std::int64_t(5)}, .wkb = test::pointWkb({1, 2}), .box = {}})
                .hash);
        QCOMPARE(hashes.size(), 7);
    }

    void takesTheKeyFromTheFieldOnly()
    {
        const auto key = [](const Value &value) {
            return RowIdentifier({u"k"_s}, u"k"_s, {})
                .identify({.id = u"id"_s, .values = {value}, .wkb = {}, .box = {}})
                .key;
        };
        QCOMPARE(key(std::int64_t(10214833)), u"10214833"_s);
        QCOMPARE(key(12.5), u"12.5"_s);
        QCOMPARE(key(u"12.07"_s), u"12.07"_s);
        QCOMPARE(key(std::monostate{}), QString());
        QCOMPARE(key(u""_s), QString());
        QCOMPARE(RowIdentifier({}, u"k"_s, {}).identify({}).key, QString());
    }

    void keepsPageValidators()
    {
        const QList<sync::PageValidator> pages{
            {QUrl(u"https://a.example/items?x=%20y&limit=5"_s), {"W/\"\xe9\"", "Sat, 21 Nov 2026 07:05:00 GMT"}},
            {QUrl(u"https://a.example/items?offset=5"_s), {}}};
        QCOMPARE(pageValidatorsOf(toJson(pages)), pages);
        QVERIFY(pageValidatorsOf(u"[{]"_s).isEmpty());
        QVERIFY(pageValidatorsOf(QString()).isEmpty());
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::ValuesTest)
#include "values_test.moc"
