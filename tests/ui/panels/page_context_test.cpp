// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/page_context.h"

#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::PageContext;
using selection::Navigation;

namespace {

workspace::PageSpec hazardPage(const QStringList &hazards)
{
    workspace::PageSpec page;
    page.id = u"bencana"_s;
    workspace::Parameter hazard{.id = u"bahaya"_s};
    for (const QString &value : hazards)
        hazard.choices.append({value, {}});
    page.parameters = {hazard};
    return page;
}

workspace::Selection chosenAs(const QString &text) { return *workspace::Selection::read(text); }

QStringList changesOf(QSignalSpy &spy)
{
    QStringList parameters;
    for (const QVariantList &change : std::as_const(spy))
        parameters.append(change[0].toString());
    spy.clear();
    return parameters;
}

} // namespace

class PageContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetIsProposedToTheWindow()
    {
        Navigation navigation;
        PageContext context(hazardPage({u"banjir"_s, u"gempa"_s}), navigation);
        QCOMPARE(context.value(u"bahaya"_s), u"banjir"_s);
        QVERIFY(context.set(u"bahaya"_s, u"gempa"_s));
        QVERIFY(context.set(u"area"_s, u"12.07"_s));
        QVERIFY(context.set(u"opd"_s, u"bpbd"_s));
        QCOMPARE(navigation.selection().toText(), u"opd=bpbd,area=12.07,bahaya=gempa"_s);
        QVERIFY(!context.set(u"bahaya"_s, u"badai"_s));
        QVERIFY(!context.set(u"cuaca"_s, u"hujan"_s));
        navigation.back();
        QCOMPARE(context.value(u"opd"_s), QString());
        QCOMPARE(context.value(u"area"_s), u"12.07"_s);
    }

    void aChoiceOfAnotherPageThatThisOneLacksIsItsFirst()
    {
        Navigation navigation({{}, chosenAs(u"bahaya=tsunami"_s)});
        PageContext context(hazardPage({u"banjir"_s, u"gempa"_s}), navigation);
        PageContext other(hazardPage({u"gempa"_s, u"tsunami"_s}), navigation);
        QCOMPARE(context.value(u"bahaya"_s), u"banjir"_s);
        QCOMPARE(other.value(u"bahaya"_s), u"tsunami"_s);
        navigation.choose(chosenAs(u"bahaya=gempa"_s));
        QCOMPARE(context.value(u"bahaya"_s), u"gempa"_s);
        QCOMPARE(other.value(u"bahaya"_s), u"gempa"_s);
    }

    void aPageForOneKeyIsNeverAboutAll()
    {
        Navigation navigation;
        workspace::PageSpec page = hazardPage({u"banjir"_s});
        page.detail = workspace::Detail{.parameter = u"sekolah"_s};
        PageContext context(page, navigation);
        QCOMPARE(context.value(u"sekolah"_s), PageContext::noKey);
        QVERIFY(context.set(u"sekolah"_s, u"99000001"_s));
        QCOMPARE(context.value(u"sekolah"_s), u"99000001"_s);
        QVERIFY(context.set(u"sekolah"_s, {}));
        QCOMPARE(context.value(u"sekolah"_s), PageContext::noKey);
    }

    void severalChangesAreReadTogether()
    {
        Navigation navigation;
        PageContext context(hazardPage({u"banjir"_s, u"gempa"_s}), navigation);
        QStringList seen;
        connect(&context, &PageContext::changed, this, [&](const QString &parameter) {
            seen.append(parameter + u' ' + context.value(u"area"_s) + u' ' + context.value(u"period"_s));
        });
        navigation.choose(chosenAs(u"area=12.07,periode=2026-10"_s));
        QCOMPARE(seen, (QStringList{u"area 12.07 2026-10"_s, u"period 12.07 2026-10"_s}));
    }

    void aPageThatIsNotShownKeepsItsValuesUntilItIs()
    {
        Navigation navigation;
        PageContext context(hazardPage({u"banjir"_s}), navigation);
        QSignalSpy changed(&context, &PageContext::changed);
        context.setShown(false);
        navigation.choose(chosenAs(u"area=12.07"_s));
        navigation.choose(chosenAs(u"area=12.71,opd=bpbd"_s));
        QVERIFY(changed.isEmpty());
        QCOMPARE(context.value(u"area"_s), QString());
        context.setShown(true);
        QCOMPARE(changesOf(changed), (QStringList{u"area"_s, u"opd"_s}));
        QCOMPARE(context.value(u"area"_s), u"12.71"_s);
        context.setShown(false);
        context.setShown(true);
        QVERIFY(changed.isEmpty());
    }
};

ANJUNGAN_TEST(QCoreApplication, PageContextTest)
#include "page_context_test.moc"
