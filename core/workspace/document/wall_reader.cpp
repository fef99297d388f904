// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/wall_reader.h"

#include "core/workspace/ids.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;
using std::chrono::seconds;

namespace {

const QString wallPointer = u"/wall"_s;
const QStringList dayNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};

/// The longest that a siaga may pin a page: a day.
constexpr seconds mostPinned{86'400};

struct SpanBounds
{
    seconds least;
    seconds most;
    seconds usual;
};

QString written(seconds span) { return u"PT%1S"_s.arg(span.count()); }

seconds readSpan(const QJsonObject &json, const QString &key, const SpanBounds &bounds, const QString &pointer,
                 Mistakes &mistakes)
{
    if (!json.contains(key))
        return bounds.usual;
    const auto read = Duration::parse(json[key].toString());
    const seconds span =
        !read || read->months > 0 ? seconds(-1) : seconds(read->seconds) + std::chrono::days(read->days);
    if (bounds.least <= span && span <= bounds.most)
        return span;
    mistakes.add(below(pointer, key), make<Code::SpanOutOfBounds>(written(bounds.least), written(bounds.most)));
    return bounds.usual;
}

Selection readChosen(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    auto selection = Selection::read(json["selection"_L1].toString());
    if (selection)
        return *std::move(selection);
    mistakes.add(below(pointer, u"selection"_s), selection.error());
    return {};
}

/// "24:00" is the end of the day, which as the end of a span is the beginning of the next.
QTime readTime(const QJsonValue &json)
{
    const QString text = json.toString();
    return text == "24:00"_L1 ? QTime(0, 0) : QTime::fromString(text, u"HH:mm"_s);
}

WallHours readHours(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    WallHours hours;
    for (const QJsonValue day : json["days"_L1].toArray())
        hours.days.append(static_cast<Qt::DayOfWeek>(dayNames.indexOf(day.toString()) + 1));
    if (!json.contains("from"_L1) && !json.contains("to"_L1))
        return hours;
    hours.from = json.contains("from"_L1) ? readTime(json["from"_L1]) : QTime(0, 0);
    hours.to = json.contains("to"_L1) ? readTime(json["to"_L1]) : QTime(0, 0);
    if (hours.from == hours.to && hours.from != QTime(0, 0))
        mistakes.add(below(pointer, u"to"_s), make<Code::WallNoHours>());
    return hours;
}

QList<WallEntry> readEntries(const QJsonArray &json, seconds dwell, const QString &pointer, Mistakes &mistakes)
{
    QList<WallEntry> entries;
    for (const QJsonValue item : json) {
        const QJsonObject entry = item.toObject();
        const QString at = below(pointer, entries.size());
        entries.append(
            {.page = entry["page"_L1].toString(),
             .dwell = readSpan(entry, u"dwell"_s, {WallEntry::leastDwell, WallEntry::mostDwell, dwell}, at, mistakes),
             .selection = readChosen(entry, at, mistakes),
             .hours = readHours(entry, at, mistakes)});
    }
    return entries;
}

WallSight readSight(const QJsonObject &json, const WallSight &usual)
{
    return {.distance = json["distance"_L1].toDouble(usual.distance),
            .height = json["height"_L1].toDouble(usual.height)};
}

WallScreen readScreen(const QJsonObject &json, const Wall &wall, const QString &pointer, Mistakes &mistakes)
{
    if (json.contains("name"_L1) == json.contains("index"_L1))
        mistakes.add(pointer, make<Code::WallScreenNoName>());
    return {.name = json["name"_L1].toString(),
            .index = json["index"_L1].toInt(-1),
            .pages = readEntries(json["pages"_L1].toArray(), wall.dwell, below(pointer, u"pages"_s), mistakes),
            .sight = readSight(json, wall.sight)};
}

WallSiaga readSiaga(const QJsonObject &json, Mistakes &mistakes)
{
    const QString pointer = below(wallPointer, u"siaga"_s);
    WallSiaga siaga;
    siaga.page = json["page"_L1].toString();
    siaga.conditions = json["conditions"_L1].toVariant().toStringList();
    siaga.least = readSpan(json, u"least"_s, {seconds(10), mostPinned, siaga.least}, pointer, mistakes);
    siaga.most =
        readSpan(json, u"most"_s, {siaga.least, mostPinned, std::max(siaga.most, siaga.least)}, pointer, mistakes);
    return siaga;
}

void checkEntries(const QList<WallEntry> &entries, const Workspace &workspace, const QString &pointer,
                  Mistakes &mistakes)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = below(pointer, i);
        const PageSpec *page = workspace.page(entries[i].page);
        if (!page) {
            checkKnown<Code::NoSuchPage>(entries[i].page, idsOf(workspace.pages), below(place, u"page"_s), mistakes);
            continue;
        }
        for (const QString &parameter : entries[i].selection.parameters())
            checkKnown<Code::NoSuchParameter>(parameter, parametersOf(*page), below(place, u"selection"_s), mistakes);
        if (page->detail && entries[i].selection.value(page->detail->parameter).isEmpty())
            mistakes.add(place, make<Code::WallNoKey>(quoted(page->detail->parameter)));
    }
}

void checkScreens(const Workspace &workspace, Mistakes &mistakes)
{
    const QString pointer = below(wallPointer, u"screens"_s);
    const QList<WallScreen> &screens = workspace.wall.screens;
    for (qsizetype i = 0; i < screens.size(); ++i) {
        const auto isSame = [&screens, i](const WallScreen &other) {
            return other.name == screens[i].name && other.index == screens[i].index;
        };
        const auto first = std::ranges::find_if(screens, isSame) - screens.begin();
        if (first < i)
            mistakes.add(below(pointer, i), make<Code::WallScreenTwice>(below(pointer, first)));
        checkEntries(screens[i].pages, workspace, below(below(pointer, i), u"pages"_s), mistakes);
    }
}

void checkSiaga(const Workspace &workspace, Mistakes &mistakes)
{
    const WallSiaga &siaga = workspace.wall.siaga;
    const QString pointer = below(wallPointer, u"siaga"_s);
    if (!siaga.page.isEmpty())
        checkKnown<Code::NoSuchPage>(siaga.page, idsOf(workspace.pages), below(pointer, u"page"_s), mistakes);
    QStringList grave;
    for (const Attention &condition : workspace.attention)
        if (condition.severity == Severity::Siaga)
            grave.append(condition.id);
    for (qsizetype i = 0; i < siaga.conditions.size(); ++i)
        checkKnown<Code::NoSuchSiaga>(siaga.conditions[i], grave, below(below(pointer, u"conditions"_s), i), mistakes);
    if (siaga != WallSiaga() && !std::ranges::contains(workspace.derived, Derivation::Attention, &Derived::by))
        mistakes.add(pointer, make<Code::BriefingNoAttention>());
}

} // namespace

Wall readWall(const QJsonObject &json, Mistakes &mistakes)
{
    Wall wall;
    wall.sight = readSight(json, wall.sight);
    wall.dwell =
        readSpan(json, u"dwell"_s, {WallEntry::leastDwell, WallEntry::mostDwell, wall.dwell}, wallPointer, mistakes);
    wall.pages = readEntries(json["pages"_L1].toArray(), wall.dwell, below(wallPointer, u"pages"_s), mistakes);
    const QString screens = below(wallPointer, u"screens"_s);
    for (const QJsonValue screen : json["screens"_L1].toArray())
        wall.screens.append(readScreen(screen.toObject(), wall, below(screens, wall.screens.size()), mistakes));
    wall.siaga = readSiaga(json["siaga"_L1].toObject(), mistakes);
    return wall;
}

void checkWall(const Workspace &workspace, Mistakes &mistakes)
{
    checkEntries(workspace.wall.pages, workspace, below(wallPointer, u"pages"_s), mistakes);
    checkScreens(workspace, mistakes);
    checkSiaga(workspace, mistakes);
}

} // namespace anjungan::workspace
