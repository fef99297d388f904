// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/lead.h"

#include "core/base/one_line.h"
#include "core/workspace/document/reader.h"
#include "ui/words/sentence.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

QList<Phrase> phrasesOf(const QString &text, const QStringList &values)
{
    QList<Phrase> phrases;
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int mark = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : 0;
        if (mark < 1 || mark > values.size()) {
            plain += text[at];
            continue;
        }
        if (!plain.isEmpty())
            phrases.append({.text = std::exchange(plain, QString())});
        phrases.append({.text = values[mark - 1], .isValue = true});
        ++at;
    }
    if (!plain.isEmpty())
        phrases.append({.text = plain});
    return phrases;
}

Lead::Lead(const QList<workspace::PanelSpec> &sentences, const panels::PanelServices &services,
           const panels::PageContext &context)
    : m_services(services), m_questions(services.queries, context, services.language)
{
    for (const workspace::PanelSpec &spec : sentences) {
        Sentence sentence{.text = base::oneLine(workspace::readText(spec.options[u"text"][0]).in(services.language)),
                          .query = {},
                          .values = {},
                          .mistake = {}};
        for (const QJsonValue value : spec.options[u"values"].toArray())
            sentence.values.push_back({value[u"value"].toString(), panels::readFormat(value[u"format"])});
        if (const QJsonValue query = spec.options[u"query"]; query.isObject()) {
            const auto read = workspace::readQuery(query);
            if (read)
                sentence.query = m_questions.add(*read);
            else
                sentence.mistake = words::readerSentence(read.error(), services.workspace.timeZone);
        }
        m_sentences.push_back(std::move(sentence));
    }
    connect(&m_questions, &panels::Questions::answered, this, &Lead::settled);
}

void Lead::ask() { m_questions.ask(); }

QList<Phrase> Lead::phrases() const
{
    QList<Phrase> all;
    QStringList told; // one line about a dataset without data is enough
    for (const Sentence &sentence : m_sentences) {
        const QList<Phrase> phrases = phrasesOf(sentence);
        if (phrases.size() == 1 && phrases.first().of.isEmpty()) {
            if (told.contains(phrases.first().text))
                continue;
            told.append(phrases.first().text);
        }
        if (!all.isEmpty() && !phrases.isEmpty())
            all.append({.text = u" "_s});
        all += phrases;
    }
    return all;
}

QList<Phrase> Lead::phrasesOf(const Sentence &sentence) const
{
    if (!sentence.mistake.isEmpty())
        return {{.text = sentence.mistake}};
    if (!sentence.query)
        return {{.text = sentence.text}};
    const auto &result = m_questions.answer(*sentence.query);
    if (!result)
        return {};
    if (!*result)
        return {{.text = words::readerSentence(result->error().what, m_services.workspace.timeZone) + u'.'}};
    const query::Answer &answer = ***result;
    if (answer.rows.empty() || answer.scope.isUnknown())
        return {};
    QStringList values;
    // Measures have a row without any data too.
    bool isKnown = sentence.values.empty();
    for (const Value &value : sentence.values) {
        const QVariant of = panels::cell(answer, 0, value.column).value;
        isKnown = isKnown || !of.isNull();
        const QString text =
            panels::amount(m_services.format, panels::styleOf(answer, value.column, value.format), of).text();
        // A line ends between words, not between a figure and its unit; and what a source says turns no other words.
        values.append(base::oneLine(text).replace(u' ', QChar(QChar::Nbsp)));
    }
    if (!isKnown)
        return {};
    QList<Phrase> phrases = briefing::phrasesOf(sentence.text, values);
    if (!phrases.isEmpty())
        phrases.last().of = answer.provenances();
    return phrases;
}

} // namespace anjungan::briefing
