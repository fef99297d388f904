// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"
#include "ui/panels/values.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace anjungan::briefing {

/// A part of a sentence.
struct Phrase
{
    QString text;
    bool isValue = false;             ///< a figure or a name of the data, set strong
    QList<query::Provenance> of = {}; ///< at the end of a sentence: what its values are from
};

/// `text` in phrases, with `values` in place of %1 to %9, of which none is searched for another mark.
QList<Phrase> phrasesOf(const QString &text, const QStringList &values);

/// The sentences at a briefing's beginning, from their queries. Lives on the UI thread.
class Lead : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Lead(const QList<workspace::PanelSpec> &sentences, const panels::PanelServices &services,
         const panels::PageContext &context);

    void ask();
    [[nodiscard]] bool isSettled() const { return !m_questions.isPending(); }

    /// A sentence without rows is left out; one that cannot be answered says why.
    QList<Phrase> phrases() const;

Q_SIGNALS:
    void settled();

private:
    struct Value
    {
        QString column;
        panels::Format format;
    };
    struct Sentence
    {
        QString text;
        std::optional<std::size_t> query;
        std::vector<Value> values;
        QString mistake;
    };

    QList<Phrase> phrasesOf(const Sentence &sentence) const;

    const panels::PanelServices &m_services;
    panels::Questions m_questions;
    std::vector<Sentence> m_sentences;
};

} // namespace anjungan::briefing
