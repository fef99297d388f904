// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/selection.h"

#include <QObject>

#include <vector>

namespace anjungan::selection {

/// A page and what is chosen on it.
struct Place
{
    QString page; ///< id; empty: none yet
    workspace::Selection selection;
    QString panel = {}; ///< that fills the page; empty: all of them are shown

    bool operator==(const Place &) const = default;
};

/// Where a window is, and where it was: the one selection, which its pages read, and the page that is shown. Widgets
/// propose a change, and everything follows moved(). Knows nothing of the workspace: a page or a value that does not
/// exist is the window's to refuse. Lives on the UI thread and may outlive windows.
class Navigation : public QObject
{
    Q_OBJECT

public:
    /// Places that back() remembers; older ones are forgotten.
    static constexpr std::size_t mostPlaces = 100;

    explicit Navigation(const Place &start = {}, QObject *parent = nullptr) : QObject(parent), m_places{start} {}

    const Place &place() const { return m_places[m_at]; }
    const workspace::Selection &selection() const { return place().selection; }

    /// The values that a parameter had in the places that are remembered, each once and the newest first; `most` of
    /// them at most. The value of place() is not among them.
    QStringList recent(const QString &parameter, qsizetype most) const;

    enum class Step {
        New,     ///< back() leads to where the window was before
        Replace, ///< it does not: one of many small steps, as of a slider, or the first page
    };
    /// Moves there; forgets the places that forward() would lead to. Does nothing if the window is there.
    void go(const Place &place, Step step = Step::New);
    void show(const QString &page) { go({page, selection()}); }
    void choose(const workspace::Selection &selection, Step step = Step::New)
    {
        go({place().page, selection, place().panel}, step);
    }
    /// All panels of the page again. It is a step back where the panel was opened from there, so that back() does not
    /// lead to where the window is.
    void closePanel();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// To the place before, and from there on again; nothing if there is none.
    void back();
    void forward();

Q_SIGNALS:
    /// place() has changed, from `before`.
    void moved(const anjungan::selection::Place &before);

private:
    void moveTo(std::size_t at);

    std::vector<Place> m_places; ///< never empty
    std::size_t m_at = 0;
};

} // namespace anjungan::selection
