// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/groups.h"
#include "core/duplicates/likeness.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace anjungan::duplicates {

namespace {

const Rules ordinary{.ordinary = {u"daftar"_s}};

/// "key name function data", each a word; "-" for none.
Application made(const QString &text, const QStringList &cleared = {})
{
    QStringList words = text.split(u' ');
    std::ranges::replace(words, u"-"_s, QString());
    return {.key = words[0],
            .name = words[1].replace(u'_', u' '),
            .function = words[2],
            .owner = u"opd"_s + words[0],
            .ownerNames = {},
            .data = words[3].split(u';', Qt::SkipEmptyParts),
            .users = {},
            .cost = {},
            .cleared = cleared};
}

/// The groups as "a b c | d e".
QString groupsText(const Applications &applications, const Rules &rules = ordinary)
{
    QStringList lines;
    for (const Group &group : groupsOf(applications, rules)) {
        QStringList keys;
        for (const Member &member : group.members)
            keys << applications[member.application].key;
        lines << keys.join(u' ');
    }
    lines.sort();
    return lines.join(" | "_L1);
}

class MadeInventory
{
public:
    explicit MadeInventory(quint32 seed) : m_random(seed) {}

    Application next(int number)
    {
        static const QStringList names{u"surat"_s, u"persuratan"_s, u"aset"_s, u"aset daerah"_s, u"daftar"_s,
                                       u"arsip"_s, u"arsip foto"_s, QString(), u"pegawai"_s,     u"peta"_s};
        static const QStringList functions{u"f1"_s, u"f2"_s, u"daftar"_s, QString(), QString()};
        static const QStringList data{u"a"_s, u"b"_s, u"c"_s, QString()};
        Application application{.key = u"k%1"_s.arg(number, 4, 10, QChar(u'0')),
                                .name = u"e-"_s + one(names),
                                .function = one(functions),
                                .owner = u"opd%1"_s.arg(upTo(9)),
                                .ownerNames = {},
                                .data = {one(data), one(data)},
                                .users = {one(data)},
                                .cost = upTo(2) == 0 ? std::nullopt : std::optional(double(upTo(1000)))};
        if (upTo(5) == 0)
            application.cleared = {u"k%1"_s.arg(upTo(39), 4, 10, QChar(u'0'))};
        return application;
    }

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    std::mt19937 &random() { return m_random; }

private:
    QString one(const QStringList &list) { return list[upTo(int(list.size()) - 1)]; }

    std::mt19937 m_random;
};

Applications inventory(MadeInventory &from, int count)
{
    Applications all;
    for (int i = 0; i < count; ++i)
        all.push_back(from.next(i));
    return all;
}

bool areCleared(const Application &one, const Application &other)
{
    return one.cleared.contains(other.key) || other.cleared.contains(one.key);
}

/// Groups by comparing each with each, which is slow and easy to see through.
QString slowGroupsText(const Applications &all)
{
    std::vector<std::size_t> group(all.size());
    const auto merge = [&group](std::size_t i, std::size_t j) {
        const auto [least, most] = std::minmax({group[i], group[j]}); // copies, unlike of two
        std::ranges::replace(group, most, least);
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        group[i] = i;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (!areCleared(all[i], all[j]) && areLikelyDuplicates(likenessOf(all[i], all[j], ordinary)))
                merge(i, j);
    QMap<std::size_t, QStringList> keys;
    for (std::size_t i = 0; i < all.size(); ++i)
        keys[group[i]] << all[i].key;
    QStringList lines;
    for (QStringList &each : keys) {
        each.sort();
        if (each.size() > 1)
            lines << each.join(u' ');
    }
    lines.sort();
    return lines.join(" | "_L1);
}

} // namespace

/// Applications that may stand for the same thing, put together.
class GroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesDecide_data()
    {
        QTest::addColumn<QStringList>("applications");
        QTest::addColumn<QString>("groups");

        QTest::newRow("same function") << QStringList{u"a surat f1 -"_s, u"b naskah f1 -"_s} << u"a b"_s;
        QTest::newRow("function in other letters") << QStringList{u"a surat F1 -"_s, u"b naskah f1 -"_s} << u"a b"_s;
        QTest::newRow("same function, other data") << QStringList{u"a surat f1 x"_s, u"b naskah f1 y"_s} << QString();
        QTest::newRow("same function, other data, names alike")
            << QStringList{u"a surat f1 x"_s, u"b surat f1 y"_s} << u"a b"_s;
        QTest::newRow("same function, data of one unknown")
            << QStringList{u"a surat f1 x"_s, u"b naskah f1 -"_s} << u"a b"_s;
        QTest::newRow("other function") << QStringList{u"a surat f1 -"_s, u"b surat f2 -"_s} << QString();
        QTest::newRow("other function, same data") << QStringList{u"a surat f1 x"_s, u"b surat f2 x"_s} << u"a b"_s;
        QTest::newRow("ordinary function") << QStringList{u"a daftar daftar -"_s, u"b daftar daftar -"_s} << QString();
        QTest::newRow("ordinary function, same data")
            << QStringList{u"a daftar daftar x"_s, u"b daftar daftar x"_s} << u"a b"_s;
        QTest::newRow("ordinary function, same data, another name")
            << QStringList{u"a daftar daftar x"_s, u"b antrean daftar x"_s} << QString();
        QTest::newRow("names alike") << QStringList{u"a surat_masuk - -"_s, u"b e-surat_masuk - -"_s} << u"a b"_s;
        QTest::newRow("one function unknown") << QStringList{u"a surat f1 -"_s, u"b surat - -"_s} << u"a b"_s;
        QTest::newRow("names half alike") << QStringList{u"a surat_masuk - -"_s, u"b surat - -"_s} << QString();
        QTest::newRow("names half alike, same data")
            << QStringList{u"a surat_masuk - x"_s, u"b surat - x"_s} << u"a b"_s;
        QTest::newRow("half of the data") << QStringList{u"a surat_masuk - x;y"_s, u"b surat - x"_s} << u"a b"_s;
        QTest::newRow("a third of the data") << QStringList{u"a surat_masuk - x;y;z"_s, u"b surat - x"_s} << QString();
        QTest::newRow("same data alone") << QStringList{u"a surat - x"_s, u"b peta - x"_s} << QString();
        QTest::newRow("no names") << QStringList{u"a - - -"_s, u"b - - -"_s} << QString();
        QTest::newRow("no names, same data") << QStringList{u"a - - x"_s, u"b - - x"_s} << QString();
        QTest::newRow("through a third") << QStringList{u"a surat f1 -"_s, u"b surat - -"_s, u"c surat f2 -"_s}
                                         << u"a b c"_s;
        QTest::newRow("two groups") << QStringList{u"a surat f1 -"_s, u"b peta f2 -"_s, u"c surat f1 -"_s,
                                                   u"d peta f2 -"_s}
                                    << u"a c | b d"_s;
    }

    void rulesDecide()
    {
        QFETCH(const QStringList, applications);
        Applications all;
        for (const QString &each : applications)
            all.push_back(made(each));
        QTEST(groupsText(all), "groups");
    }

    void clearedPairsAreNone_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("pair");
        QTest::addColumn<QString>("three");

        QTest::newRow("nothing") << QString() << u"a b"_s << u"a b c"_s;
        QTest::newRow("a key") << u"b"_s << QString() << u"a b c"_s; // both belong with c
        QTest::newRow("an unknown key") << u"z"_s << u"a b"_s << u"a b c"_s;
        QTest::newRow("the function") << u"F1"_s << QString() << u"b c"_s;
        QTest::newRow("another function") << u"f2"_s << u"a b"_s << u"a b c"_s;
        QTest::newRow("the name") << u"e-Surat"_s << QString() << u"b c"_s;
    }

    void clearedPairsAreNone()
    {
        QFETCH(const QString, mark);
        const Applications pair{made(u"a surat f1 -"_s, {mark}), made(u"b surat f1 -"_s)};
        QTEST(groupsText(pair), "pair");
        QTEST(groupsText({pair[1], pair[0]}), "pair");
        QTEST(groupsText({pair[0], pair[1], made(u"c surat f1 -"_s)}), "three");
    }

    void groupsSayWhy()
    {
        Applications all{made(u"1 e-surat f1 surat"_s), made(u"2 e-surat f1 surat"_s), made(u"3 naskah f1 arsip"_s),
                         made(u"4 e-surat f1 -"_s)};
        all[1].owner = all[0].owner;
        all[0].users = all[3].users = {u"ASN"_s};
        all[0].cost = 100;
        all[1].cost = 250;
        all[2].cost = -1;
        const auto groups = groupsOf(all, ordinary);
        QCOMPARE(groups.size(), std::size_t{1});
        const Group &group = groups.front();
        QCOMPARE(group.id, u"f1"_s);
        QCOMPARE(group.function, u"f1"_s);
        QCOMPARE(group.name, u"surat"_s);
        QCOMPARE(group.owners, 3);
        QCOMPARE(group.sameFunction, 4);
        QCOMPARE(group.sameData, 2);
        QCOMPARE(group.sameUsers, 2);
        QCOMPARE(group.likeness, 0.75);
        QCOMPARE(group.cost, 350.0);
        QCOMPARE(group.knownCosts, 2);
        QCOMPARE(group.saving, 100.0);
        QVERIFY(group.members[0].isWithinOwner && group.members[1].isWithinOwner && !group.members[2].isWithinOwner);
        QCOMPARE(group.members[0].saved, 100.0);
        QCOMPARE(group.members[1].saved, 0.0);
        QVERIFY(group.members[0].hasData && !group.members[2].hasData && group.members[3].hasUsers);
        QCOMPARE(group.members[2].name, 0.0);
    }

    void idsDiffer()
    {
        const Applications all{made(u"a surat f1 -"_s, {u"c"_s, u"d"_s}),
                               made(u"b naskah f1 -"_s, {u"c"_s, u"d"_s}),
                               made(u"c tamu f1 -"_s),
                               made(u"d buku f1 -"_s),
                               made(u"e peta - -"_s),
                               made(u"f peta - -"_s)};
        QSet<QString> ids;
        for (const Group &group : groupsOf(all, ordinary))
            ids.insert(group.id);
        QCOMPARE(ids, (QSet<QString>{u"f1"_s, u"f1 c"_s, u"e"_s}));
    }

    void costsThatCannotBeAddedAreUnknown()
    {
        Applications all{made(u"a surat f1 -"_s), made(u"b surat f1 -"_s), made(u"c surat f1 -"_s)};
        all[0].cost = -5;
        all[1].cost = std::numeric_limits<double>::infinity();
        all[2].cost = std::numeric_limits<double>::quiet_NaN();
        const Group group = groupsOf(all, ordinary).front();
        QCOMPARE(group.knownCosts, 0);
        QCOMPARE(group.cost, 0.0);
        QCOMPARE(group.saving, 0.0);
    }

    void groupsAreThoseOfAllPairs()
    {
        MadeInventory random(test::printedSeed());
        for (int round = 0; round < 60; ++round) {
            const Applications all = inventory(random, 40);
            QCOMPARE(groupsText(all), slowGroupsText(all));
        }
    }

    void orderDoesNotMatter()
    {
        MadeInventory random(test::printedSeed());
        Applications all = inventory(random, 200);
        const auto told = [&all] {
            QStringList lines;
            for (const Group &group : groupsOf(all, ordinary)) {
                QStringList line{group.id,
                                 group.name,
                                 QString::number(group.saving),
                                 QString::number(group.likeness),
                                 QString::number(group.sameData),
                                 QString::number(group.owners)};
                for (const Member &member : group.members)
                    line << all[member.application].key << QString::number(member.saved);
                lines << line.join(u' ');
            }
            return lines;
        };
        const QStringList before = told();
        QVERIFY(!before.isEmpty());
        for (int round = 0; round < 10; ++round) {
            std::ranges::shuffle(all, random.random());
            QCOMPARE(told(), before);
        }
    }

    /// A cleared pair never stands in a group by itself, and each application in one group at most.
    void groupsAreSound()
    {
        MadeInventory random(test::printedSeed());
        for (int round = 0; round < 30; ++round) {
            const Applications all = inventory(random, 60);
            QSet<std::size_t> seen;
            for (const Group &group : groupsOf(all, ordinary)) {
                QVERIFY(group.members.size() >= 2);
                if (group.members.size() == 2)
                    QVERIFY(!areCleared(all[group.members[0].application], all[group.members[1].application]));
                for (const Member &member : group.members) {
                    QVERIFY(!seen.contains(member.application));
                    seen.insert(member.application);
                }
                QVERIFY(group.saving >= 0 && group.saving <= group.cost);
                QVERIFY(group.likeness >= 0 && group.likeness <= 1 + 1e-9);
            }
        }
    }

    void manyAreQuick_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("function");
        QTest::addColumn<QString>("data");
        QTest::addColumn<QString>("cleared");
        QTest::addColumn<int>("groups");

        QTest::newRow("all the same name") << u"Surat"_s << QString() << QString() << QString() << 1;
        QTest::newRow("the same name, other functions and data")
            << u"Surat"_s << u"f%1"_s << u"d%1"_s << QString() << 0;
        QTest::newRow("one function") << u"n%1"_s << u"f"_s << QString() << QString() << 1;
        QTest::newRow("nearly the same name")
            << u"Layanan Nomor Induk %1"_s << QString() << QString() << QString() << 1;
        QTest::newRow("nearly the same name, other functions")
            << u"Layanan Nomor Induk %1"_s << u"f%1"_s << u"d"_s << QString() << 1;
        QTest::newRow("nearly the same name, other data")
            << u"Layanan Nomor Induk %1"_s << u"f%1"_s << u"d%1"_s << QString() << 0;
        QTest::newRow("all cleared") << u"n%1"_s << u"f"_s << QString() << u"f"_s << 0;
        QTest::newRow("no names") << QString() << QString() << u"d"_s << QString() << 0;
        QTest::newRow("long names") << QString(10'000, u'x') + u"%1"_s << QString() << QString() << QString() << 1;
    }

    void manyAreQuick()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, function);
        QFETCH(const QString, data);
        QFETCH(const QString, cleared);
        Applications all;
        for (int i = 0; i < 5000; ++i) {
            const auto numbered = [i](const QString &text) {
                return text.contains("%1"_L1) ? text.arg(i, 4, 10, QChar(u'0')) : text;
            };
            all.push_back({.key = QString::number(i),
                           .name = numbered(name),
                           .function = numbered(function),
                           .owner = {},
                           .ownerNames = {},
                           .data = {numbered(data)},
                           .users = {},
                           .cost = 1,
                           .cleared = {cleared}});
        }
        QElapsedTimer timer;
        timer.start();
        const auto groups = groupsOf(all, ordinary);
        qInfo("%lld ms", timer.elapsed());
        QTEST(int(groups.size()), "groups");
        if (!groups.empty())
            QCOMPARE(groups.front().members.size(), std::size_t{5000});
    }
};

} // namespace anjungan::duplicates

ANJUNGAN_TEST(QCoreApplication, anjungan::duplicates::GroupsTest)
#include "groups_test.moc"
