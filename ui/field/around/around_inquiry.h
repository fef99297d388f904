// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/field/position/fix.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace anjungan::query {
struct AroundAnswer;
struct AroundQuestion;
} // namespace anjungan::query

namespace anjungan::field {

/// Asks what is around the position: once for each place, one question at a time, and again when something else is
/// chosen. The older answer stays until a newer one is there. Lives on the UI thread; never blocks.
class AroundInquiry : public QObject
{
    Q_OBJECT

public:
    using Answer = std::shared_ptr<const query::AroundAnswer>;

    /// Both must outlive it.
    AroundInquiry(query::QueryService &queries, const QString &language, QObject *parent = nullptr);
    ~AroundInquiry() override;

    /// Asks if that is another place than that of the last question: by more than half of its accuracy, and
    /// `leastMove`.
    void setFix(const Fix &fix);
    void chooseList(int list);
    void chooseChip(int chip);
    void chooseInZone(bool onlyInZone);
    void chooseZones(std::optional<int> zones);
    /// Asks again; does nothing before the first position.
    void askAgain();

    int list() const { return m_list; }
    int chip() const { return m_chip; }
    [[nodiscard]] bool isInZone() const { return m_onlyInZone; }

    /// Null before the first.
    const Answer &answer() const { return m_answer; }
    /// Why there is no newer answer; none if there is.
    const std::optional<query::QueryError> &error() const { return m_error; }
    [[nodiscard]] bool isPending() const { return m_watcher != nullptr; }

    static constexpr double leastMove = 15; ///< metres

Q_SIGNALS:
    void answered();

private:
    void ask();
    void take();

    query::QueryService &m_queries;
    QString m_language;
    std::optional<geo::Point> m_at;
    int m_list = 0;
    int m_chip = -1;
    bool m_onlyInZone = false;
    std::optional<int> m_zones;
    bool m_isAgain = false; ///< another question waits for the answer of this one
    std::unique_ptr<QFutureWatcher<query::QueryResult<Answer>>> m_watcher;
    Answer m_answer;
    std::optional<query::QueryError> m_error;
};

} // namespace anjungan::field
