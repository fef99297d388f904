// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/plan.h"

#include <algorithm>
#include <array>
#include <random>

namespace anjungan::soak {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

struct Kind
{
    const char *name;
    seconds least, most;
};

constexpr std::array<Kind, troubleCount> kinds{{{"source away", 5min, 48h},        {"network silent", 5min, 6h},
                                                {"source slow", 30min, 6h},        {"HTTP 500", 10min, 12h},
                                                {"HTTP 503", 10min, 4h},           {"login page", 10min, 12h},
                                                {"answers cut", 10min, 4h},        {"field renamed", 30min, 12h},
                                                {"texts for numbers", 30min, 12h}, {"rows lost", 30min, 12h},
                                                {"no rows", 30min, 12h},           {"another workspace", 1h, 24h},
                                                {"workspace broken", 30min, 6h},   {"workspace missing", 30min, 6h},
                                                {"disk full", 10min, 3h},          {"siaga", 20min, 5h},
                                                {"second screen", 1h, 8h},         {"no screen", 5min, 1h},
                                                {"small screen", 30min, 3h},       {"clock an hour fast", 2h, 10h},
                                                {"clock an hour slow", 2h, 10h},   {"a key", 1min, 2min}}};

bool isOfClock(Trouble trouble) { return trouble == Trouble::Forward || trouble == Trouble::Back; }
/// They would tell the same collection to have two shapes, or be two documents.
bool isOfShape(Trouble trouble) { return trouble >= Trouble::Renamed && trouble <= Trouble::Empty; }
bool isOfDocument(Trouble trouble) { return trouble >= Trouble::Workspace && trouble <= Trouble::Missing; }

bool exclude(Trouble a, Trouble b)
{
    return a == b || (isOfClock(a) && isOfClock(b)) || (isOfShape(a) && isOfShape(b)) ||
           (isOfDocument(a) && isOfDocument(b));
}

} // namespace

const char *nameOf(Trouble trouble) { return kinds[static_cast<std::size_t>(trouble)].name; }

std::vector<Event> planFor(seconds time, int perDay, quint32 seed)
{
    std::mt19937 random(seed);
    const auto drawn = [&random](seconds least, seconds most) {
        return seconds(std::uniform_int_distribution<qint64>(least.count(), std::max(least, most).count())(random));
    };
    const seconds last = time * 9 / 10, longest = time / 10;
    const auto wanted = static_cast<std::size_t>(std::max<qint64>(1, time.count() * perDay / 86'400));
    std::vector<Event> events;
    std::vector<Trouble> deck;
    for (std::size_t tried = 0; events.size() < wanted && tried < 20 * wanted; ++tried) {
        if (deck.empty()) {
            for (std::size_t at = 0; at < troubleCount; ++at)
                deck.push_back(static_cast<Trouble>(at));
            std::ranges::shuffle(deck, random);
        }
        const Trouble trouble = deck.back();
        const Kind &kind = kinds[static_cast<std::size_t>(trouble)];
        // Short ones are as likely as long ones.
        const double share = std::uniform_real_distribution(0.0, 1.0)(random);
        const seconds most = std::min(kind.most, longest), least = std::min(kind.least, longest);
        const seconds length =
            least + seconds(static_cast<qint64>(share * share * static_cast<double>((most - least).count())));
        const seconds begin = drawn(last / 20, last - length);
        const Event event{
            .trouble = trouble, .begin = begin, .end = begin + length, .draw = static_cast<quint32>(random())};
        if (std::ranges::any_of(events, [&](const Event &other) {
                return exclude(trouble, other.trouble) && event.begin < other.end + 30min &&
                       other.begin < event.end + 30min;
            }))
            continue;
        deck.pop_back();
        events.push_back(event);
    }
    std::ranges::sort(events, {}, &Event::begin);
    return events;
}

} // namespace anjungan::soak
