// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

class BriefingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void briefingArrives()
    {
        const auto workspace = test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") +
                                                       u"/tests/core/workspace/data/full.json"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        QCOMPARE(workspace->briefings.size(), 1);
        const Briefing &briefing = *workspace->briefing(u"rapat"_s);
        QCOMPARE(briefing.title.in(u"en"_s), u"Meeting"_s);
        QVERIFY(briefing.orientation == PaperOrientation::Landscape);
        QCOMPARE(briefing.selection.toText(), u"area=12.07"_s);
        QCOMPARE(briefing.lead.size(), 1);
        QCOMPARE(readText(briefing.lead.constFirst().options[u"text"][0]).in(u"en"_s), u"Meeting of today"_s);
        const QList<BriefingPart> expected{{.page = u"ringkasan"_s, .columns = {}, .height = {}},
                                           {.page = u"ringkasan"_s,
                                            .panel = workspace->pages.constFirst().panels.constFirst().id,
                                            .columns = 4,
                                            .height = 30}};
        QCOMPARE(briefing.parts, expected);
        QVERIFY(!workspace->briefing(u"lain"_s));
    }

    void whatIsChosenGoesBeforeItsOwnSelection()
    {
        Briefing own;
        own.selection.set(u"area"_s, u"12.07"_s);
        own.selection.set(u"bahaya"_s, u"banjir"_s);
        QCOMPARE(own.selectionWith({}), own.selection);
        QCOMPARE(own.selectionWith(Selection().with(u"area"_s, u"12.71"_s)).toText(), u"area=12.71,bahaya=banjir"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, BriefingTest)
#include "briefing_test.moc"
