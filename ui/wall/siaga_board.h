// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/selection.h"
#include "core/workspace/wall.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::wall {

/// A condition of severity siaga that holds, as the derived attention tells it. Only what the data has.
struct Siaga
{
    QString mark; ///< tells it from all others; one that ends and begins again has another
    QString condition;
    QString title;
    std::optional<double> value, bound;
    QString unit;
    int decimals = 0;
    QString publisher; ///< its name; may be empty
    QDateTime since;   ///< invalid: not known
    QString page;      ///< where its link leads; may be empty
    workspace::Selection selection;

    bool operator==(const Siaga &) const = default;
};

/// Which siaga takes a wall, and until when. A value; times are UTC.
class SiagaBoard
{
public:
    /// More at once are not told one by one.
    static constexpr std::size_t most = 20;
    /// How long each is in the banner where there are several.
    static constexpr std::chrono::seconds turn{20};

    explicit SiagaBoard(workspace::WallSiaga rules) : m_rules(std::move(rules)) {}

    /// What holds now, in any order.
    void update(const std::vector<Siaga> &holding, const QDateTime &now);
    /// Those whose time is over leave.
    void update(const QDateTime &now);
    /// All that are on the board leave it, and do not come back while they hold.
    void acknowledge();

    [[nodiscard]] bool isEmpty() const { return m_shown.empty(); }
    std::size_t size() const { return m_shown.size(); }
    /// Whose turn it is, the newest first; null if there is none.
    const Siaga *current(const QDateTime &now) const;
    /// Its place among size(), from 0.
    std::size_t turnOf(const QDateTime &now) const;
    /// Until when the page stays at most, of the one whose turn it is.
    QDateTime until(const QDateTime &now) const;
    /// The share of its time that is over, 0 to 1.
    double progress(const QDateTime &now) const;

    /// What was seen and acknowledged, for a restart: one line each.
    QStringList memory() const;
    /// From a file that anybody can write: what cannot be read is left out.
    void remember(const QStringList &memory);

private:
    struct Shown
    {
        Siaga siaga;
        QDateTime seen; ///< first, here
        bool holds = true;
    };
    struct Seen
    {
        QDateTime first;
        bool isOver = false; ///< acknowledged, or shown for as long as it may
    };

    [[nodiscard]] const Shown *shown(const QDateTime &now) const;
    [[nodiscard]] bool takesWall(const Siaga &siaga) const;

    workspace::WallSiaga m_rules;
    std::vector<Shown> m_shown;  ///< the newest first
    QHash<QString, Seen> m_seen; ///< by mark; of those that hold
};

} // namespace anjungan::wall
