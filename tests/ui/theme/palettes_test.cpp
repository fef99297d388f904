// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/tokens.h"

#include <array>
#include <cmath>
#include <span>

using namespace anjungan::theme;
using namespace Qt::StringLiterals;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Simulation of dichromacy in linear RGB: Machado, Oliveira and Fernandes, 2009, at a severity of 1.
constexpr Matrix everybody{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopes{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopes{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopes{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix &matrix, const Triple &of)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * of[0] + matrix[row][1] * of[1] + matrix[row][2] * of[2];
    return result;
}

double linear(double share) { return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); }

/// The simulated colour in CIE L*a*b* under D65.
Triple lab(const QColor &color, const Matrix &eyes)
{
    const auto channel = [](float share) { return linear(static_cast<double>(share)); };
    Triple rgb = times(eyes, {channel(color.redF()), channel(color.greenF()), channel(color.blueF())});
    for (double &share : rgb)
        share = std::clamp(share, 0.0, 1.0);
    constexpr Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const Triple xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.9505);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976: a difference of about 2 is just visible side by side.
double difference(const QColor &a, const QColor &b, const Matrix &eyes)
{
    const Triple first = lab(a, eyes);
    const Triple second = lab(b, eyes);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class PalettesTest : public QObject
{
    Q_OBJECT

    static void neighboursDiffer(std::span<const QColor> palette, const QString &name)
    {
        constexpr double least = 8;
        const std::array<std::pair<const char *, Matrix>, 4> eyes{{{"everybody", everybody},
                                                                   {"protanopes", protanopes},
                                                                   {"deuteranopes", deuteranopes},
                                                                   {"tritanopes", tritanopes}}};
        for (const auto &[who, matrix] : eyes) {
            for (std::size_t at = 1; at < palette.size(); ++at) {
                const double off = difference(palette[at - 1], palette[at], matrix);
                QVERIFY2(off >= least, qPrintable(u"%1 %2 and %3 for %4: %5"_s.arg(name)
                                                      .arg(at)
                                                      .arg(at + 1)
                                                      .arg(QString::fromLatin1(who))
                                                      .arg(off)));
            }
        }
    }

private Q_SLOTS:
    void neighboursCanBeToldApart_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    void neighboursCanBeToldApart()
    {
        QFETCH(Scheme, scheme);
        const Tokens of = tokens(scheme);
        neighboursDiffer(of.sequence, u"sequence"_s);
        neighboursDiffer(of.diverging, u"diverging"_s);
        neighboursDiffer(of.hazard, u"hazard"_s);
        // People with red-green blindness confuse low and high hazard, which therefore also have patterns.
        QVERIFY(difference(of.hazard[0], of.hazard[2], deuteranopes) > 15);
        QVERIFY(difference(of.hazard[0], of.hazard[2], protanopes) > 15);
    }

    void theTwoSidesOfDivergingAreFarApart()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Tokens of = tokens(scheme);
            for (const Matrix &eyes : {everybody, protanopes, deuteranopes, tritanopes})
                for (std::size_t step = 0; step < 3; ++step)
                    QVERIFY(difference(of.diverging[step], of.diverging[6 - step], eyes) > 20);
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, PalettesTest)
#include "palettes_test.moc"
