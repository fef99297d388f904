// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/interpretation.h"

#include <algorithm>
#include <bit>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOfKind = 12; ///< meanings of a kind that are combined
constexpr int topicScore = 10, ownPageScore = 8, partOfPageScore = 2;

class Interpreter
{
public:
    Interpreter(const SearchPages &pages, quint32 words, const std::vector<Meaning> &meanings)
        : m_pages(pages), m_words(words), m_meanings(meanings)
    {
    }

    std::optional<Meant> best()
    {
        for (const SearchPages::Page &page : m_pages.all()) {
            m_page = &page;
            m_slots = slotsOf(page);
            m_chosen.clear();
            choose(0, 0);
        }
        return std::move(m_best);
    }

private:
    using Slot = std::vector<const Meaning *>;

    /// Of each slot one meaning is chosen, or none: the topic, each parameter.
    std::vector<Slot> slotsOf(const SearchPages::Page &page) const
    {
        std::vector<std::pair<QString, Slot>> named{{QString(), {}}};
        for (const Meaning &meaning : m_meanings) {
            const bool isElsewhere = !meaning.page.isEmpty() && meaning.page != page.spec->id;
            const bool isOfDataset = meaning.kind == Meaning::Kind::Topic && meaning.page.isEmpty();
            if (isElsewhere || (isOfDataset && !std::ranges::contains(page.parts, meaning.id, &PagePart::dataset)))
                continue;
            auto slot = std::ranges::find(named, meaning.parameter, &std::pair<QString, Slot>::first);
            if (slot == named.end())
                slot = named.insert(slot, {meaning.parameter, {}});
            if (slot->second.size() < mostOfKind)
                slot->second.push_back(&meaning);
        }
        std::vector<Slot> chosenFrom;
        chosenFrom.reserve(named.size());
        for (auto &[parameter, slot] : named)
            chosenFrom.push_back(std::move(slot));
        return chosenFrom;
    }

    void choose(std::size_t slot, quint32 covered)
    {
        if (slot == m_slots.size()) {
            if (covered == m_words)
                rate();
            return;
        }
        choose(slot + 1, covered);
        for (const Meaning *meaning : m_slots[slot]) {
            if ((meaning->words & ~covered) == 0)
                continue; // it would add nothing that was said
            m_chosen.push_back(meaning);
            choose(slot + 1, covered | meaning->words);
            m_chosen.pop_back();
        }
    }

    void rate()
    {
        const bool hasChoice = std::ranges::contains(m_chosen, Meaning::Kind::Choice, &Meaning::kind);
        if (m_chosen.empty() || (m_chosen.size() == 1 && !hasChoice))
            return;
        const Meaning *topic = m_chosen.front()->kind == Meaning::Kind::Topic ? m_chosen.front() : nullptr;
        // An area and an agency alone say nothing of what is looked for.
        if (!hasChoice && !topic)
            return;
        const auto &detail = m_page->spec->detail;
        if (detail && !std::ranges::contains(m_chosen, detail->parameter, &Meaning::parameter))
            return; // a page for one key, which nothing gives
        const PagePart *part = partFor(topic);
        if (!part)
            return;
        int score = 0;
        quint32 said = 0;
        for (const Meaning *meaning : m_chosen) {
            score +=
                meaning->score + 10 * std::popcount(meaning->whole) - (meaning->kind == Meaning::Kind::Topic ? 0 : 5);
            score -= 20 * std::popcount(said & meaning->words);
            said |= meaning->words;
        }
        score += topic ? topicScore : 0;
        score += topic && topic->page == m_page->spec->id ? ownPageScore : 0;
        score += partOfPageScore * static_cast<int>(std::ranges::count_if(
                                       m_page->parts, [this](const PagePart &one) { return follows(one); }));
        if (m_best && score <= m_bestScore)
            return;
        m_bestScore = score;
        m_best = Meant{m_page, part, {}};
        for (const Meaning *meaning : m_chosen)
            m_best->meanings.push_back(*meaning);
    }

    /// Whether the part follows all that is chosen.
    bool follows(const PagePart &part) const
    {
        return !part.isBase && std::ranges::all_of(m_chosen, [&part](const Meaning *meaning) {
            return meaning->parameter.isEmpty() || part.parameters.contains(meaning->parameter);
        });
    }

    /// The dataset that most parts of the page are about; that of the topic, if it is one.
    const PagePart *partFor(const Meaning *topic) const
    {
        const PagePart *found = nullptr;
        qsizetype most = 0;
        for (const PagePart &part : m_page->parts) {
            if (!follows(part) || (topic && topic->page.isEmpty() && topic->id != part.dataset))
                continue;
            const qsizetype same = std::ranges::count(m_page->parts, part.dataset, &PagePart::dataset);
            if (same > most) {
                most = same;
                found = &part;
            }
        }
        return found;
    }

    const SearchPages &m_pages;
    const quint32 m_words;
    const std::vector<Meaning> &m_meanings;
    const SearchPages::Page *m_page = nullptr;
    std::vector<Slot> m_slots;
    std::vector<const Meaning *> m_chosen;
    std::optional<Meant> m_best;
    int m_bestScore = 0;
};

/// A word that is being typed means no choice yet: "s" is not SD, SMP, SMA and SMK.
bool isSaid(const Sought &sought, const TextMatch &match)
{
    constexpr qsizetype leastTyped = 3;
    for (std::size_t at = 0; at < sought.words.size(); ++at) {
        const bool isMatched = (match.words >> at & 1U) != 0, isWhole = (match.whole >> at & 1U) != 0;
        if (isMatched && !isWhole && !sought.words[at].isJoined && sought.words[at].word.size() < leastTyped)
            return false;
    }
    return match.words != 0;
}

/// Of a parameter that the page declares, with the title of a choice or that of the value where a field says it.
void addChoices(const workspace::Workspace &workspace, const SearchPages::Page &page,
                const workspace::Parameter &parameter, const Sought &sought, const QString &language,
                std::vector<Meaning> &meanings)
{
    for (const workspace::Choice &choice : parameter.choices) {
        if (choice.value.isEmpty())
            continue;
        QStringList names{choice.title.in(language), choice.value};
        for (const PagePart &part : page.parts)
            for (const workspace::Condition &condition : part.where)
                if (const workspace::Dataset *dataset = workspace.dataset(part.dataset);
                    dataset && condition.parameter == parameter.id)
                    if (const workspace::Field *field = dataset->field(condition.field))
                        names << field->valueTitles.value(choice.value).in(language);
        names.removeDuplicates();
        TextMatch best;
        for (const QString &name : std::as_const(names))
            if (const TextMatch match = matchOf(sought, name); isSaid(sought, match) && match.score > best.score)
                best = match;
        if (best.words != 0)
            meanings.push_back({.kind = Meaning::Kind::Choice,
                                .id = choice.value,
                                .page = page.spec->id,
                                .parameter = parameter.id,
                                .words = best.words,
                                .whole = best.whole,
                                .score = best.score});
    }
}

} // namespace

std::optional<Meant> interpret(const SearchPages &pages, quint32 words, const std::vector<Meaning> &meanings)
{
    return words == 0 ? std::nullopt : Interpreter(pages, words, meanings).best();
}

std::vector<Meaning> choiceMeanings(const workspace::Workspace &workspace, const SearchPages &pages,
                                    const Sought &sought, const QString &language)
{
    std::vector<Meaning> meanings;
    for (const SearchPages::Page &page : pages.all())
        for (const workspace::Parameter &parameter : page.spec->parameters)
            addChoices(workspace, page, parameter, sought, language, meanings);
    return meanings;
}

} // namespace anjungan::query
