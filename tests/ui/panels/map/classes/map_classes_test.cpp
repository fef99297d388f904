// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/map/classes/class_rule.h"
#include "ui/panels/map/classes/natural_breaks.h"
#include "ui/panels/map/classes/point_sizes.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::classBounds;
using panels::ClassMethod;
using Numbers = std::vector<double>;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// The class of a value among bounds, as ValueClasses finds it.
std::size_t classOf(const Numbers &bounds, double value)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(bounds, value) - bounds.begin());
}

double squaresWithin(const Numbers &values, const Numbers &bounds)
{
    double squares = 0;
    for (std::size_t at = 0; at <= bounds.size(); ++at) {
        Numbers members;
        std::ranges::copy_if(values, std::back_inserter(members),
                             [&](double value) { return classOf(bounds, value) == at; });
        double mean = 0;
        for (const double value : members)
            mean += value / static_cast<double>(members.size());
        for (const double value : members)
            squares += (value - mean) * (value - mean);
    }
    return squares;
}

/// The least cost, by trying every division of the sorted values.
double leastSquares(const Numbers &sorted, std::size_t classes, std::size_t from = 0, Numbers bounds = {})
{
    double least = squaresWithin(sorted, bounds);
    for (std::size_t at = from; bounds.size() + 1 < classes && at + 1 < sorted.size(); ++at) {
        Numbers more = bounds;
        more.push_back(sorted[at]);
        least = std::min(least, leastSquares(sorted, classes, at + 1, more));
    }
    return least;
}

panels::ClassRule rule(const QByteArray &json) { return {QJsonValue(QJsonDocument::fromJson(json).object()), u"id"_s}; }

} // namespace

class MapClassesTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone("Asia/Jakarta")};

    QStringList titles(const QByteArray &json, const std::vector<QVariant> &values, panels::Format format,
                       const QString &unit = {}) const
    {
        QStringList all;
        const panels::ValueClasses classes = rule(json).classes(values, {m_format, format, unit});
        for (const panels::ValueClass &each : classes.all())
            all.append(each.title);
        return all;
    }

    static QStringList colours(const panels::ValueClasses &classes)
    {
        QStringList all;
        for (const panels::ValueClass &each : classes.all())
            all.append(each.look.colour);
        return all;
    }

private Q_SLOTS:
    void quantilesHoldAsManyValuesEach()
    {
        QCOMPARE(classBounds(ClassMethod::Quantile, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5), Numbers({2, 4, 6, 8}));
        QCOMPARE(classBounds(ClassMethod::Quantile, {9, 1, 8, 2, 7, 3, 6}, 2), Numbers({6}));
    }

    void equalValuesAreNeverParted()
    {
        QCOMPARE(classBounds(ClassMethod::Quantile, {1, 1, 1, 1, 1, 1, 1, 2, 3, 4}, 5), Numbers({1, 2, 3}));
        QCOMPARE(classBounds(ClassMethod::Quantile, {0, 0, 0, 0, 0, 0, 0, 0, 0, 7}, 3), Numbers({0}));
    }

    void equalClassesAreAsWideAsEachOther()
    {
        QCOMPARE(classBounds(ClassMethod::Equal, {0, 1, 2, 3, 4, 5, 20}, 4), Numbers({5, 10, 15}));
        QCOMPARE(classBounds(ClassMethod::Equal, {-1, -0.5, 0, 0.5, 1, 0.9}, 2), Numbers({0}));
    }

    /// The outermost classes have no bound, so an outlier belongs to one of them and leaves the others their classes.
    void anOutlierDoesNotEmptyTheOtherClasses()
    {
        QCOMPARE(classBounds(ClassMethod::Equal, {0, 10, 20, 30, 40, 100'000}, 4), Numbers({10, 20, 30}));
        QCOMPARE(classBounds(ClassMethod::Equal, {-100'000, 0, 10, 20, 30, 40}, 4), Numbers({10, 20, 30}));
        QCOMPARE(titles(R"({"method": "equal", "count": 4})", {0, 10, 20, 30, 40, 100'000}, panels::Format::Integer),
                 QStringList({u"up to 10"_s, u"11–20"_s, u"21–30"_s, u"more than 30"_s}));
        QCOMPARE(classBounds(ClassMethod::Natural, {1, 2, 11, 12, 21, 22, 1e9}, 4), Numbers({10, 20, 5e8}));
        QCOMPARE(classBounds(ClassMethod::Quantile, {1, 2, 3, 4, 5, 1e9}, 3), Numbers({2, 4}));
        // Several of a few values are what the map is about.
        QCOMPARE(classBounds(ClassMethod::Equal, {0, 1, 2, 900, 1000}, 2), Numbers({500}));
    }

    /// The same of sized markers: the others keep their sizes, the outlier has the largest and a mark.
    void anOutlierDoesNotShrinkTheOtherMarkers()
    {
        const panels::SizeRule rule{.field = u"n"_s, .from = 4, .to = 24};
        const std::vector<QVariant> values{100, 400, QVariant(), 9'200'000, 25, -3};
        QCOMPARE(panels::greatestSize(values), 400.0);
        QCOMPARE(panels::sizeScales(rule, values, 400),
                 (std::vector<float>{0.5F, 1.0F, 4.0F / 24, 1.0F, 0.25F, 4.0F / 24}));
        QCOMPARE(panels::cutSizes(values, 400), std::vector<std::uint32_t>{3});
        // Six times the diameter of all others, and no more.
        QCOMPARE(panels::greatestSize({100, 50, 3600}), 3600.0);
        QVERIFY(panels::cutSizes({100, 50, 3600}, 3600).empty());
        QCOMPARE(panels::greatestSize({100, 50, 3601}), 100.0);
        QCOMPARE(panels::greatestSize({1, 1'000'000}), 1'000'000.0); // one of two is none
    }

    void naturalClassesFollowTheGaps()
    {
        QCOMPARE(classBounds(ClassMethod::Natural, {1, 2, 3, 11, 12, 13, 51, 52, 53, 54}, 3), Numbers({10, 50}));
        QCOMPARE(classBounds(ClassMethod::Natural, {-30, -29, -1, 0, 1, 80}, 3), Numbers({-20, 50}));
    }

    void naturalClassesAreTheBestThereAre()
    {
        constexpr quint32 seed = 20261121;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int trial = 0; trial < 60; ++trial) {
            Numbers values;
            for (int i = 0; i < 3 + trial % 9; ++i)
                values.push_back(trial % 2 ? random.bounded(12) : random.bounded(1000.0) - 500);
            std::ranges::sort(values);
            for (std::size_t classes = 2; classes <= 4; ++classes) {
                const Numbers bounds = classBounds(ClassMethod::Natural, values, classes);
                QVERIFY(bounds.size() < classes);
                QVERIFY(squaresWithin(values, bounds) <= leastSquares(values, classes) * (1 + 1e-9) + 1e-9);
            }
        }
    }

    void fewValuesMakeFewClasses()
    {
        for (const ClassMethod method : {ClassMethod::Quantile, ClassMethod::Equal, ClassMethod::Natural}) {
            QCOMPARE(classBounds(method, {}, 5), Numbers());
            QCOMPARE(classBounds(method, {7}, 5), Numbers());
            QCOMPARE(classBounds(method, {7, 7, 7, 7}, 5), Numbers());
            QCOMPARE(classBounds(method, {1, 2, 2, 9}, 5), Numbers({1, 5}));
            QCOMPARE(classBounds(method, {infinite, 1, notANumber, 2, -infinite}, 2), Numbers({1}));
            QCOMPARE(classBounds(method, {infinite, notANumber}, 2), Numbers());
        }
    }

    void hugeRangesDoNotOverflow()
    {
        constexpr double most = std::numeric_limits<double>::max();
        for (const ClassMethod method : {ClassMethod::Quantile, ClassMethod::Equal, ClassMethod::Natural})
            for (const double bound : classBounds(method, {-most, -1e300, 0, 1e-300, 1e300, most}, 3))
                QVERIFY(std::isfinite(bound));
    }

    void boundsAreShortAndMoveNoValue()
    {
        QCOMPARE(panels::shortestBetween(37, 62), 50.0);
        QCOMPARE(panels::shortestBetween(40, 41), 40.0);
        QCOMPARE(panels::shortestBetween(0.123, 0.131), 0.13);
        QCOMPARE(panels::shortestBetween(-0.4, 0.2), 0.0);
        QCOMPARE(panels::shortestBetween(-62, -37), -50.0);
        QCOMPARE(panels::shortestBetween(1234567, 1234568), 1234567.0);
        QCOMPARE(panels::shortestBetween(5, 5), 5.0);

        constexpr quint32 seed = 42;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int trial = 0; trial < 500; ++trial) {
            const double least = std::pow(10, random.bounded(12.0) - 6) * (trial % 3 ? 1 : -1);
            const double below = least + std::pow(10, random.bounded(12.0) - 6);
            const double bound = panels::shortestBetween(least, below);
            QVERIFY(bound >= least && bound < below);
        }
    }

    void aVillageMapIsClassed()
    {
        QRandomGenerator random(6110);
        Numbers values;
        for (int village = 0; village < 6110; ++village)
            values.push_back(std::exp(random.bounded(12.0)));
        const Numbers bounds = classBounds(ClassMethod::Natural, values, 5);
        QCOMPARE(bounds.size(), std::size_t(4));
        QVERIFY(std::ranges::is_sorted(bounds));
    }

    void labelsTellTheBoundsWithTheirUnit()
    {
        std::vector<QVariant> whole;
        for (int i = 1; i <= 100; ++i)
            whole.push_back(i);
        QCOMPARE(titles("{\"method\": \"equal\", \"count\": 3}", whole, panels::Format::Integer, u"sekolah"_s),
                 QStringList({u"up to 34 sekolah"_s, u"35–67 sekolah"_s, u"more than 67 sekolah"_s}));
        const std::vector<QVariant> shares{12.51, 3.2, 18.04, 40.5, 30.25};
        QCOMPARE(titles("{\"method\": \"quantile\", \"count\": 3}", shares, panels::Format::Percent, u"%"_s),
                 QStringList({u"up to 15 %"_s, u"15–40 %"_s, u"more than 40 %"_s}));
        const std::vector<QVariant> rupiah{1e9, 2.5e9, 4e12};
        QCOMPARE(titles("{\"method\": \"natural\", \"count\": 2}", rupiah, panels::Format::Money),
                 QStringList({u"up to Rp2 triliun"_s, u"more than Rp2 triliun"_s}));
        QCOMPARE(
            titles("{\"method\": \"quantile\", \"count\": 5}", {7, 7, QVariant()}, panels::Format::Integer, u"jiwa"_s),
            QStringList({u"7 jiwa"_s}));
        QCOMPARE(titles("{\"method\": \"quantile\", \"count\": 5}", {QVariant(), u"banyak"_s}, panels::Format::Integer),
                 QStringList());
    }

    void divergingClassesMeetInTheMiddle()
    {
        const panels::ClassRule of =
            rule("{\"method\": \"equal\", \"count\": 4, \"palette\": \"diverging\", \"middle\": 0}");
        const std::vector<QVariant> values{-10, -9, -1, 0, 2, 3, 30};
        const panels::ValueClasses classes = of.classes(values, {m_format, panels::Format::Integer, {}});
        QCOMPARE(colours(classes),
                 QStringList({u"diverging-1"_s, u"diverging-3"_s, u"diverging-5"_s, u"diverging-7"_s}));
        QCOMPARE(classes.classOf(0), std::optional<std::size_t>(1));
        QCOMPARE(classes.classOf(0.1), std::optional<std::size_t>(2));
        QCOMPARE(classes.classOf(1e9), std::optional<std::size_t>(3));

        const panels::ValueClasses below = of.classes({-3, -2, -1}, {m_format, panels::Format::Integer, {}});
        QCOMPARE(colours(below), QStringList({u"diverging-1"_s, u"diverging-3"_s}));
        const panels::ValueClasses above = of.classes({5, 50}, {m_format, panels::Format::Integer, {}});
        QCOMPARE(colours(above), QStringList({u"diverging-5"_s, u"diverging-7"_s}));
    }

    void aRuleThatSaysNoNumberHasAsManyClassesAsItsPalette()
    {
        std::vector<QVariant> values;
        for (int value = -50; value < 50; ++value)
            values.push_back(value);
        const auto classed = [&](const QByteArray &json) {
            return colours(rule(json).classes(values, {m_format, panels::Format::Integer, {}})).join(u' ');
        };
        QCOMPARE(classed("{\"method\": \"equal\"}"), u"sequence-1 sequence-2 sequence-3 sequence-4 sequence-5"_s);
        QCOMPARE(classed("{\"method\": \"equal\", \"palette\": \"hazard\"}"),
                 u"hazard-low hazard-medium hazard-high"_s);
        QCOMPARE(classed("{\"method\": \"equal\", \"palette\": \"diverging\"}"),
                 u"diverging-1 diverging-3 diverging-5 diverging-7"_s);
        // Below the middle and beyond it, whatever the middle is.
        QCOMPARE(classed("{\"method\": \"equal\", \"palette\": \"diverging\", \"middle\": -60}"),
                 u"diverging-5 diverging-7"_s);
        QVERIFY(rule("{\"method\": \"equal\"}").isComputed() && !panels::ClassRule().isComputed());
        QVERIFY(panels::ClassRule().isEmpty());
        // Hazards have their colours' own patterns; others differ where that is asked for.
        using render::Hatch;
        const auto hatches = [&](panels::Palette palette, bool patterned) {
            std::vector<std::optional<Hatch>> all;
            for (const panels::ClassLook &look : panels::paletteLooks(palette, 3, patterned))
                all.push_back(look.hatch);
            return all;
        };
        const std::vector<std::optional<Hatch>> none(3);
        QVERIFY(hatches(panels::Palette::Hazard, true) == none);
        QVERIFY(hatches(panels::Palette::Sequence, false) == none);
        QVERIFY(hatches(panels::Palette::Sequence, true) ==
                (std::vector<std::optional<Hatch>>{Hatch::None, Hatch::Dots, Hatch::Diagonal}));
    }

    void palettesSpreadTheirColours()
    {
        const auto names = [](panels::Palette palette, std::size_t classes) {
            QStringList all;
            for (const panels::ClassLook &look : panels::paletteLooks(palette, classes, false))
                all.append(look.colour.section(u'-', -1));
            return all.join(u' ');
        };
        QCOMPARE(names(panels::Palette::Sequence, 1), u"3"_s);
        QCOMPARE(names(panels::Palette::Sequence, 2), u"1 5"_s);
        QCOMPARE(names(panels::Palette::Sequence, 3), u"1 3 5"_s);
        QCOMPARE(names(panels::Palette::Sequence, 4), u"1 2 4 5"_s);
        QCOMPARE(names(panels::Palette::Sequence, 5), u"1 2 3 4 5"_s);
        QCOMPARE(names(panels::Palette::Hazard, 3), u"low medium high"_s);
        QCOMPARE(names(panels::Palette::Hazard, 2), u"low high"_s);
    }

    void patternsTellNeighboursApart()
    {
        for (const panels::Palette palette : {panels::Palette::Sequence, panels::Palette::Diverging}) {
            const auto looks = panels::paletteLooks(palette, 4, true);
            for (std::size_t at = 1; at < looks.size(); ++at)
                QVERIFY(looks[at].hatch != looks[at - 1].hatch);
        }
    }

    void markersGrowAsTheRootOfTheirValue()
    {
        const panels::SizeRule sizes{.field = u"siswa"_s, .from = 4, .to = 24};
        const std::vector<QVariant> values{400, 100, 1, QVariant(), -5, infinite, u"x"_s};
        QCOMPARE(panels::greatestSize(values), 400.0);
        const std::vector<float> scales = panels::sizeScales(sizes, values, 400);
        QCOMPARE(scales[0], 1.0F);
        QCOMPARE(scales[1], 0.5F);
        for (std::size_t at = 2; at < scales.size(); ++at)
            QCOMPARE(scales[at], 4.0F / 24);
        QCOMPARE(panels::sizeSamples(sizes, 1042), Numbers({1000, 200, 50}));
        QCOMPARE(panels::sizeSamples(sizes, 0), Numbers());
    }
};

ANJUNGAN_TEST(QCoreApplication, MapClassesTest)
#include "map_classes_test.moc"
