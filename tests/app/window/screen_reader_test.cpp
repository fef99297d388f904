// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/accessible_tree.h"
#include "tests/support/test_main.h"

#include <QApplication>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Spoken;

/// The program as a screen reader reads it, page by page, over the real bus.
class ScreenReaderTest : public QObject
{
    Q_OBJECT

    test::SpokenProgram m_program;
    QTemporaryDir m_folder;

    using Tree = QList<Spoken>;

    static Tree ofRole(const Tree &tree, const QString &role)
    {
        Tree found;
        std::ranges::copy_if(tree, std::back_inserter(found), [&role](const Spoken &one) { return one.role == role; });
        return found;
    }

    static QString said(const Spoken &one)
    {
        return u"%1 “%2” (%3) at %4"_s.arg(one.role, one.name, one.description.left(80)).arg(one.depth);
    }

    /// The tree once it is the one of that page, and has its answers.
    Tree settledTree(const QString &page) const
    {
        Tree tree;
        const auto isThere = [&] {
            tree = m_program.walk();
            const Tree tabs = ofRole(tree, u"page tab"_s);
            const bool isPage =
                std::ranges::any_of(tabs, [&page](const Spoken &tab) { return tab.name == page && tab.isSelected; });
            return isPage && std::ranges::none_of(tree, [](const Spoken &one) {
                       return one.name == u"Memuat…" || one.name.startsWith(u"Belum disinkronkan"_s);
                   });
        };
        return QTest::qWaitFor(isThere, 30'000) ? tree : Tree();
    }

    Tree open(const QString &page) const
    {
        for (const Spoken &tab : ofRole(m_program.walk(), u"page tab"_s))
            if (tab.name == page && !m_program.press(tab))
                return {};
        return settledTree(page);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = m_program.startBuses(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(m_program.start(QStringLiteral(ANJUNGAN_PROGRAM),
                                {u"--demo"_s, u"--cache"_s, m_folder.filePath(u"c.gpkg"_s), u"--lang"_s, u"id"_s},
                                u"Anjungan"_s));
    }

    void everyPageIsReadWell_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QStringList>("headings");
        QTest::addColumn<QString>("role");  ///< of its main content
        QTest::addColumn<QString>("words"); ///< of the description of one of that role
        QTest::newRow("overview") << u"Ringkasan"_s << QStringList{u"Indeks bahaya per kab/kota"_s} << u"chart"_s
                                  << u"1 Dinas PUPR 57,4 %, Target 74,2 %, −16,8 pp"_s;
        QTest::newRow("disasters") << u"Bencana"_s << QStringList{u"Sekolah paling terpapar"_s} << u"table"_s
                                   << QString();
        QTest::newRow("trend") << u"Tren"_s << QStringList{} << u"table"_s << QString();
        QTest::newRow("schools") << u"Sekolah"_s << QStringList{} << u"table"_s << QString();
        QTest::newRow("agencies") << u"Kinerja OPD"_s << QStringList{u"Deviasi progres fisik per OPD dan bulan"_s}
                                  << u"chart"_s << u"Dinas PUPR 57,4 %, Rencana 74,2 %, −16,8 pp"_s;
        QTest::newRow("attendance") << u"Kehadiran"_s
                                    << QStringList{u"Kehadiran per OPD, terendah dulu"_s, u"Tidak hadir per bulan"_s}
                                    << u"chart"_s << u"1 Disnaker 92,6 %"_s;
        QTest::newRow("sync") << u"Sinkron"_s << QStringList{} << u"table"_s << QString();
    }

    void everyPageIsReadWell()
    {
        QFETCH(QString, page);
        QFETCH(QStringList, headings);
        QFETCH(QString, role);
        QFETCH(QString, words);
        const Tree tree = open(page);
        QVERIFY(!tree.isEmpty());
        QCOMPARE(tree.first().role, u"frame"_s);

        // The frame of the window.
        const Tree lists = ofRole(tree, u"page tab list"_s);
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.first().name, u"Halaman"_s);
        QStringList tabs, selected;
        for (const Spoken &tab : ofRole(tree, u"page tab"_s)) {
            tabs << tab.name.section(u", "_s, 0, 0); // without the number of what is unseen
            if (tab.isSelected)
                selected << tab.name;
        }
        QCOMPARE(tabs, (QStringList{u"Ringkasan"_s, u"Bencana"_s, u"Tren"_s, u"Sekolah"_s, u"Kinerja OPD"_s,
                                    u"Kehadiran"_s, u"Kepatuhan data"_s, u"Aplikasi"_s, u"Perubahan"_s, u"Perhatian"_s,
                                    u"Sekitar saya"_s, u"Sinkron"_s}));
        QCOMPARE(selected, QStringList{page});
        QCOMPARE(ofRole(tree, u"status bar"_s).size(), 1);
        QVERIFY(ofRole(tree, u"status bar"_s).first().name.contains(u"16 dataset"_s));

        // Page first, then its panels.
        const Tree heads = ofRole(tree, u"heading"_s);
        QVERIFY(!heads.isEmpty());
        QCOMPARE(heads.first().name, page);
        QStringList names;
        for (const Spoken &heading : heads)
            names << heading.name;
        for (const QString &heading : std::as_const(headings))
            QVERIFY2(names.contains(heading), qPrintable(names.join(u", ")));

        const Tree main = ofRole(tree, role);
        QVERIFY(!main.isEmpty());
        QVERIFY2(std::ranges::any_of(main, [&words](const Spoken &one) { return one.description.contains(words); }),
                 qPrintable(said(main.first())));

        for (const Spoken &one : tree) {
            QVERIFY2(!one.isFocusable || !one.name.isEmpty() || one.role == u"cell"_s, qPrintable(said(one)));
            QVERIFY2(!one.name.contains(u'<') || one.name.contains(u"< "_s), qPrintable(said(one)));
            QVERIFY2(!one.description.contains(u"<span"_s) && !one.description.contains(u"<br"_s),
                     qPrintable(said(one)));
            QVERIFY2(!one.name.contains(u"&lt;"_s) && !one.description.contains(u"&amp;"_s), qPrintable(said(one)));
            // What says something is named by what it is of.
            QVERIFY2(one.description.isEmpty() || !one.name.isEmpty() || one.role == u"panel"_s, qPrintable(said(one)));
        }
        for (const QString &named : {u"chart"_s, u"table"_s, u"heading"_s, u"push button"_s, u"image"_s})
            for (const Spoken &one : ofRole(tree, named))
                QVERIFY2(!one.name.isEmpty(), qPrintable(said(one)));
    }

    /// A table's cells are read one by one, with the titles of their columns.
    void tablesHaveCells()
    {
        const Tree tree = open(u"Sinkron"_s);
        const auto table = std::ranges::find(tree, u"table"_s, &Spoken::role);
        QVERIFY(table != tree.end());
        QStringList roles;
        for (auto one = table + 1; one != tree.end() && one->depth > table->depth; ++one)
            roles << one->role;
        QVERIFY2(roles.contains(u"cell"_s) && roles.contains(u"column header"_s), qPrintable(roles.join(u", ")));
    }

    /// A foot is read after what it is the foot of.
    void aPanelIsReadFromItsHeadingToItsFoot()
    {
        const Tree tree = open(u"Ringkasan"_s);
        const auto panel = std::ranges::find_if(tree, [](const Spoken &one) {
            return one.role == u"heading" && one.name == u"OPD paling tertinggal dari rencana";
        });
        QVERIFY(panel != tree.end());
        const auto chart = std::find_if(panel, tree.end(), [](const Spoken &one) { return one.role == u"chart"; });
        const auto menu = std::find_if(panel, tree.end(), [](const Spoken &one) { return one.role == u"push button"; });
        QVERIFY(chart != tree.end() && menu != tree.end());
        QVERIFY2(menu < chart && menu->name.startsWith(u"Menu "_s), qPrintable(said(*menu)));
        const auto foot = std::find_if(chart, tree.end(), [](const Spoken &one) { return one.role == u"push button"; });
        QVERIFY(foot != tree.end());
        QVERIFY2(foot->name.contains(u"Adpem"_s), qPrintable(said(*foot)));
    }
};

ANJUNGAN_TEST(QApplication, ScreenReaderTest)
#include "screen_reader_test.moc"
