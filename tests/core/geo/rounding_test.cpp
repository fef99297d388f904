// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fnv.h"
#include "core/geo/visual_centre.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <bit>

using namespace anjungan;

/// Every machine computes the same bits: content hashes, outlines and exposures of two devices can be compared. Where
/// the compiler may join a product and a sum (AnjunganTargets.cmake), nearly every one of these numbers is another.
class RoundingTest : public QObject
{
    Q_OBJECT

    std::uint64_t m_random = 0;

    double between(double least, double most)
    {
        m_random = m_random * 6364136223846793005ULL + 1442695040888963407ULL;
        return least + static_cast<double>(m_random >> 11U) / 9007199254740992.0 * (most - least);
    }

    geo::Point inProvince()
    {
        const double x = between(97, 101);
        return {.x = x, .y = between(-1, 5)};
    }

private Q_SLOTS:
    void init() { m_random = 1; }

    void distances()
    {
        std::uint64_t sum = base::fnvBegin;
        for (int i = 0; i < 10'000; ++i) {
            const geo::Point point = inProvince();
            const geo::Point from = inProvince();
            sum = base::fnvNext(sum, std::bit_cast<std::uint64_t>(geo::squaredDistance(point, from, inProvince())));
        }
        QCOMPARE(sum, std::uint64_t(9855379909911830275ULL));
    }

    void centres()
    {
        std::uint64_t sum = base::fnvBegin;
        for (int i = 0; i < 200; ++i) {
            std::vector<geo::Point> ring(12);
            std::ranges::generate(ring, [this] { return inProvince(); });
            const geo::VisualCentre centre = geo::visualCentre({ring});
            for (const double number : {centre.at.x, centre.at.y, centre.radius})
                sum = base::fnvNext(sum, std::bit_cast<std::uint64_t>(number));
        }
        QCOMPARE(sum, std::uint64_t(17716200489132761392ULL));
    }
};

ANJUNGAN_TEST(QCoreApplication, RoundingTest)
#include "rounding_test.moc"
