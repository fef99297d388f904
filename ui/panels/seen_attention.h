// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

namespace anjungan::query {
struct Answer;
}

namespace anjungan::panels {

/// Which rows that need attention a person has seen on this device. One that ends and begins again is another. Lives on
/// the UI thread and may outlive windows.
class SeenAttention : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 2000; ///< older ones are forgotten

    /// `marks` may come from a file that anybody can write: what is no mark is left out.
    explicit SeenAttention(const QStringList &marks = {}, QObject *parent = nullptr);

    /// Of a row of derived attention that selects condition, key and since.
    static QString markOf(const query::Answer &answer, std::size_t row);

    [[nodiscard]] bool isSeen(const QString &mark) const { return m_seen.contains(mark); }
    void see(const QStringList &marks);

    const QStringList &marks() const { return m_marks; } ///< the newest first

Q_SIGNALS:
    void changed();

private:
    QStringList m_marks;
    QSet<QString> m_seen;
};

} // namespace anjungan::panels
