// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/error.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <optional>

namespace anjungan::source {

/// What a source has refused of the requests for items, and what is requested instead: fewer rows at a time, its own
/// order, another URL of the same items. A value; knows nothing of the network.
class Concessions
{
public:
    explicit Concessions(int pageSize) : m_pageSize(pageSize) {}

    /// The greatest page that the source's items are known to be answered with; what was given before any answer.
    int pageSize() const;

    /// Other URLs of the same items, to be tried in turn; the queries do not matter.
    void setAlternatives(const QList<QUrl> &items);

    /// The request for a page, at the URL that answers.
    QUrl moved(const QUrl &page) const;

    /// The request for a listing's first page, with all that is known to be refused replaced.
    QUrl adapted(const QUrl &first) const;

    /// What to request instead of a first page that failed; none if the failure has to stand.
    [[nodiscard]] std::optional<QUrl> instead(const QUrl &refused, const SourceError &error) const;

    /// The same for a later page, of which only the path can be another one.
    [[nodiscard]] std::optional<QUrl> elsewhere(const QUrl &refused, const SourceError &error) const;

    /// A later page was answered, perhaps at another path than asked.
    void answeredElsewhere(const QUrl &asked, const QUrl &page);

    /// A first page was answered, perhaps only after something of `asked` was refused: what it was requested with is
    /// used from now on.
    void answered(const QUrl &asked, const QUrl &first);

private:
    int m_pageSize;                   ///< of items that have not answered yet
    QHash<QString, int> m_taken;      ///< by path: the size of a page that was answered
    QHash<QString, QString> m_next;   ///< by path: the path to try next
    QHash<QString, QString> m_chosen; ///< by path: the one that answers
    QSet<QString> m_unsorted;         ///< paths that cannot be sorted
};

/// The `limit` of a request; 0 without one.
int limitOf(const QUrl &url);

} // namespace anjungan::source
