// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>

#include <map>
#include <optional>
#include <utility>

namespace anjungan::query {

/// What was found out about the order of text columns, for each as long as its dataset has the same published content.
/// For any thread.
class TextOrders
{
public:
    /// Whether the column has numbers that sort otherwise as texts; none if it is not known for this content.
    std::optional<bool> find(const QString &dataset, const QString &column, const QString &content) const;

    /// Replaces what was known of other content.
    void put(const QString &dataset, const QString &column, const QString &content, bool sortsOtherwise);

private:
    struct Known
    {
        QString content; ///< store::Reader::contentId()
        bool sortsOtherwise = false;
    };

    mutable QMutex m_mutex;
    std::map<std::pair<QString, QString>, Known> m_known; ///< by dataset and column
};

} // namespace anjungan::query
