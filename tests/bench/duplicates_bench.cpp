// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/groups.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace anjungan;
using namespace Qt::StringLiterals;
using duplicates::Application;
using duplicates::Applications;

namespace {

constexpr int count = 5000;
constexpr int runs = 5;
constexpr unsigned seed = 20261121;

/// As inventories are: some hundred functions, names of one to three words out of 512, owners in the names, data mostly
/// known.
Applications inventory()
{
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    static const QStringList syllables{u"ba"_s, u"lai"_s, u"ra"_s, u"mon"_s, u"ti"_s, u"ga"_s, u"lang"_s, u"sa"_s};
    const auto word = [&] { return syllables[upTo(7)] + syllables[upTo(7)] + syllables[upTo(7)]; };
    Applications all;
    for (int number = 0; number < count; ++number) {
        const QString owner = u"opd%1"_s.arg(upTo(400));
        QStringList name{upTo(1) == 0 ? u"e-"_s + word() : u"Sistem Informasi "_s + word()};
        for (int more = upTo(2); more > 0; --more)
            name << word();
        name << owner.toUpper();
        all.push_back({.key = u"APP-%1"_s.arg(number),
                       .name = name.join(u' '),
                       .function = upTo(3) == 0 ? QString() : u"RAA.%1"_s.arg(upTo(300)),
                       .owner = owner,
                       .ownerNames = {owner},
                       .data = upTo(2) == 0 ? QStringList() : QStringList{word(), word()},
                       .users = {word()},
                       .cost = upTo(1) == 0 ? std::nullopt : std::optional(double(upTo(500)) * 1e6)});
    }
    return all;
}

/// Numbered, where a text has %1.
Applications numbered(const QString &name, const QString &function, const QString &data)
{
    Applications all;
    for (int number = 0; number < count; ++number) {
        const auto of = [number](const QString &text) {
            return text.contains("%1"_L1) ? text.arg(number, 4, 10, QChar(u'0')) : text;
        };
        all.push_back({.key = QString::number(number),
                       .name = of(name),
                       .function = of(function),
                       .owner = {},
                       .ownerNames = {},
                       .data = {of(data)}});
    }
    return all;
}

double processorMs() { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }

void measure(const char *what, const Applications &applications)
{
    double best = 0, bestOfProcessor = 0;
    std::size_t groups = 0;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        const double before = processorMs();
        timer.start();
        groups = duplicates::groupsOf(applications, {.ordinary = {u"RAA.1"_s, u"RAA.2"_s}}).size();
        const double took = double(timer.nsecsElapsed()) / 1e6, used = processorMs() - before;
        best = run == 0 ? took : std::min(best, took);
        bestOfProcessor = run == 0 ? used : std::min(bestOfProcessor, used);
    }
    std::printf("%-50s %6zu groups %8.0f ms, of the processor %.0f ms\n", what, groups, best, bestOfProcessor);
}

} // namespace

int main()
{
    std::printf("likely duplicates among %d applications, the best of %d runs (seed %u)\n", count, runs, seed);
    measure("an inventory", inventory());
    measure("the same name", numbered(u"Surat"_s, {}, {}));
    measure("the same name, other functions and data", numbered(u"Surat"_s, u"f%1"_s, u"d%1"_s));
    measure("one function, other data", numbered(u"n%1"_s, u"f"_s, u"d%1"_s));
    measure("names that differ in a number", numbered(u"Layanan Nomor Induk %1"_s, {}, {}));
    measure("these with other functions and data", numbered(u"Layanan Nomor Induk %1"_s, u"f%1"_s, u"d%1"_s));
    return 0;
}
