// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/wall_program.h"
#include "core/store/reader.h"
#include "tests/soak/world.h"

#include <QHash>
#include <QPointer>

#include <map>

namespace anjungan::soak {

/// Looks at a wall as somebody before it would, and compares what is seen with what the source had. Call look() every
/// `lookEvery`. All references must outlive it. Lives on the UI thread.
class Watcher : public QObject
{
public:
    static constexpr std::chrono::seconds lookEvery{20};

    Watcher(app::WallProgram &program, World &world, QString cacheFile);
    ~Watcher() override;

    void look();
    /// The source has other rows now.
    void changed(std::size_t which);
    /// Somebody changed the clock, the screens or the page: what follows in the next minutes is not the rotation's.
    void disturbed(bool isClock);

    /// What was wrong, by kind; each with how often, and the first times as lines.
    struct Wrong
    {
        int count = 0;
        QStringList first;
    };
    const std::map<QString, Wrong> &wrong() const { return m_wrong; }

    struct Seen
    {
        qint64 looks = 0;
        qint64 pages = 0;   ///< changes of a page
        qint64 figures = 0; ///< that were compared
        qint64 moments = 0; ///< "updated …" that were compared
        qint64 siaga = 0;   ///< looks at a pinned page
        qint64 empty = 0;   ///< figures whose dataset had no such field
        qint64 sessions = 0;
        std::chrono::milliseconds longestPage{0};
    };
    const Seen &seen() const { return m_seen; }

private:
    using Milliseconds = std::chrono::milliseconds;

    struct Window
    {
        QPointer<wall::WallWindow> window;
        quint64 frames = 0;
        QString page;
        Milliseconds since{0};
    };
    struct Version
    {
        Milliseconds from{0};
        std::optional<qint64> sum;
    };

    void follow();
    void finished(const sync::Report &report);
    void lookAt(wall::WallWindow &window);
    void checkFrames(Window &known, wall::WallWindow &window);
    void checkPage(Window &known, wall::WallWindow &window);
    void checkFigures(wall::WallWindow &window);
    void checkMoment(wall::WallWindow &window);
    void checkSiaga(wall::WallWindow &window);
    void checkTopLevels();
    void tell(const QString &kind, const QString &line);
    const workspace::Workspace &shown(const wall::WallWindow &window) const;
    std::optional<qint64> stored(std::size_t which);
    std::optional<QDateTime> lastConfirmed() const;
    /// Whether a sync has written the cache in that time, and the wall may still show what was before.
    [[nodiscard]] bool isOnItsWay(Milliseconds within) const;
    [[nodiscard]] bool isDisturbed() const;
    QDateTime local() const;

    app::WallProgram &m_program;
    World &m_world;
    const QString m_cacheFile;
    std::map<QString, workspace::Workspace> m_documents; ///< by title
    std::unique_ptr<store::Reader> m_reader;
    std::vector<Window> m_windows;
    std::array<std::vector<Version>, told.size()> m_versions; ///< of the source, the last ones
    std::array<QList<qint64>, told.size()> m_published;       ///< sums that may be in the cache; empty: any
    Milliseconds m_runSince{0}, m_finishedAt{0};
    Milliseconds m_disturbedAt{0}, m_clockAt{0};
    QDateTime m_siagaSince, m_siagaUntil; ///< as the cache had it, by the clock of the day
    bool m_isSiaga = false, m_isSiagaJudged = false;
    std::map<QString, Wrong> m_wrong;
    Seen m_seen;
};

} // namespace anjungan::soak
