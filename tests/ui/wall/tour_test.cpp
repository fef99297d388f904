// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seed.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/wall/slides.h"
#include "ui/wall/stops.h"

#include <QRandomGenerator>

#include <numeric>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan;
using namespace anjungan::wall;
using workspace::PageSpec;
using workspace::PanelSpec;
using workspace::Selection;

namespace {

PageSpec pageWith(const QList<workspace::PanelType> &types)
{
    PageSpec page{.id = u"p"_s};
    for (int at = 0; at < types.size(); ++at)
        page.panels.append(
            {.id = u"q%1"_s.arg(at), .type = types[at], .wide = {0, at, 12, 1}, .narrow = {0, at, 6, 1}});
    return page;
}

QStringList idsOf(const std::vector<PageSpec> &slides)
{
    QStringList ids;
    for (const PageSpec &slide : slides) {
        QStringList panels;
        for (const PanelSpec &panel : slide.panels)
            panels << panel.id;
        ids << panels.join(u'+');
    }
    return ids;
}

} // namespace

class TourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreSeenInWholeParts()
    {
        QCOMPARE(rowParts(44, 10), (std::vector{0, 10, 20, 30, 34}));
        QCOMPARE(rowParts(44, 44), std::vector{0});
        QCOMPARE(rowParts(40, 10), (std::vector{0, 10, 20, 30}));
        QCOMPARE(rowParts(0, 10), std::vector{0});
        QCOMPARE(rowParts(3, 0), (std::vector{0, 1, 2}));
        QRandomGenerator random(test::printedSeed());
        for (int round = 0; round < 300; ++round) {
            const int rows = static_cast<int>(random.bounded(500)), fitting = 1 + static_cast<int>(random.bounded(60));
            std::set<int> seen;
            for (const int first : rowParts(rows, fitting)) {
                QVERIFY(first >= 0 && (first + fitting <= rows || first == 0));
                for (int row = first; row < std::min(first + fitting, rows); ++row)
                    seen.insert(row);
            }
            QCOMPARE(seen.size(), static_cast<std::size_t>(rows));
        }
    }

    void stopsShareTheDwell()
    {
        Tour tour({{.slide = 0}, {.slide = 1}, {.slide = 2}}, 45s);
        QCOMPARE(tour.span(), 45s);
        QCOMPARE(tour.at(0s).stop, 0);
        QCOMPARE(tour.at(14999ms).stop, 0);
        QCOMPARE(tour.at(15s).stop, 1);
        QCOMPARE(tour.at(17s).within, 2s);
        QCOMPARE(tour.at(10min).stop, 2);
        QCOMPARE(tour.at(10min).within, 15s);
        tour.setNeeded(1, 60s);
        QCOMPARE(tour.span(), 90s);
        QCOMPARE(tour.at(74s).stop, 1);
        tour.setNeeded(1, 1s); // not shorter than its part
        QCOMPARE(tour.span(), 45s);
        QCOMPARE(Tour({{.slide = 0}, {.slide = 1}}, 5s).span(), 2 * Tour::leastStop); // longer than it was asked for
        QCOMPARE(Tour({{.slide = 0}}, 5s).span(), 5s);
        QCOMPARE(Tour().at(3s).stop, 0);
    }

    void mapsShowEachChoiceThenAreasThenAll()
    {
        PageSpec page = pageWith({workspace::PanelType::Map});
        page.parameters = {{.id = u"bahaya"_s, .choices = {{.value = u"banjir"_s}, {.value = u"longsor"_s}}}};
        page.panels[0].options = {{u"chips"_s, u"bahaya"_s}};
        const auto chosenOf = [&](const Selection &chosen, const QStringList &areas) {
            QStringList texts;
            for (const Stop &stop : stopsOf({page}, chosen, areas))
                texts << stop.selection.toText();
            return texts;
        };
        QCOMPARE(chosenOf({}, {u"12.07"_s}),
                 (QStringList{u"bahaya=banjir"_s, u"bahaya=longsor"_s, u"area=12.07"_s, QString()}));
        QCOMPARE(chosenOf({}, {}), (QStringList{u"bahaya=banjir"_s, u"bahaya=longsor"_s, QString()}));
        // What the workspace has chosen stays.
        const Selection chosen = Selection().with(u"bahaya"_s, u"longsor"_s).with(u"area"_s, u"12.71"_s);
        QCOMPARE(chosenOf(chosen, {u"12.07"_s}), QStringList{chosen.toText()});
        page.panels[0].options = {};
        QCOMPARE(chosenOf({}, {}), QStringList{QString()});
        QCOMPARE(stopsOf({pageWith({workspace::PanelType::Table})}, {}, {u"12.07"_s}).size(), 1);
    }

    void aPageThatFitsStaysAsItIs()
    {
        const workspace::Workspace demo = test::demoWorkspace();
        const PageSpec *page = demo.page(u"ringkasan"_s);
        const auto slides = slidesOf(*page, {1280, 690});
        QCOMPARE(slides.size(), 1);
        QVERIFY(slides[0] == *page);
    }

    void noPanelIsLostAndEachHasItsRoom()
    {
        const workspace::Workspace demo = test::demoWorkspace();
        for (const QSizeF &room :
             {QSizeF(603, 250), QSizeF(603, 200), QSizeF(900, 420), QSizeF(300, 480), QSizeF(1280, 690)})
            for (const PageSpec &page : demo.pages) {
                std::multiset<QString> seen, all;
                for (const PanelSpec &panel : page.panels)
                    all.insert(panel.id);
                const auto slides = slidesOf(page, room);
                for (const PageSpec &slide : slides) {
                    QCOMPARE(slide.id, page.id);
                    QVERIFY(slide.parameters == page.parameters);
                    QVERIFY(!slide.panels.isEmpty());
                    for (const PanelSpec &panel : slide.panels) {
                        seen.insert(panel.id);
                        QVERIFY(QRect(0, 0, 12, 60).contains(panel.wide) && QRect(0, 0, 6, 60).contains(panel.narrow));
                    }
                }
                QVERIFY(seen == all);
            }
    }

    void figuresStandSideBySide()
    {
        using enum workspace::PanelType;
        QCOMPARE(idsOf(slidesOf(pageWith({Figure, Figure, Figure, Figure, Table}), {603, 259})),
                 (QStringList{u"q0+q1+q2+q3"_s, u"q4"_s}));
        const auto slides = slidesOf(pageWith({Figure, Figure, Figure, Figure}), {603, 259});
        QCOMPARE(slides[0].panels[1].narrow, QRect(3, 0, 3, 1)); // two and two, not three and one
        QCOMPARE(slides[0].panels[2].narrow, QRect(0, 1, 3, 1));
        QCOMPARE(idsOf(slidesOf(pageWith({Map, Map}), {603, 259})), (QStringList{u"q0"_s, u"q1"_s}));
        QCOMPARE(slidesOf(pageWith({}), {603, 259}).size(), 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, TourTest)
#include "tour_test.moc"
