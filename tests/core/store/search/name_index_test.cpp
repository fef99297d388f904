// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair/renewal.h"
#include "core/store/search/name_fields.h"
#include "core/store/search/name_index.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/damage.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using anjungan::test::day;
using anjungan::test::page;
using anjungan::test::TestRow;

namespace anjungan::store {

namespace {

using Named = std::pair<QString, QString>; ///< key and name

source::RowPage pageOfNames(const QList<Named> &names, const QString &extra = {})
{
    std::vector<TestRow> rows;
    for (const auto &[key, name] : names)
        rows.push_back({.values = {key, name, extra}});
    return page({u"npsn"_s, u"nama"_s, u"status"_s}, rows);
}

const QByteArray searchingStatus =
    R"({"datasets": [{"id": "sekolah", "key": "npsn", "search": ["status", "npsn", "tidak_ada"]}]})";
const QByteArray searchingNothing = R"({"datasets": [{"id": "sekolah", "key": "npsn", "search": []}]})";
const QByteArray namedElsewhere = R"({"areas": [{"dataset": "kab", "code": "kode", "name": "wadmkk"}],
            "pages": [{"panels": [{"layers": [{"dataset": "titik", "style": {"label": "ket"}}]}]}]})";
const QByteArray withoutSearch = R"({"datasets": [{"id": "sekolah", "key": "npsn"}]})";

} // namespace

/// The index of names follows what is published.
class NameIndexTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    const workspace::Dataset m_schools = test::dataset(u"sekolah"_s, u"npsn"_s);
    int m_day = 1;

    void publish(const source::RowPage &rows, const QString &dataset = u"sekolah"_s)
    {
        test::must(test::publishPages(*m_writer, test::dataset(dataset, u"npsn"_s), {rows}, day(m_day++)));
    }

    /// The keys of the rows that an expression finds.
    QStringList found(const QString &expression, const QString &dataset = u"sekolah"_s) const
    {
        return test::ask(*m_reader,
                         u"SELECT p.npsn FROM anjungan_name AS n CROSS JOIN anjungan_named AS d CROSS JOIN %1 AS p "
                         "WHERE n.anjungan_name MATCH '%2' AND d.dataset = '%1' AND p.fid = n.rowid - (d.number << 40) "
                         "ORDER BY 1"_s.arg(dataset, expression));
    }

    QString one(const QString &sql) const { return test::ask(*m_reader, sql).value(0); }

    void reopen()
    {
        m_reader.reset();
        m_writer.reset();
        m_writer = test::must(Writer::open(m_scratch.file));
        m_reader = test::must(Reader::open(m_scratch.file));
    }

private Q_SLOTS:
    void init()
    {
        m_reader.reset();
        m_writer.reset();
        m_scratch = test::Scratch();
        m_day = 1;
        reopen();
    }

    void itFollowsPublishes()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1 Deli"_s}, {u"11"_s, u"SD Mawar"_s}, {u"12"_s, u"SD Melati"_s}}));
        QCOMPARE(found(u"deli"_s), QStringList(u"10"_s));
        QCOMPARE(found(u"11"_s), QStringList(u"11"_s)); // the key is a name, too
        // One changed, one removed, one added.
        publish(
            pageOfNames({{u"10"_s, u"SMA Negeri 1 Binjai"_s}, {u"12"_s, u"SD Melati"_s}, {u"13"_s, u"SLB Deli"_s}}));
        QCOMPARE(found(u"deli"_s), QStringList(u"13"_s));
        QCOMPARE(found(u"binjai"_s), QStringList(u"10"_s));
        QCOMPARE(found(u"mawar"_s), QStringList());
        QCOMPARE(found(u"sd"_s), QStringList(u"12"_s));
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_name_docsize"_s), u"3"_s);
    }

    /// Rows whose names stay are not written again.
    void onlyOtherNamesAreWritten()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}, {u"11"_s, u"SD Mawar"_s}}, u"N"_s));
        const QString before = one(u"SELECT hex(group_concat(hex(block))) FROM anjungan_name_data WHERE id > 10"_s);
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}, {u"11"_s, u"SD Mawar"_s}}, u"S"_s));
        QCOMPARE(one(u"SELECT hex(group_concat(hex(block))) FROM anjungan_name_data WHERE id > 10"_s), before);
        QCOMPARE(found(u"mawar"_s), QStringList(u"11"_s));
    }

    void anotherSchemaIndexesAnew()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}}));
        publish(page({u"npsn"_s, u"judul"_s}, {{.values = {u"10"_s, u"Kapal"_s}}, {.values = {u"11"_s, u"Perahu"_s}}}));
        QCOMPARE(found(u"sma"_s), QStringList());
        QCOMPARE(found(u"perahu"_s), QStringList(u"11"_s));
        publish(page({u"npsn"_s, u"lain"_s}, {{.values = {u"10"_s, u"Kapal"_s}}})); // no name any more
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_named"_s), u"0"_s);
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_name_docsize"_s), u"0"_s);
    }

    void aHeldDeliveryIsNotFound()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}}));
        auto stage = test::must(m_writer->stage(m_schools));
        test::must(stage->append(pageOfNames({{u"11"_s, u"SD Mawar"_s}}), {}));
        static_cast<void>(test::must(stage->summary()));
        test::must(stage->hold({.mark = "h", .since = day(2), .rows = 1, .removed = 1},
                               test::observation(u"sekolah"_s, sync::Outcome::Held, day(2))));
        QCOMPARE(found(u"mawar"_s), QStringList());
        QCOMPARE(found(u"sma"_s), QStringList(u"10"_s));
    }

    /// Each dataset has its numbers; a name that occurs in two is found in both.
    void datasetsAreApart()
    {
        publish(pageOfNames({{u"10"_s, u"Mawar"_s}}), u"a"_s);
        publish(pageOfNames({{u"20"_s, u"Mawar"_s}}), u"b"_s);
        QCOMPARE(found(u"mawar"_s, u"a"_s), QStringList(u"10"_s));
        QCOMPARE(found(u"mawar"_s, u"b"_s), QStringList(u"20"_s));
        publish(pageOfNames({{u"10"_s, u"Melati"_s}}), u"a"_s);
        QCOMPARE(found(u"mawar"_s, u"a"_s), QStringList());
        QCOMPARE(found(u"mawar"_s, u"b"_s), QStringList(u"20"_s));
    }

    void theWorkspaceSaysWhatIsSearched()
    {
        publish(pageOfNames({{u"10"_s, u"Mawar"_s}}, u"Negeri"_s));
        QCOMPARE(found(u"negeri"_s), QStringList());
        const QByteArray document = searchingStatus;
        test::must(m_writer->saveWorkspace(document, u"w"_s, day(2)));
        QCOMPARE(found(u"negeri"_s), QStringList(u"10"_s)); // at once, without a publish
        QCOMPARE(found(u"mawar"_s), QStringList());
        publish(pageOfNames({{u"10"_s, u"Mawar"_s}}, u"Swasta"_s));
        QCOMPARE(found(u"swasta"_s), QStringList(u"10"_s));
        test::must(m_writer->saveWorkspace(searchingNothing, u"w"_s, day(4)));
        QCOMPARE(one(u"SELECT count(*) FROM anjungan_name_docsize"_s), u"0"_s);
    }

    void theNameIsThatOfAreasAndMaps()
    {
        const QList<TableColumn> columns{
            {u"kode"_s, u"kode"_s}, {u"wadmkk"_s, u"wadmkk"_s}, {u"ket"_s, u"ket"_s}, {u"nama"_s, u"nama"_s}};
        const NameFields fields(namedElsewhere);
        QCOMPARE(fields.of(u"kab"_s, u"kode"_s, columns), QStringList({u"wadmkk"_s, u"kode"_s}));
        QCOMPARE(fields.of(u"titik"_s, u"kode"_s, columns), QStringList({u"ket"_s, u"kode"_s}));
        QCOMPARE(fields.of(u"lain"_s, u"kode"_s, columns), QStringList({u"nama"_s, u"kode"_s}));
        QCOMPARE(fields.of(u"lain"_s, u"kode"_s, {{u"kode"_s, u"kode"_s}}), QStringList());
    }

    /// Letters with accents, names in other scripts, empty, long and without a value.
    void namesAreInAnyScript()
    {
        publish(pageOfNames({{u"1"_s, u"Sekolah Élan Huế"_s},
                             {u"2"_s, u"北京大学"_s},
                             {u"3"_s, u"ᯅᯖᯂ᯲ ᯖᯬᯅ"_s},
                             {u"4"_s, QString()},
                             {u"5"_s, u"x "_s.repeated(100'000) + u"akhir"_s},
                             {u"6"_s, u"Pesantren al\u2019Huda"_s}}));
        QCOMPARE(found(u"elan hue"_s), QStringList(u"1"_s));
        QCOMPARE(found(u"京大"_s), QStringList(u"2"_s));
        QCOMPARE(found(u"ᯅᯖ"_s), QStringList(u"3"_s));
        QCOMPARE(found(u"4"_s), QStringList(u"4"_s));
        QCOMPARE(found(u"akhir"_s), QStringList());
        QCOMPARE(found(u"huda"_s), QStringList(u"6"_s));
    }

    /// A cache of before has an index as soon as its workspace is known.
    void anOlderCacheGetsOne()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}}));
        m_reader.reset();
        m_writer.reset();
        {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(runAll(*connection,
                              {{u"DROP TABLE anjungan_vocabulary"_s},
                               {u"DROP TABLE anjungan_name"_s},
                               {u"DROP TABLE anjungan_named"_s},
                               {u"DROP TABLE anjungan_attention"_s},
                               {u"ALTER TABLE anjungan_dataset DROP COLUMN part"_s},
                               {u"ALTER TABLE anjungan_dataset DROP COLUMN version"_s},
                               {u"ALTER TABLE anjungan_dataset DROP COLUMN asked_at"_s},
                               {u"DELETE FROM gpkg_extensions WHERE table_name = 'anjungan_attention'"_s},
                               {u"DELETE FROM gpkg_extensions WHERE table_name LIKE 'anjungan_name%' OR table_name = "
                                "'anjungan_vocabulary'"_s},
                               {u"UPDATE anjungan_schema SET version = 7"_s}}));
        }
        reopen();
        QCOMPARE(found(u"sma"_s), QStringList());
        test::must(m_writer->saveWorkspace(withoutSearch, u"w"_s, day(2)));
        QCOMPARE(found(u"sma"_s), QStringList(u"10"_s));
    }

    /// An index that cannot be read is damage as any other: the cache is made anew.
    void damageIsSeen()
    {
        publish(pageOfNames({{u"10"_s, u"SMA Negeri 1"_s}}));
        {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(run(*connection, u"UPDATE anjungan_name_data SET block = x'a5a5a5a5a5' WHERE id > 10"_s));
        }
        QVERIFY(!test::publishPages(*m_writer, m_schools, {pageOfNames({{u"11"_s, u"SD Mawar"_s}})}, day(3)) ||
                isSuspect(m_scratch.file) || !found(u"sma"_s).contains(u"10"_s));
        m_reader.reset();
        m_writer.reset();
        suspect(m_scratch.file);
        OpenedCache opened = test::must(openOrRenew(m_scratch.file, day(4)));
        m_writer = std::move(opened.writer);
        m_reader = test::must(Reader::open(m_scratch.file));
        publish(pageOfNames({{u"11"_s, u"SD Mawar"_s}}));
        QCOMPARE(found(u"mawar"_s), QStringList(u"11"_s));
    }

    /// After publishes at random the index has exactly the words of the rows.
    void itIsAlwaysThatOfTheRows()
    {
        QRandomGenerator random(test::printedSeed());
        const QStringList words{u"mawar"_s, u"melati"_s, u"deli"_s, u"élan"_s, u"北京"_s, u"toba"_s};
        for (int round = 0; round < 30; ++round) {
            QList<Named> names;
            QHash<QString, QStringList> expected;
            for (int number = 0; number < 15; ++number) {
                if (random.bounded(4) == 0)
                    continue;
                const QString &word = words[random.bounded(words.size())];
                const QString key = u"k%1"_s.arg(number, 2, 10, QChar(u'0'));
                names.append({key, u"Nama "_s + word});
                expected[word] << key;
            }
            publish(pageOfNames(names, random.bounded(3) == 0 ? u"N"_s : u"S"_s));
            for (const QString &word : words)
                QCOMPARE(found(word), expected.value(word));
        }
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::NameIndexTest)
#include "name_index_test.moc"
