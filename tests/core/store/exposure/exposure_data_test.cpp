// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/geojson_page.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>

#include <geos_c.h>
#include <map>
#include <set>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;

namespace {

/// A school and a village that contains it.
using Found = std::multiset<std::pair<QString, QString>>;

QString textOf(const source::RowPage &page, const source::SourceRow &feature, const QString &field)
{
    const auto at = std::ranges::find(page.fields, field) - page.fields.begin();
    return std::get<QString>(feature.values.at(static_cast<std::size_t>(at)));
}

/// GEOS, for comparison: prepared villages in its own tree.
class Judge
{
public:
    explicit Judge(const source::RowPage &villages)
        : m_context(GEOS_init_r()), m_tree(GEOSSTRtree_create_r(m_context, 10))
    {
        GEOSWKBReader *reader = GEOSWKBReader_create_r(m_context);
        m_villages.reserve(villages.features.size());
        for (const source::SourceRow &feature : villages.features) {
            GEOSGeometry *outline =
                GEOSWKBReader_read_r(m_context, reader, reinterpret_cast<const unsigned char *>(feature.wkb.data()),
                                     static_cast<std::size_t>(feature.wkb.size()));
            m_villages.push_back({textOf(villages, feature, u"kode"_s), outline, GEOSPrepare_r(m_context, outline)});
            GEOSSTRtree_insert_r(m_context, m_tree, outline, &m_villages.back());
        }
        GEOSWKBReader_destroy_r(m_context, reader);
    }

    ~Judge()
    {
        for (const Village &village : m_villages) {
            GEOSPreparedGeom_destroy_r(m_context, village.prepared);
            GEOSGeom_destroy_r(m_context, village.outline);
        }
        GEOSSTRtree_destroy_r(m_context, m_tree);
        GEOS_finish_r(m_context);
    }
    Q_DISABLE_COPY_MOVE(Judge)

    /// The codes of the villages that have the place inside or on their border.
    void ask(const geo::Box &at, QStringList &within, QStringList &onBorder) const
    {
        GEOSGeometry *place = GEOSGeom_createPointFromXY_r(m_context, at.minX, at.minY);
        std::vector<const Village *> near;
        GEOSSTRtree_query_r(
            m_context, m_tree, place,
            [](void *item, void *list) {
                static_cast<std::vector<const Village *> *>(list)->push_back(static_cast<Village *>(item));
            },
            &near);
        for (const Village *village : near)
            if (GEOSPreparedContains_r(m_context, village->prepared, place) == 1)
                within << village->code;
            else if (GEOSPreparedIntersects_r(m_context, village->prepared, place) == 1)
                onBorder << village->code;
        GEOSGeom_destroy_r(m_context, place);
    }

private:
    struct Village
    {
        QString code;
        GEOSGeometry *outline;
        const GEOSPreparedGeometry *prepared;
    };

    GEOSContextHandle_t m_context;
    GEOSSTRtree *m_tree;
    std::vector<Village> m_villages;
};

} // namespace

/// The real schools in the real villages, in the cache and according to GEOS. Skipped if the folder `shared` beside the
/// checkout is missing.
class ExposureDataTest : public QObject
{
    Q_OBJECT

    source::RowPage m_schools, m_villages;

    static QString path(const QString &name)
    {
        return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/../shared/data/"_s + name;
    }

    static source::RowPage read(const QString &name)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        source::Limits limits;
        auto parsed = source::parsePage(file.readAll(), limits);
        if (!parsed)
            qFatal("%s", qPrintable(test::told(parsed.error())));
        return std::move(parsed->page);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(path(u"sekolah.geojson"_s)))
            QSKIP("no ../shared/data");
        m_schools = read(u"sekolah.geojson"_s);
        m_villages = read(u"desakel.geojson"_s);
    }

    void everySchoolLiesWhereGeosSays()
    {
        workspace::Workspace workspace;
        workspace.datasets = {dataset(u"sekolah"_s, u"npsn"_s), dataset(u"desakel"_s, u"kode"_s)};
        workspace::Exposure exposure{
            .id = u"sekolah_desa"_s, .points = u"sekolah"_s, .zones = u"desakel"_s, .by = {u"kode"_s}};
        exposure.result = workspace::resultOf(exposure, workspace);
        Scratch scratch;
        const auto writer = must(store::Writer::open(scratch.file));
        must(publishPages(*writer, workspace.datasets[0], {m_schools}));
        must(publishPages(*writer, workspace.datasets[1], {m_villages}));
        const sync::ExposureUpdate update = must(writer->update(exposure, day(2)));
        QCOMPARE(update.error, message::Messages());
        qInfo("%lld rows in %lld ms; %s", update.rows, update.milliseconds, qPrintable(test::told(update.fault)));

        Found ours;
        const auto reader = must(store::Reader::open(scratch.file));
        for (const QString &row : ask(*reader, u"SELECT npsn, kode FROM sekolah_desa"_s))
            ours.insert({row.section(u'|', 0, 0), row.section(u'|', 1)});
        QCOMPARE(static_cast<qint64>(ours.size()), update.rows);

        const Judge judge(m_villages);
        int inside = 0, outside = 0, borders = 0, placeless = 0, several = 0;
        for (const source::SourceRow &school : m_schools.features) {
            if (school.wkb.isEmpty()) {
                ++placeless;
                continue;
            }
            const QString key = textOf(m_schools, school, u"npsn"_s);
            QStringList within, onBorder;
            judge.ask(school.box, within, onBorder);
            for (const QString &code : std::as_const(within)) {
                const auto found = ours.find({key, code});
                QVERIFY2(found != ours.end(), qPrintable(key + u" is not in "_s + code));
                ours.erase(found);
            }
            for (const QString &code : std::as_const(onBorder))
                if (const auto found = ours.find({key, code}); found != ours.end())
                    ours.erase(found);
            inside += !within.isEmpty();
            outside += within.isEmpty() && onBorder.isEmpty();
            borders += !onBorder.isEmpty();
            several += within.size() > 1;
        }
        QVERIFY2(ours.empty(),
                 ours.empty() ? "" : qPrintable(ours.begin()->first + u" is in "_s + ours.begin()->second));
        qInfo("%d inside (%d in several villages), %d outside, %d on a border, %d without a place", inside, several,
              outside, borders, placeless);
        QVERIFY(inside > 10'000);
        QVERIFY(borders < 10);
    }
};

ANJUNGAN_TEST(QCoreApplication, ExposureDataTest)
#include "exposure_data_test.moc"
