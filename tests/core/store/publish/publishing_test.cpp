// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using anjungan::sync::StageSummary;
using anjungan::test::page;
using anjungan::test::TestRow;
using anjungan::workspace::FieldType;

namespace anjungan::store {

namespace {

/// A page with a list of the largest ceilings of an agency in a period.
constexpr auto firstRowsPage =
    R"({"pages": [{"panels": [{"query": {"dataset": "a", "select": ["k", "pagu"], "where": [
    {"field": "opd", "is": "=", "param": "opd"}, {"field": "bulan", "is": "latest", "param": "period"}],
    "order": ["-pagu"], "limit": 20}}]}]})";

} // namespace

/// What readers see during and after a publish.
class PublishingTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;

    StageSummary publish(const workspace::Dataset &dataset, const std::vector<source::RowPage> &pages,
                         const QDateTime &at = test::day(1))
    {
        return test::must(test::publishPages(*m_writer, dataset, pages, at));
    }

    QStringList ask(const QString &sql) const { return test::ask(*m_reader, sql); }

    static workspace::Dataset schools()
    {
        workspace::Dataset dataset = test::dataset(u"sekolah"_s, u"npsn"_s);
        dataset.modified = u"updated_at"_s;
        return dataset;
    }

    static TestRow school(int number, int pupils, const QString &updated,
                          std::optional<geo::Point> at = geo::Point{98.7, 3.5})
    {
        return {.values = {QString::number(number), std::int64_t(pupils), updated}, .at = at};
    }

    static source::RowPage schoolPage(const std::vector<TestRow> &rows)
    {
        return page({u"npsn"_s, u"siswa"_s, u"updated_at"_s}, rows);
    }

private Q_SLOTS:
    void init()
    {
        m_reader.reset();
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
        m_reader = test::must(Reader::open(m_scratch.file));
    }

    void publishesValuesAsTheyCame()
    {
        publish(test::dataset(u"a"_s, u"k"_s),
                {page({u"k"_s, u"i"_s, u"r"_s, u"b"_s, u"d"_s, u"t"_s, u"j"_s, u"mixed"_s},
                      {{.values = {u"1"_s, std::int64_t(9007199254740993), 0.1, true, u"2026-11-21"_s,
                                   u"2026-11-21T14:05:00+07:00"_s, source::Json{u"[1,{}]"_s}, true}},
                       {.values = {u"2"_s, std::int64_t(-1), std::int64_t(2), false, u"1965-01-01"_s,
                                   u"2026-11-21T07:05:00.5Z"_s, source::Json{u"{}"_s}, u"<b>12</b>"_s}},
                       {.values = {u"3"_s}}})});
        QCOMPARE(ask(u"SELECT k, i, r, b, d, t, j, mixed FROM a ORDER BY fid"_s),
                 QStringList({u"1|9007199254740993|0.1|1|2026-11-21|2026-11-21T07:05:00.000Z|[1,{}]|true"_s,
                              u"2|-1|2|0|1965-01-01|2026-11-21T07:05:00.500Z|{}|<b>12</b>"_s, u"3|-|-|-|-|-|-|-"_s}));
        const auto table = test::must(m_reader->table(u"a"_s));
        QVERIFY(table.has_value());
        QVERIFY(!table->hasGeometry);
        QStringList types;
        for (const TableColumn &column : table->columns)
            types.append(typeName(column.type));
        QCOMPARE(types, QStringList({u"text"_s, u"integer"_s, u"real"_s, u"boolean"_s, u"date"_s, u"datetime"_s,
                                     u"json"_s, u"text"_s}));
        QCOMPARE(table->column(u"d"_s)->type, ColumnType::Date);
        QCOMPARE(table->column(u"no"_s), nullptr);
    }

    void countsAndWritesOnlyWhatDiffers()
    {
        const QString before = u"2026-11-01T00:00:00Z"_s;
        const QString after = u"2026-11-02T00:00:00Z"_s;
        publish(schools(), {schoolPage({school(1, 10, before), school(2, 20, before), school(3, 30, before),
                                        school(4, 40, before)})});
        const QStringList fids = ask(u"SELECT fid, npsn FROM sekolah ORDER BY fid"_s);
        const StageSummary summary =
            publish(schools(),
                    {schoolPage({school(5, 50, after, geo::Point{100, 1}), school(1, 10, before), school(2, 21, after),
                                 school(3, 30, after)})},
                    test::day(2));
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.removed, 1);
        QCOMPARE(summary.touched, 1);
        const QStringList now = ask(u"SELECT fid, npsn FROM sekolah ORDER BY fid"_s);
        QCOMPARE(now.mid(0, 3), fids.mid(0, 3));
        QCOMPARE(ask(u"SELECT npsn, siswa, updated_at FROM sekolah ORDER BY npsn"_s),
                 QStringList({u"1|10|2026-11-01T00:00:00.000Z"_s, u"2|21|2026-11-02T00:00:00.000Z"_s,
                              u"3|30|2026-11-02T00:00:00.000Z"_s, u"5|50|2026-11-02T00:00:00.000Z"_s}));
        QCOMPARE(ask(u"SELECT count(*) FROM rtree_sekolah_geom WHERE maxx > 99"_s), QStringList(u"1"_s));
        QCOMPARE(ask(u"SELECT count(*) FROM sekolah s JOIN rtree_sekolah_geom r ON r.id = s.fid"_s),
                 QStringList(u"4"_s));
        QCOMPARE(ask(u"SELECT count(*) FROM rtree_sekolah_geom"_s), QStringList(u"4"_s));
        QCOMPARE(ask(u"SELECT count(*) FROM anjungan_row_sekolah JOIN sekolah USING (fid) WHERE key = npsn"_s),
                 QStringList(u"4"_s));
        QCOMPARE(ask(u"SELECT round(min_x, 3), round(min_y, 3), max_x, max_y, last_change FROM gpkg_contents "
                     "WHERE table_name = 'sekolah'"_s),
                 QStringList(u"98.7|1|100|3.5|2026-11-02T12:00:00.000Z"_s));
        QCOMPARE(ask(u"SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'sekolah'"_s),
                 QStringList(u"7"_s));
    }

    void movesTheBoxOfAChangedRow()
    {
        publish(schools(),
                {schoolPage({school(1, 10, {}, geo::Point{98, 3}), school(2, 20, {}), school(3, 30, {}, std::nullopt),
                             school(4, 40, {}, geo::Point{97, 1}), school(5, 50, {}, geo::Point{97, 2})})});
        publish(schools(), {schoolPage({school(1, 10, {}, geo::Point{99, 2}), school(2, 20, {}, std::nullopt),
                                        school(3, 30, {}, geo::Point{100, 1}), school(4, 41, {}, geo::Point{97, 1}),
                                        school(5, 50, {}, geo::Point{97, 2})})});
        QCOMPARE(ask(u"SELECT npsn, minx, maxy FROM rtree_sekolah_geom JOIN sekolah ON fid = id ORDER BY npsn"_s),
                 (QStringList{u"1|99|2"_s, u"3|100|1"_s, u"4|97|1"_s, u"5|97|2"_s}));
        QCOMPARE(ask(u"SELECT count(*) FROM rtree_sekolah_geom"_s), QStringList(u"4"_s));
    }

    void neverUsesAFidTwice()
    {
        publish(schools(), {schoolPage({school(1, 10, {}), school(2, 20, {})})});
        const QStringList first = ask(u"SELECT fid FROM sekolah WHERE npsn = '2'"_s);
        publish(schools(), {schoolPage({school(1, 10, {})})});
        publish(schools(), {schoolPage({school(1, 10, {}), school(3, 20, {})})});
        QVERIFY(ask(u"SELECT fid FROM sekolah"_s).size() == 2);
        QVERIFY(!ask(u"SELECT fid FROM sekolah"_s).contains(first.front()));
    }

    void pairsRowsThatShareAKey()
    {
        publish(schools(), {schoolPage({school(1, 10, {}), school(1, 11, {}), school(1, 12, {})})});
        const StageSummary summary = publish(schools(), {schoolPage({school(1, 11, {}), school(1, 13, {})})});
        QCOMPARE(summary.duplicateKeys, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.removed, 1);
        QCOMPARE(summary.added, 0);
        QCOMPARE(ask(u"SELECT npsn, siswa FROM sekolah ORDER BY siswa"_s), QStringList({u"1|11"_s, u"1|13"_s}));
    }

    void tellsAWalkingTimeStampFromAChange()
    {
        publish(schools(), {schoolPage({school(1, 10, u"2026-11-01T00:00:00Z"_s)})});
        const StageSummary summary = publish(schools(), {schoolPage({school(1, 10, u"2026-11-05T00:00:00Z"_s)})});
        QCOMPARE(summary.touched, 1);
        QCOMPARE(summary.added + summary.changed + summary.removed, 0);
        QCOMPARE(ask(u"SELECT updated_at FROM sekolah"_s), QStringList(u"2026-11-05T00:00:00.000Z"_s));
        QCOMPARE(publish(schools(), {schoolPage({school(1, 10, u"2026-11-05T00:00:00Z"_s)})}).touched, 0);
    }

    void writesOnlyTheRecordWhereNothingDiffers()
    {
        publish(schools(), {schoolPage({school(1, 10, {})})}, test::day(1));
        const QStringList schema = ask(u"PRAGMA schema_version"_s);
        publish(schools(), {schoolPage({school(1, 10, {})})}, test::day(2));
        QCOMPARE(ask(u"PRAGMA schema_version"_s), schema);
        QCOMPARE(ask(u"SELECT published_at, confirmed_at FROM anjungan_dataset"_s),
                 QStringList(u"2026-11-01T12:00:00.000Z|2026-11-02T12:00:00.000Z"_s));
        QCOMPARE(ask(u"SELECT count(*) FROM anjungan_observation"_s), QStringList(u"2"_s));
    }

    void showsTheOldOrTheNewNeverAMix()
    {
        publish(schools(), {schoolPage({school(1, 10, {}), school(2, 20, {})})});
        const auto sum = u"SELECT count(*), sum(siswa) FROM sekolah"_s;
        QVERIFY(m_reader->beginSnapshot().has_value());
        QSqlQuery open(m_reader->connection().database());
        QVERIFY(open.exec(u"SELECT npsn FROM sekolah ORDER BY npsn"_s));
        QVERIFY(open.next());
        publish(schools(), {schoolPage({school(1, 100, {}), school(3, 200, {}), school(4, 300, {})})});
        QVERIFY(open.next());
        QCOMPARE(open.value(0).toString(), u"2"_s);
        open.finish();
        QCOMPARE(ask(sum), QStringList(u"2|30"_s));
        QCOMPARE(test::must(m_reader->dataset(u"sekolah"_s))->rows, 2);
        m_reader->endSnapshot();
        QCOMPARE(ask(sum), QStringList(u"3|600"_s));
        QCOMPARE(test::must(m_reader->dataset(u"sekolah"_s))->rows, 3);
    }

    void replacesTheTableWhereItsColumnsChange()
    {
        publish(schools(), {schoolPage({school(1, 10, {}), school(2, 20, {})})});
        const QStringList fids = ask(u"SELECT fid, npsn FROM sekolah"_s);
        publish(schools(), {page({u"npsn"_s, u"siswa"_s, u"kepala"_s},
                                 {{.values = {u"1"_s, 10.5, u"Bu Ani"_s}, .at = geo::Point{98, 3}},
                                  {.values = {u"2"_s, std::int64_t(20), {}}}})});
        QCOMPARE(ask(u"SELECT npsn, siswa, kepala FROM sekolah ORDER BY fid"_s),
                 QStringList({u"1|10.5|Bu Ani"_s, u"2|20|-"_s}));
        QCOMPARE(ask(u"SELECT fid, npsn FROM sekolah"_s), fids);
        QCOMPARE(ask(u"SELECT name, type FROM anjungan_field ORDER BY position"_s),
                 QStringList({u"npsn|text"_s, u"siswa|real"_s, u"kepala|text"_s}));
        QCOMPARE(ask(u"SELECT count(*) FROM rtree_sekolah_geom"_s), QStringList(u"1"_s));
    }

    void turnsFeaturesIntoAttributesAndBack()
    {
        const auto kind = u"SELECT data_type, (SELECT count(*) FROM gpkg_geometry_columns), (SELECT count(*) FROM "
                          u"sqlite_schema WHERE "
                          "name LIKE 'rtree%'), min_x FROM gpkg_contents WHERE table_name = 'sekolah'"_s;
        publish(schools(), {schoolPage({school(1, 10, {}, std::nullopt)})});
        QCOMPARE(ask(kind), QStringList(u"attributes|0|0|-"_s));
        publish(schools(), {schoolPage({school(1, 10, {}), school(2, 10, {}, std::nullopt)})});
        QVERIFY(ask(kind).front().startsWith(u"features|1|"_s));
        QVERIFY(test::must(m_reader->table(u"sekolah"_s))->hasGeometry);
        publish(schools(), {schoolPage({school(1, 10, {}, std::nullopt)})});
        QCOMPARE(ask(kind), QStringList(u"attributes|0|0|-"_s));
    }

    void keepsTheTableOfAnEmptyListing()
    {
        publish(schools(), {schoolPage({school(1, 10, {})})});
        QCOMPARE(publish(schools(), {}).removed, 1);
        QCOMPARE(ask(u"SELECT count(*) FROM sekolah"_s), QStringList(u"0"_s));
        QVERIFY(test::must(m_reader->table(u"sekolah"_s))->hasGeometry);
        QCOMPARE(test::must(m_reader->table(u"sekolah"_s))->columns.size(), 3);
    }

    void keepsPromisedFieldsThatDidNotCome()
    {
        publish(test::dataset(u"a"_s, u"k"_s, {{u"siswa"_s, FieldType::Integer}}),
                {page({u"k"_s}, {{.values = {u"1"_s}}})});
        QCOMPARE(ask(u"SELECT k, siswa FROM a"_s), QStringList(u"1|-"_s));
    }

    void indexesKeyAreaAndPeriod()
    {
        workspace::Dataset dataset = test::dataset(u"a"_s, u"k"_s);
        const source::RowPage rows =
            page({u"k"_s, u"kode"_s, u"bulan"_s}, {{.values = {u"1"_s, u"12.07"_s, u"2026-10"_s}}});
        dataset.area = workspace::AreaRef{u"kode"_s, u"kemendagri"_s};
        dataset.period = u"bulan"_s;
        const auto indexes = u"SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'a' ORDER BY 1"_s;
        publish(dataset, {rows});
        QCOMPARE(ask(indexes),
                 QStringList({u"anjungan_index_a.bulan"_s, u"anjungan_index_a.k"_s, u"anjungan_index_a.kode"_s}));
        dataset.area.reset();
        publish(dataset, {rows});
        QCOMPARE(ask(indexes), QStringList({u"anjungan_index_a.bulan"_s, u"anjungan_index_a.k"_s}));
    }

    void indexesTheFirstRowsOfLargeDatasets()
    {
        workspace::Dataset dataset = test::dataset(u"a"_s, u"k"_s);
        dataset.period = u"bulan"_s;
        QVERIFY(m_writer->saveWorkspace(firstRowsPage, {}, test::day(1)));
        const auto indexes = u"SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'a' ORDER BY 1"_s;
        const auto rows = [](std::int64_t count) {
            std::vector<TestRow> made;
            for (std::int64_t row = 0; row < count; ++row)
                made.push_back({.values = {QString::number(row), u"x"_s, u"2026-10"_s, row}});
            return page({u"k"_s, u"opd"_s, u"bulan"_s, u"pagu"_s}, made);
        };
        publish(dataset, {rows(10)});
        QCOMPARE(ask(indexes), QStringList({u"anjungan_index_a.bulan"_s, u"anjungan_index_a.k"_s}));
        publish(dataset, {rows(20'000)});
        QCOMPARE(ask(indexes), QStringList({u"anjungan_index_a.bulan.pagu.opd"_s, u"anjungan_index_a.k"_s}));
    }

    void knowsTheGreatestPeriodThatHasBeen()
    {
        workspace::Dataset dataset = test::dataset(u"a"_s, u"k"_s);
        dataset.period = u"bulan"_s;
        const source::RowPage rows =
            page({u"k"_s, u"bulan"_s, u"realisasi"_s}, {{.values = {u"1"_s, u"2026-09"_s, 1.5}},
                                                        {.values = {u"2"_s, u"2026-10"_s, 2.5}},
                                                        {.values = {u"3"_s, u"2026-12"_s}}});
        publish(dataset, {rows});
        QCOMPARE(test::must(m_reader->dataset(u"a"_s))->period, u"2026-12"_s);
        dataset.periodPresent = u"realisasi"_s;
        publish(dataset, {rows});
        QCOMPARE(test::must(m_reader->dataset(u"a"_s))->period, u"2026-10"_s);
    }

    void holdsFieldNamesFromHell()
    {
        const std::vector<QString> names{
            u"Nama"_s, u"NAMA"_s,           u"fid"_s, u"geom"_s,   u"rowid"_s,
            QString(), u"a\"b"_s,           u"a'b"_s, u"select"_s, u"x; DROP TABLE gpkg_contents"_s,
            u"😀"_s,   QString(1'000, u'n')};
        std::vector<QString> fields{u"k"_s};
        TestRow row{.values = {u"1"_s}, .at = geo::Point{98, 3}};
        for (const QString &name : names) {
            fields.push_back(name);
            row.values.push_back("value of "_L1 + name);
        }
        const source::RowPage rows = page(fields, {row});
        publish(test::dataset(u"a"_s, u"k"_s), {rows});
        publish(test::dataset(u"a"_s, u"k"_s), {rows});
        const Table table = test::must(m_reader->table(u"a"_s)).value();
        QCOMPARE(table.columns.size(), 13);
        for (const QString &name : names) {
            const TableColumn *column = table.column(name);
            QVERIFY(column);
            QString quotedName = column->column;
            QCOMPARE(ask("SELECT \""_L1 + quotedName.replace(u'"', "\"\""_L1) + "\" FROM a"_L1),
                     QStringList("value of "_L1 + name));
        }
    }

    void holdsAThousandFields()
    {
        std::vector<QString> fields{u"k"_s};
        TestRow row{.values = {u"1"_s}};
        for (int i = 1; i < 1'000; ++i) {
            fields.push_back(u"n%1"_s.arg(i));
            row.values.push_back(std::int64_t(i));
        }
        publish(test::dataset(u"a"_s, u"k"_s), {page({u"k"_s}, {{.values = {u"0"_s}}}), page(fields, {row})});
        QCOMPARE(ask(u"SELECT n1, n999 FROM a ORDER BY k"_s), QStringList({u"-|-"_s, u"1|999"_s}));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::PublishingTest)
#include "publishing_test.moc"
