// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/search_words.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::base {

namespace {

constexpr std::size_t mostIndexed = 200; ///< of a text that a source calls a name

/// Scripts without spaces between words, and those whose vowels are marks, at which unicode61 would cut.
bool isJoinedLetter(char32_t c)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 8> scripts{{{0x0900, 0x109F}, // Devanagari to Myanmar
                                                                    {0x1700, 0x17FF}, // Philippine scripts, Khmer
                                                                    {0x1900, 0x1C7F}, // Limbu to Batak and Ol Chiki
                                                                    {0x2E80, 0x9FFF}, // Chinese, Japanese
                                                                    {0xA800, 0xABFF}, // to Javanese, Tai Viet, Meitei
                                                                    {0xF900, 0xFAFF},
                                                                    {0x10000, 0x11FFF},
                                                                    {0x20000, 0x3FFFF}}};
    return std::ranges::any_of(scripts, [c](const auto &script) { return c >= script.first && c <= script.second; });
}

/// Letters and digits that unicode61 knows as such: its tables are those of an older Unicode.
bool isOfWord(char32_t c) { return QChar::isLetterOrNumber(c) && QChar::unicodeVersion(c) <= QChar::Unicode_6_1; }

QString folded(char32_t c)
{
    constexpr char32_t firstBeyondAscii = 0x80;
    if (c < firstBeyondAscii)
        return QChar(static_cast<char16_t>(QChar::toLower(c)));
    QString letters;
    for (const QChar each : QString::fromUcs4(&c, 1).toLower().normalized(QString::NormalizationForm_D))
        if (!each.isMark())
            letters += each;
    return letters.normalized(QString::NormalizationForm_C);
}

class WordReader
{
public:
    WordReader(std::size_t most, bool withLast) : m_most(most), m_withLast(withLast) {}

    void read(const QString &text)
    {
        for (qsizetype at = 0; at < text.size() && m_words.size() < m_most;) {
            const bool isPair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
            const char32_t c = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
            const qsizetype length = isPair ? 2 : 1;
            if (isOfWord(c))
                add(c, at, length);
            else if (QChar::isMark(c))
                addMark(at + length);
            else
                endRun();
            at += length;
        }
        endRun();
        m_words.resize(std::min(m_words.size(), m_most));
    }

    std::vector<SearchWord> take() { return std::move(m_words); }

private:
    void add(char32_t c, qsizetype at, qsizetype length)
    {
        const bool isJoined = isJoinedLetter(c);
        if (isJoined != m_word.isJoined)
            endRun();
        if (isJoined && !m_word.word.isEmpty())
            addPair(folded(c), at, length);
        else if (m_word.word.isEmpty())
            m_word = {folded(c), at, length, isJoined};
        else
            m_word.word += folded(c);
        if (!isJoined)
            m_word.length = at + length - m_word.from;
    }

    void addPair(const QString &letter, qsizetype at, qsizetype length)
    {
        m_words.push_back({m_word.word + letter, m_word.from, at + length - m_word.from, true});
        m_word = {letter, at, length, true};
        m_hasPair = true;
    }

    void addMark(qsizetype end)
    {
        if (!m_word.word.isEmpty())
            m_word.length = end - m_word.from;
    }

    void endRun()
    {
        if (!m_word.word.isEmpty() && (m_withLast || !m_hasPair))
            m_words.push_back(m_word);
        m_word = {};
        m_hasPair = false;
    }

    const std::size_t m_most;
    const bool m_withLast;
    std::vector<SearchWord> m_words;
    SearchWord m_word; ///< the one that is being read; of a joined script, its last letter
    bool m_hasPair = false;
};

std::vector<SearchWord> wordsOf(const QString &text, std::size_t most, bool withLast)
{
    WordReader reader(most, withLast);
    reader.read(text);
    return reader.take();
}

} // namespace

std::vector<SearchWord> searchWords(const QString &text, std::size_t most) { return wordsOf(text, most, true); }

std::vector<SearchWord> soughtWords(const QString &text, std::size_t most) { return wordsOf(text, most, false); }

QString indexedText(const QString &text)
{
    QStringList words;
    for (const SearchWord &word : searchWords(text, mostIndexed))
        words << word.word;
    return words.join(u' ');
}

} // namespace anjungan::base
