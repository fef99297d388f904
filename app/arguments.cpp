// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "app/command_words.h"
#include "app/lines.h"
#include "app/logging.h"
#include "core/workspace/scope.h"
#include "ui/words/sentence.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

constexpr int largestSide = 16'384;

/// Qt's own texts of a command line, which it has in no Indonesian.
[[maybe_unused]] constexpr std::array qtTexts{
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays version information."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help, including generic Qt options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

void declare(QCommandLineParser &parser)
{
    //: printed to the right of the call that opens a window
    const QString window = Lines::tr("the window");
    parser.setApplicationDescription(
        Lines::tr("Executive dashboard: the agencies' datasets in one open file, online or not.") +
        u"\n\n"
        "  anjungan [--workspace FILE|URL] [--cache FILE] [--demo] [--kiosk]      "_s +
        window +
        u"\n"
        "  anjungan sync   --workspace FILE|URL --cache FILE [--dataset ID]… [--accept ID]… [--reject ID]… [--area "
        "CODE]… "
        "[--json]\n"
        "  anjungan sync --watch --workspace FILE|URL --cache FILE [--out F.geojson|F.csv] [--keeper NAME] [--json]\n"
        "  anjungan render --cache FILE --page ID [--panel ID] [--select TEXT] --size 1280x800 --out F.png|F.pdf\n"
        "  anjungan render --cache FILE --briefing ID [--select TEXT] [--as DAY] --out F.pdf\n"
        "  anjungan status --cache FILE [--verify] [--json]\n"
        "  anjungan compliance --cache FILE [--workspace FILE|URL] --out F.geojson|F.csv [--keeper NAME] [--json]\n"
        "  anjungan bundle create FILE --cache FILE [--dataset ID]… [--json]\n"
        "  anjungan bundle apply  FILE --cache FILE [--workspace FILE|URL] [--dataset ID]… [--accept ID]… [--older] "
        "[--json]\n"
        "  anjungan check WORKSPACE [--source] [--json]\n"
        "  anjungan describe URL [COLLECTION]… [--json]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"command"_s,
        Lines::tr("sync, render, status, compliance, bundle, check or describe; none: the window. A file, that the "
                  "window opens: a workspace, a bundle or a picture with a QR code."),
        u"[command]"_s);
    parser.addOptions({
        {u"workspace"_s, Lines::tr("The workspace document."), u"file|url"_s},
        {u"cache"_s, Lines::tr("The cache, a GeoPackage."), u"file"_s},
        {u"demo"_s, Lines::tr("Use the demo's workspace and source, which are built in.")},
        {u"kiosk"_s, Lines::tr("A wall: pages in turn on every screen, without a hand; render: its frames.")},
        {u"json"_s, Lines::tr("Print one JSON object on standard output.")},
        {u"source"_s, Lines::tr("check: ask the sources, too, as syncs into an empty cache do.")},
        {u"verify"_s, Lines::tr("status: see whether the ledger was changed from outside.")},
        {u"accept-shrink"_s, Lines::tr("sync, bundle apply: publish also what was held because many rows would go.")},
        {u"accept"_s, Lines::tr("sync, bundle apply: the same for one dataset, more than once for several."), u"id"_s},
        {u"reject"_s,
         Lines::tr("sync: do not publish what is held of this dataset until its source sends something else."),
         u"id"_s},
        {u"metered"_s, Lines::tr("Where each byte costs: sync what is due, or wait for another network or a person."),
         u"sync|wait"_s},
        {u"watch"_s, Lines::tr("sync: go on as a service, by the schedule, until it is ended.")},
        {u"keeper"_s, Lines::tr("compliance, sync --watch: who answers for the verdicts that are exported."),
         u"name"_s},
        {u"dataset"_s, Lines::tr("sync, bundle: a dataset to take, more than once for several; none: all."), u"id"_s},
        {u"area"_s,
         Lines::tr("sync, bundle apply: code of an area as 12.07, more than once for several: of datasets with areas "
                   "only rows of these are kept."),
         u"code"_s},
        {u"older"_s, Lines::tr("bundle apply: take also what the cache has newer.")},
        {u"page"_s, Lines::tr("render: id of the page, or \"all\"."), u"id"_s},
        {u"panel"_s, Lines::tr("render: id of a map on the page: it alone, as a sheet with title, legend and sources."),
         u"id"_s},
        {u"briefing"_s, Lines::tr("render: id of a briefing, a document of several pages or panels."), u"id"_s},
        {u"position"_s,
         Lines::tr("The window, render: play the positions of a recording, GPX or NMEA, in place of the device's."),
         u"file"_s},
        {u"as"_s, Lines::tr("render --briefing: as it was known at the end of that day, e.g. 2026-10-31."), u"day"_s},
        {u"select"_s, Lines::tr("The window, render: what is chosen, e.g. opd=dpupr,area=12.07,periode=2026-10."),
         u"text"_s},
        {u"size"_s, Lines::tr("render: width and height in pixels; for a PDF also A4, A3, A4-portrait or A3-portrait."),
         u"WxH"_s, u"1280x800"_s},
        {u"out"_s,
         Lines::tr("render: file to write, .png or .pdf; {page} in it is the page's id. compliance, sync --watch: "
                   ".geojson or .csv."),
         u"file"_s},
        {u"log"_s,
         Lines::tr("Log to standard error: without rules everything, else what they turn on, e.g. "
                   "anjungan.sync.debug=true."),
         u"rules"_s},
        {u"theme"_s, Lines::tr("light or dark."), u"name"_s},
        {u"lang"_s, Lines::tr("id or en."), u"code"_s},
    });
}

/// The parser does not support options with an optional value: "--log" alone gets the rules for everything.
QStringList withLogRules(QStringList words)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (words[at] != u"--log")
            continue;
        const QString next = words.value(at + 1);
        const bool hasRules = next.contains(u'=') && !next.startsWith(u'-');
        if (!hasRules)
            words[at] = u"--log="_s + allLogs;
    }
    return words;
}

/// Sheets of paper in pixels of 1/96 inch.
constexpr std::array papers{std::pair{"A4", QSize(1123, 794)}, std::pair{"A4-portrait", QSize(794, 1123)},
                            std::pair{"A3", QSize(1587, 1123)}, std::pair{"A3-portrait", QSize(1123, 1587)}};

const QSize *paperOf(const QString &text)
{
    const auto *const found =
        std::ranges::find_if(papers, [&](const auto &paper) { return text == QLatin1StringView(paper.first); });
    return found == papers.end() ? nullptr : &found->second;
}

[[nodiscard]] std::expected<QSize, Ending> sizeOf(const QString &text)
{
    if (const QSize *paper = paperOf(text))
        return *paper;
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.isEmpty() || size.width() > largestSide || size.height() > largestSide)
        return std::unexpected(wrong(
            Lines::tr(
                "--size needs WIDTHxHEIGHT of 1 to %1, as 1280x800, or A4, A3, A4-portrait, A3-portrait, not “%2”")
                .arg(QString::number(largestSide), text)));
    return size;
}

bool isExportFile(const QString &file) { return file.endsWith(u".geojson"_s) || file.endsWith(u".csv"_s); }

/// A name is a value of the export: it must not look like a formula to a spreadsheet, and must survive every server.
bool isKeeperName(const QString &name)
{
    constexpr qsizetype longest = 80;
    return name.size() <= longest && name.front().isLetterOrNumber() && !name.back().isSpace() &&
           std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
}

/// Of a render with --briefing.
[[nodiscard]] std::expected<void, Ending> checkBriefing(const Arguments &arguments)
{
    if (!arguments.page.isEmpty() || !arguments.panel.isEmpty())
        return std::unexpected(wrong(Lines::tr("--briefing is in place of a page: leave out --page and --panel")));
    if (!arguments.out.endsWith(u".pdf"_s))
        return std::unexpected(wrong(Lines::tr("%1 needs %2").arg(u"render --briefing"_s, u"--out FILE.pdf"_s)));
    return {};
}

[[nodiscard]] std::expected<void, Ending> checkWatch(const Arguments &arguments)
{
    if (!arguments.datasets.isEmpty() || !arguments.accepted.isEmpty() || !arguments.rejected.isEmpty() ||
        arguments.acceptShrink)
        return std::unexpected(wrong(Lines::tr(
            "sync --watch follows the schedule: leave out --dataset, --accept, --accept-shrink and --reject")));
    if (!arguments.out.isEmpty() && !isExportFile(arguments.out))
        return std::unexpected(
            wrong(Lines::tr("%1 needs %2").arg(u"sync --watch"_s, Lines::tr("--out FILE.geojson or FILE.csv"))));
    return {};
}

/// Checks that each command has its required arguments.
[[nodiscard]] std::expected<Arguments, Ending> complete(Arguments arguments)
{
    const auto missing = [](const QString &command, const QString &option) {
        return std::unexpected(wrong(Lines::tr("%1 needs %2").arg(command, option)));
    };
    switch (arguments.command) {
    case CommandName::Window:
        break;
    case CommandName::Sync:
        if (arguments.cache.isEmpty())
            return missing(u"sync"_s, u"--cache FILE"_s);
        if (arguments.workspace.isEmpty() && !arguments.demo)
            return missing(u"sync"_s, Lines::tr("--workspace FILE|URL (or --demo)"));
        for (const QString &id : arguments.rejected)
            if (arguments.acceptShrink || arguments.accepted.contains(id))
                return std::unexpected(wrong(Lines::tr("“%1” cannot be both accepted and rejected").arg(id)));
        if (arguments.watch)
            if (const auto checked = checkWatch(arguments); !checked)
                return std::unexpected(checked.error());
        break;
    case CommandName::Compliance:
        if (arguments.cache.isEmpty())
            return missing(u"compliance"_s, u"--cache FILE"_s);
        if (!isExportFile(arguments.out))
            return missing(u"compliance"_s, Lines::tr("--out FILE.geojson or FILE.csv"));
        break;
    case CommandName::Render:
        if (arguments.cache.isEmpty())
            return missing(u"render"_s, u"--cache FILE"_s);
        if (!arguments.briefing.isEmpty()) {
            if (const auto checked = checkBriefing(arguments); !checked)
                return std::unexpected(checked.error());
            break;
        }
        if (arguments.page.isEmpty())
            return missing(u"render"_s, Lines::tr("--page ID (or --briefing ID)"));
        if (!arguments.out.endsWith(u".png"_s) && !arguments.out.endsWith(u".pdf"_s))
            return missing(u"render"_s, Lines::tr("--out FILE.png or FILE.pdf"));
        if (arguments.isPaper && !arguments.out.endsWith(u".pdf"_s))
            return std::unexpected(wrong(Lines::tr("--size A4 and A3 are for .pdf; a .png needs WIDTHxHEIGHT")));
        if (arguments.page == u"all"_s && !arguments.panel.isEmpty())
            return std::unexpected(wrong(Lines::tr("--panel needs one --page, not “all”")));
        if (arguments.page == u"all"_s && !arguments.out.contains(u"{page}"_s))
            return missing(u"render --page all"_s, Lines::tr("{page} in --out"));
        break;
    case CommandName::Status:
        if (arguments.cache.isEmpty())
            return missing(u"status"_s, u"--cache FILE"_s);
        break;
    case CommandName::Check:
        if (arguments.workspace.isEmpty() && !arguments.demo)
            return missing(u"check"_s, Lines::tr("one workspace, FILE|URL"));
        break;
    case CommandName::Describe:
        break;
    case CommandName::BundleCreate:
        if (arguments.cache.isEmpty())
            return missing(u"bundle create"_s, u"--cache FILE"_s);
        if (arguments.demo || !arguments.workspace.isEmpty())
            return std::unexpected(
                wrong(Lines::tr("bundle create takes the workspace that the cache kept: leave out %1")
                          .arg(arguments.demo ? u"--demo"_s : u"--workspace"_s)));
        break;
    case CommandName::BundleApply:
        if (arguments.cache.isEmpty())
            return missing(u"bundle apply"_s, u"--cache FILE"_s);
        break;
    }
    for (const QString &code : arguments.areas)
        if (!workspace::isAreaCode(code))
            return std::unexpected(wrong(Lines::tr("--area needs an area's code such as 12.07, not “%1”").arg(code)));
    if (!arguments.areas.isEmpty() && arguments.command != CommandName::Sync &&
        arguments.command != CommandName::BundleApply)
        return std::unexpected(wrong(Lines::tr("--area is for sync and bundle apply")));
    if (arguments.watch && arguments.command != CommandName::Sync)
        return std::unexpected(wrong(Lines::tr("--watch is for sync")));
    if (!arguments.briefing.isEmpty() && arguments.command != CommandName::Render)
        return std::unexpected(wrong(Lines::tr("--briefing is for render")));
    if (arguments.knownOn && arguments.briefing.isEmpty())
        return std::unexpected(wrong(Lines::tr("--as is for render --briefing")));
    if (!arguments.keeper.isEmpty() && !isKeeperName(arguments.keeper))
        return std::unexpected(wrong(Lines::tr("--keeper needs a name of at most 80 characters that begins with a "
                                               "letter or a digit")));
    if (arguments.askSources && arguments.command != CommandName::Check)
        return std::unexpected(wrong(Lines::tr("--source is for check")));
    if (arguments.demo && !arguments.workspace.isEmpty())
        return std::unexpected(wrong(Lines::tr("--demo has its own workspace: leave out --workspace")));
    return arguments;
}

} // namespace

std::expected<Arguments, Ending> parseArguments(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(withLogRules(words)))
        return std::unexpected(wrong(parser.errorText()));
    if (parser.isSet(u"help"_s))
        return std::unexpected(Ending{parser.helpText(), 0});
    if (parser.isSet(u"version"_s))
        return std::unexpected(Ending{u"anjungan "_s + QCoreApplication::applicationVersion(), 0});

    Arguments arguments;
    if (const auto named = readCommand(parser.positionalArguments(), arguments); !named)
        return std::unexpected(named.error());
    if (parser.isSet(u"workspace"_s))
        arguments.workspace = parser.value(u"workspace"_s);
    arguments.askSources = parser.isSet(u"source"_s);
    arguments.cache = parser.value(u"cache"_s);
    arguments.demo = parser.isSet(u"demo"_s);
    arguments.kiosk = parser.isSet(u"kiosk"_s);
    arguments.json = parser.isSet(u"json"_s);
    arguments.watch = parser.isSet(u"watch"_s);
    arguments.keeper = parser.value(u"keeper"_s);
    arguments.verify = parser.isSet(u"verify"_s);
    arguments.acceptShrink = parser.isSet(u"accept-shrink"_s);
    arguments.accepted = parser.values(u"accept"_s);
    arguments.rejected = parser.values(u"reject"_s);
    arguments.onMetered = base::valueIn(sync::onMeteredNames, parser.value(u"metered"_s));
    if (!arguments.onMetered && !parser.value(u"metered"_s).isEmpty())
        return std::unexpected(wrong(Lines::tr("--metered needs sync or wait")));
    arguments.datasets = parser.values(u"dataset"_s);
    arguments.areas = parser.values(u"area"_s);
    arguments.older = parser.isSet(u"older"_s);
    arguments.log = parser.value(u"log"_s);
    arguments.page = parser.value(u"page"_s);
    arguments.panel = parser.value(u"panel"_s);
    arguments.briefing = parser.value(u"briefing"_s);
    arguments.position = parser.value(u"position"_s);
    if (parser.isSet(u"briefing"_s) && parser.isSet(u"size"_s))
        return std::unexpected(wrong(Lines::tr("A briefing is on A4, as the workspace says: leave out --size")));
    if (const QString day = parser.value(u"as"_s); parser.isSet(u"as"_s)) {
        arguments.knownOn = QDate::fromString(day, u"yyyy-MM-dd"_s);
        if (!arguments.knownOn->isValid())
            return std::unexpected(wrong(Lines::tr("--as needs a day such as 2026-10-31, not “%1”").arg(day)));
    }
    arguments.out = parser.value(u"out"_s);
    arguments.scheme = base::valueIn(theme::schemeNames, parser.value(u"theme"_s));
    arguments.language = parser.value(u"lang"_s);
    if (!arguments.scheme && !parser.value(u"theme"_s).isEmpty())
        return std::unexpected(wrong(Lines::tr("--theme needs light or dark")));
    if (!arguments.language.isEmpty() && arguments.language != u"id"_s && arguments.language != u"en"_s)
        return std::unexpected(wrong(Lines::tr("--lang needs id or en")));
    auto selection = workspace::Selection::read(parser.value(u"select"_s));
    if (!selection)
        return std::unexpected(wrong(u"--select: "_s + words::sentence(selection.error())));
    arguments.selection = *std::move(selection);
    const auto size = sizeOf(parser.value(u"size"_s));
    if (!size)
        return std::unexpected(size.error());
    arguments.size = *size;
    arguments.isPaper = paperOf(parser.value(u"size"_s)) != nullptr;
    return complete(std::move(arguments));
}

} // namespace anjungan::app
