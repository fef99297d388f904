// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/hit_facts.h"

#include <algorithm>

namespace anjungan::panels {

namespace {

constexpr qsizetype mostValues = 2;

/// A number says nothing without its title or its unit.
QString worded(const Fact &fact)
{
    const bool hasLetter = std::ranges::any_of(fact.value, [](QChar letter) { return letter.isLetter(); });
    return hasLetter ? fact.value : fact.label + u' ' + fact.value;
}

bool isDifferent(const Fact &fact, const std::vector<Fact> &other)
{
    const auto same = std::ranges::find(other, fact.label, &Fact::label);
    return same == other.end() || same->value != fact.value;
}

} // namespace

HitFacts::HitFacts(const PanelServices &services, PageContext &context, QObject *parent)
    : QObject(parent), m_services(services), m_context(context)
{
}

void HitFacts::ask(std::vector<Feature> features)
{
    forget();
    m_features = std::move(features);
    if (m_features.size() > mostFeatures)
        m_features.resize(mostFeatures);
    if (m_features.empty())
        return;
    m_questions = std::make_unique<Questions>(m_services.queries, m_context, m_services.language);
    for (const Feature &feature : m_features) {
        workspace::QuerySpec spec;
        spec.dataset = feature.dataset;
        spec.select = feature.fields;
        spec.fid = feature.fid;
        m_questions->add(spec);
    }
    connect(m_questions.get(), &Questions::answered, this, &HitFacts::answered);
    m_questions->ask();
}

void HitFacts::forget()
{
    m_features.clear();
    if (!m_questions)
        return;
    // Deleted later, since its signal may be being handled.
    m_questions->disconnect(this);
    m_questions.release()->deleteLater();
}

void HitFacts::answered()
{
    std::vector<std::vector<Fact>> facts;
    for (std::size_t at = 0; at < m_features.size(); ++at) {
        const std::optional<AnswerResult> &result = m_questions->answer(at);
        const bool isKnown = result && *result;
        facts.push_back(isKnown ? factsOf(***result, m_features[at].fields, m_features[at].names, m_services)
                                : std::vector<Fact>());
    }
    for (std::size_t at = 0; at < m_features.size(); ++at) {
        std::vector<std::size_t> others;
        for (std::size_t other = 0; other < m_features.size(); ++other)
            if (other != at && m_features[other].dataset == m_features[at].dataset)
                others.push_back(other);
        QStringList values;
        for (const Fact &fact : facts[at]) {
            const bool tells = others.empty() ? values.isEmpty() : std::ranges::any_of(others, [&](std::size_t other) {
                return isDifferent(fact, facts[other]);
            });
            if (tells && values.size() < mostValues)
                values.append(worded(fact));
        }
        if (!values.isEmpty())
            Q_EMIT found(m_features[at].id, values);
    }
    Q_EMIT finished();
}

} // namespace anjungan::panels
