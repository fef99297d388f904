// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace anjungan::shell {

/// What a person has looked for and found, the newest first. Lives on the UI thread and may outlive windows.
class RecentSearches : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 8;
    static constexpr qsizetype longest = 100; ///< UTF-16 units

    /// `texts` may come from a file that anybody can write: what is too long, empty or too much is left out.
    explicit RecentSearches(const QStringList &texts = {}, QObject *parent = nullptr);

    const QStringList &texts() const { return m_texts; }
    void add(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QStringList m_texts;
};

} // namespace anjungan::shell
