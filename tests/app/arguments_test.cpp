// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"
#include "app/logging.h"
#include "tests/support/test_main.h"

using namespace anjungan::app;
using namespace Qt::StringLiterals;

class ArgumentsTest : public QObject
{
    Q_OBJECT

    static std::expected<Arguments, Ending> parse(const QString &line)
    {
        return parseArguments(QStringList{u"anjungan"_s} + line.split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void readsEachCommand()
    {
        QCOMPARE(parse({})->command, CommandName::Window);
        QCOMPARE(parse(u"--demo"_s)->demo, true);
        const auto sync = parse(u"sync --workspace w.json --cache c.gpkg --json"_s);
        QVERIFY(sync);
        QCOMPARE(sync->command, CommandName::Sync);
        QCOMPARE(std::tuple(sync->workspace, sync->cache, sync->json), std::tuple(u"w.json"_s, u"c.gpkg"_s, true));
        const auto some = parse(u"sync --demo --cache c.gpkg --dataset a --dataset b --accept b"_s);
        QCOMPARE(some->datasets, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(some->accepted, QStringList{u"b"_s});
        QCOMPARE(parse(u"sync --demo --cache c --reject a --accept b --reject c"_s)->rejected,
                 (QStringList{u"a"_s, u"c"_s}));
        QVERIFY(parse(u"--demo --metered wait"_s)->onMetered == anjungan::sync::OnMetered::Wait);
        QVERIFY(!parse(u"--demo"_s)->onMetered);
        const auto render =
            parse(u"render --cache c.gpkg --page a --size 3840x2160 --out o.png --theme dark --lang en"_s);
        QVERIFY(render);
        QCOMPARE(render->size, QSize(3840, 2160));
        QVERIFY(render->scheme == anjungan::theme::Scheme::Dark);
        const auto sheet = parse(u"render --cache c.gpkg --page a --panel peta --size A4-portrait --out o.pdf"_s);
        QVERIFY(sheet);
        QCOMPARE(std::tuple(sheet->panel, sheet->size), std::tuple(u"peta"_s, QSize(794, 1123)));
        const auto brief =
            parse(u"render --cache c.gpkg --briefing ringkas --as 2025-11-01 --select area=12 --out b.pdf"_s);
        QVERIFY(brief);
        QCOMPARE(std::tuple(brief->briefing, brief->knownOn, brief->out),
                 std::tuple(u"ringkas"_s, std::optional(QDate(2025, 11, 1)), u"b.pdf"_s));
        QCOMPARE(parse(u"status --cache c.gpkg"_s)->command, CommandName::Status);
        const auto create = parse(u"bundle create f.gpkg --cache c.gpkg --dataset a --dataset b"_s);
        QVERIFY(create);
        QCOMPARE(std::tuple(create->command, create->bundle, create->datasets),
                 std::tuple(CommandName::BundleCreate, u"f.gpkg"_s, QStringList({u"a"_s, u"b"_s})));
        const auto apply = parse(u"bundle apply f.gpkg --cache c.gpkg --older"_s);
        QVERIFY(apply);
        QCOMPARE(std::tuple(apply->command, apply->older), std::tuple(CommandName::BundleApply, true));
        const auto check = parse(u"check w.json --source --json"_s);
        QVERIFY(check);
        QCOMPARE(std::tuple(check->command, check->workspace, check->askSources, check->json),
                 std::tuple(CommandName::Check, u"w.json"_s, true, true));
        QVERIFY(!parse(u"check w.json"_s)->askSources);
        const auto describe = parse(u"describe https://example.org a b a"_s);
        QVERIFY(describe);
        QCOMPARE(std::tuple(describe->command, describe->url, describe->collections),
                 std::tuple(CommandName::Describe, u"https://example.org"_s, QStringList({u"a"_s, u"b"_s})));
    }

    void logsAllOrWhatRulesSay()
    {
        QCOMPARE(parse(u"--demo"_s)->log, QString());
        QCOMPARE(parse(u"--log --demo"_s)->log, allLogs);
        QCOMPARE(parse(u"--demo --log"_s)->log, allLogs);
        QCOMPARE(parse(u"--log=anjungan.sync=true --demo"_s)->log, u"anjungan.sync=true"_s);
        QCOMPARE(parse(u"--log anjungan.sync=true --demo"_s)->log, u"anjungan.sync=true"_s);
        const auto sync = parse(u"--log sync --workspace w.json --cache c.gpkg"_s);
        QCOMPARE(sync->log, allLogs);
        QVERIFY(sync->command == CommandName::Sync);
    }

    void everyOptionIsReadForItself()
    {
        const auto none = parse(u"--demo"_s);
        QCOMPARE(std::tuple(none->kiosk, none->json, none->verify, none->acceptShrink, none->older, none->isPaper),
                 std::tuple(false, false, false, false, false, false));
        QCOMPARE(std::tuple(none->size, none->page, none->panel, none->out, none->language, none->bundle),
                 std::tuple(QSize(1280, 800), QString(), QString(), QString(), QString(), QString()));
        QVERIFY(!none->scheme && none->datasets.isEmpty() && none->accepted.isEmpty() && none->rejected.isEmpty());
        QVERIFY(parse(u"--kiosk --demo"_s)->kiosk);
        QVERIFY(parse(u"status --cache c --verify"_s)->verify);
        QVERIFY(parse(u"sync --demo --cache c --accept-shrink"_s)->acceptShrink);
        QCOMPARE(parse(u"--demo --lang id"_s)->language, u"id"_s);
        QVERIFY(parse(u"--demo --theme light"_s)->scheme == anjungan::theme::Scheme::Light);
        QVERIFY(parse(u"--demo --metered sync"_s)->onMetered == anjungan::sync::OnMetered::SyncDue);
        QCOMPARE(parse(u"bundle apply f --cache c --workspace w"_s)->workspace, u"w"_s);
        QCOMPARE(parse(u"--log -x=y"_s).error().exitCode, 2); // what begins like an option is one
        QCOMPARE(parse(u"--workspace w --page a"_s)->page, u"a"_s);
    }

    void sizesReachTo16384AndPaperIsForPdf_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isPaper");
        QTest::newRow("least") << u"--size 1x1 --out o.png"_s << QSize(1, 1) << false;
        QTest::newRow("greatest") << u"--size 16384x16384 --out o.png"_s << QSize(16384, 16384) << false;
        QTest::newRow("too wide") << u"--size 16385x1 --out o.png"_s << QSize() << false;
        QTest::newRow("too high") << u"--size 1x16385 --out o.png"_s << QSize() << false;
        QTest::newRow("no height") << u"--size 800x0 --out o.png"_s << QSize() << false;
        QTest::newRow("A4") << u"--size A4 --out o.pdf"_s << QSize(1123, 794) << true;
        QTest::newRow("A4-portrait") << u"--size A4-portrait --out o.pdf"_s << QSize(794, 1123) << true;
        QTest::newRow("A3") << u"--size A3 --out o.pdf"_s << QSize(1587, 1123) << true;
        QTest::newRow("A3-portrait") << u"--size A3-portrait --out o.pdf"_s << QSize(1123, 1587) << true;
        QTest::newRow("pixels of a pdf") << u"--size 800x600 --out o.pdf"_s << QSize(800, 600) << false;
    }

    void sizesReachTo16384AndPaperIsForPdf()
    {
        QFETCH(QString, options);
        QFETCH(QSize, size);
        const auto parsed = parse(u"render --cache c --page p "_s + options);
        QCOMPARE(parsed.has_value(), !size.isEmpty());
        if (!parsed)
            return;
        QCOMPARE(parsed->size, size);
        QTEST(parsed->isPaper, "isPaper");
        const auto all = parse(u"render --cache c --page all --out {page}.pdf "_s + options.section(u" --out"_s, 0, 0));
        QVERIFY(all && all->page == u"all"_s);
    }

    void aWrongCallSaysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("sync") << u"sync --demo"_s << u"sync needs --cache FILE"_s;
        QTest::newRow("workspace") << u"sync --cache c"_s << u"sync needs --workspace FILE|URL (or --demo)"_s;
        QTest::newRow("render") << u"render --page p --out o.png"_s << u"render needs --cache FILE"_s;
        QTest::newRow("page") << u"render --cache c --out o.png"_s << u"render needs --page ID (or --briefing ID)"_s;
        QTest::newRow("out") << u"render --cache c --page p"_s << u"render needs --out FILE.png or FILE.pdf"_s;
        QTest::newRow("pages") << u"render --cache c --page all --out o.png"_s
                               << u"render --page all needs {page} in --out"_s;
        QTest::newRow("status") << u"status"_s << u"status needs --cache FILE"_s;
        QTest::newRow("create") << u"bundle create f"_s << u"bundle create needs --cache FILE"_s;
        QTest::newRow("apply") << u"bundle apply f"_s << u"bundle apply needs --cache FILE"_s;
        QTest::newRow("create with the demo")
            << u"bundle create f --cache c --demo"_s
            << u"bundle create takes the workspace that the cache kept: leave out --demo"_s;
        QTest::newRow("create with another")
            << u"bundle create f --cache c --workspace w"_s
            << u"bundle create takes the workspace that the cache kept: leave out --workspace"_s;
    }

    void aWrongCallSaysWhatIsMissing()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto parsed = parse(line);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().text, u"anjungan: "_s + says + u" (anjungan --help tells more)"_s);
    }

    void helpNamesEveryCommandAndOption()
    {
        const QString help = parse(u"--help"_s).error().text;
        for (const QString &word : {u"anjungan sync "_s,
                                    u"anjungan render "_s,
                                    u"anjungan status "_s,
                                    u"anjungan bundle create "_s,
                                    u"anjungan bundle apply "_s,
                                    u"--workspace <file|url>"_s,
                                    u"--cache <file>"_s,
                                    u"--demo"_s,
                                    u"--kiosk"_s,
                                    u"--json"_s,
                                    u"--verify"_s,
                                    u"--accept-shrink"_s,
                                    u"--accept <id>"_s,
                                    u"--reject <id>"_s,
                                    u"--metered <sync|wait>"_s,
                                    u"--dataset <id>"_s,
                                    u"--older"_s,
                                    u"--page <id>"_s,
                                    u"--panel <id>"_s,
                                    u"--size <WxH>"_s,
                                    u"--out <file>"_s,
                                    u"--log <rules>"_s,
                                    u"--theme <name>"_s,
                                    u"--lang <code>"_s,
                                    u"--version"_s})
            QVERIFY2(help.contains(word), qPrintable(word));
        QCoreApplication::setApplicationVersion(u"9.8"_s);
        QCOMPARE(parse(u"--version"_s).error().text, u"anjungan 9.8"_s);
    }

    void helpAndVersionAreNotMistakes()
    {
        QCOMPARE(parse(u"--help"_s).error().exitCode, 0);
        QCOMPARE(parse(u"--version"_s).error().exitCode, 0);
    }

    void aWrongCallIsOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("accepted and rejected") << u"sync --demo --cache c --reject a --accept a"_s << u"“a”"_s;
        QTest::newRow("all accepted, one rejected")
            << u"sync --demo --cache c --reject a --accept-shrink"_s << u"“a”"_s;
        QTest::newRow("unknown command") << u"dance"_s << u"dance"_s;
        QTest::newRow("two commands") << u"sync status --cache c"_s << u"sync status"_s;
        QTest::newRow("unknown option") << u"--colour red"_s << u"colour"_s;
        QTest::newRow("sync without cache") << u"sync --workspace w"_s << u"--cache"_s;
        QTest::newRow("sync without workspace") << u"sync --cache c"_s << u"--workspace"_s;
        QTest::newRow("neither sync nor wait") << u"--demo --metered never"_s << u"--metered"_s;
        QTest::newRow("two workspaces") << u"sync --demo --workspace w --cache c"_s << u"--demo"_s;
        QTest::newRow("render without page") << u"render --cache c --out o.png"_s << u"--page"_s;
        QTest::newRow("render into a gif") << u"render --cache c --page p --out o.gif"_s << u"--out"_s;
        QTest::newRow("briefing and page") << u"render --cache c --briefing b --page p --out o.pdf"_s << u"--page"_s;
        QTest::newRow("briefing and panel") << u"render --cache c --briefing b --panel p --out o.pdf"_s << u"--panel"_s;
        QTest::newRow("briefing as a picture") << u"render --cache c --briefing b --out o.png"_s << u"FILE.pdf"_s;
        QTest::newRow("briefing without a file") << u"render --cache c --briefing b"_s << u"FILE.pdf"_s;
        QTest::newRow("briefing with a size")
            << u"render --cache c --briefing b --size A3 --out o.pdf"_s << u"--size"_s;
        QTest::newRow("briefing of the window") << u"--demo --briefing b"_s << u"--briefing"_s;
        QTest::newRow("as of a page") << u"render --cache c --page p --as 2025-11-01 --out o.pdf"_s << u"--as"_s;
        QTest::newRow("as of no day") << u"render --cache c --briefing b --as kemarin --out o.pdf"_s << u"kemarin"_s;
        QTest::newRow("as of the 31st of November")
            << u"render --cache c --briefing b --as 2025-11-31 --out o.pdf"_s << u"2025-11-31"_s;
        QTest::newRow("all pages into one file") << u"render --cache c --page all --out o.png"_s << u"{page}"_s;
        QTest::newRow("no size") << u"render --cache c --page p --out o.png --size big"_s << u"--size"_s;
        QTest::newRow("zero size") << u"render --cache c --page p --out o.png --size 0x800"_s << u"--size"_s;
        QTest::newRow("huge size") << u"render --cache c --page p --out o.png --size 99999x99999"_s << u"--size"_s;
        QTest::newRow("paper as a picture") << u"render --cache c --page p --out o.png --size A4"_s << u".pdf"_s;
        QTest::newRow("unknown paper") << u"render --cache c --page p --out o.pdf --size A9"_s << u"A4-portrait"_s;
        QTest::newRow("a panel of all pages")
            << u"render --cache c --page all --panel m --out {page}.png"_s << u"--panel"_s;
        QTest::newRow("no theme") << u"--theme pink"_s << u"--theme"_s;
        QTest::newRow("no language") << u"--lang fr"_s << u"--lang"_s;
        QTest::newRow("bundle alone") << u"bundle --cache c"_s << u"create FILE"_s;
        QTest::newRow("bundle without file") << u"bundle create --cache c"_s << u"create FILE"_s;
        QTest::newRow("bundle of two files") << u"bundle apply a b --cache c"_s << u"apply FILE"_s;
        QTest::newRow("bundle of another kind") << u"bundle open f --cache c"_s << u"create FILE"_s;
        QTest::newRow("create without cache") << u"bundle create f"_s << u"--cache"_s;
        QTest::newRow("apply without cache") << u"bundle apply f"_s << u"--cache"_s;
        QTest::newRow("create with a workspace") << u"bundle create f --cache c --workspace w"_s << u"--workspace"_s;
        QTest::newRow("status without cache") << u"status"_s << u"--cache"_s;
    }

    void aWrongCallIsOneLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto parsed = parse(line);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().exitCode, 2);
        QVERIFY2(parsed.error().text.contains(says), qPrintable(parsed.error().text));
        QVERIFY(!parsed.error().text.contains(u'\n'));
    }
};

ANJUNGAN_TEST(QCoreApplication, ArgumentsTest)
#include "arguments_test.moc"
