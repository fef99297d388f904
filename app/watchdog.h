// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace anjungan::app {

/// Feeds the service manager's watchdog as long as this thread runs its event loop and another thread answers. When
/// either hangs it feeds no more, and the service manager starts the process anew. A thread that works on something
/// long answers late: it lives as long as its processor time moves, for `longestWork` at most. Lives on the thread that
/// created it.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    struct Parts
    {
        Milliseconds within; ///< the service manager wants to be told in this time
        std::function<void()> feed;
        /// Asks the other thread to call `answer`; it may do so at once, later or never. Null: there is none.
        std::function<void(std::function<void()> answer)> ask;
        std::function<Milliseconds()> steady;
        /// Processor time that the other thread has used; called on this thread. Null: not known.
        std::function<Milliseconds()> worked = {};
    };

    static constexpr std::chrono::minutes longestWork{10};

    explicit Watchdog(Parts parts, QObject *parent = nullptr);
    ~Watchdog() override;

    /// Looks and feeds, by itself several times within the time that the service manager wants.
    void look();

private:
    struct Answers;

    [[nodiscard]] bool isOtherAlive();

    const Parts m_parts;
    const std::shared_ptr<Answers> m_answers;
    Milliseconds m_worked{0};
    Milliseconds m_moved; ///< when that was seen to change
    QTimer m_timer;
};

} // namespace anjungan::app
