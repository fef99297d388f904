// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/collection_survey.h"
#include "core/survey/preview.h"
#include "core/workspace/mistake.h"

namespace anjungan::survey {

/// A workspace document for collections of a source, made of what their rows show and what the source tells.
struct Proposal
{
    QJsonObject document;          ///< valid; empty where `wrong` is not
    message::Messages notes;       ///< what it stands on, what is a guess, what was left out
    message::Messages wrong;       ///< why a collection has no entry
    std::vector<Preview> previews; ///< of the datasets that have one
};

/// Reads collections into a temporary cache, as a sync does, and proposes their entries. Lives on one thread with its
/// transport. To be used once.
class Describing
{
public:
    /// Rows that are read of a collection, so that one of millions does not take hours.
    static constexpr qint64 usualRows = 200'000;

    /// All references must outlive it.
    Describing(source::Transport &transport, const sync::Clock &clock, sync::Options options,
               const Bounds &bounds = {.mostRows = usualRows});

    /// The source's collections. The mistakes are those of the address.
    [[nodiscard]] QCoro::Task<std::expected<source::CollectionList, message::Messages>> list(QString url);

    /// `collections` must not be empty. The error is that of the address, or of the temporary cache.
    [[nodiscard]] QCoro::Task<std::expected<Proposal, message::Messages>>
    propose(QString url, QStringList collections, std::function<void(const sync::Progress &)> onProgress);

    void cancel() { m_stop.request_stop(); } ///< from any thread; what runs ends soon

private:
    [[nodiscard]] QCoro::Task<std::expected<CollectionReading, message::Messages>>
    readOne(const Ground &ground, const workspace::Dataset &dataset, source::Catalogue &catalogue);

    source::Transport &m_transport;
    const sync::Clock &m_clock;
    const sync::Options m_options;
    const Bounds m_bounds;
    std::stop_source m_stop;
};

} // namespace anjungan::survey
