// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/text_orders.h"

#include <QMutexLocker>

namespace anjungan::query {

std::optional<bool> TextOrders::find(const QString &dataset, const QString &column, const QString &content) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_known.find({dataset, column});
    return found != m_known.end() && found->second.content == content ? std::optional(found->second.sortsOtherwise)
                                                                      : std::nullopt;
}

void TextOrders::put(const QString &dataset, const QString &column, const QString &content, bool sortsOtherwise)
{
    const QMutexLocker lock(&m_mutex);
    m_known.insert_or_assign({dataset, column}, Known{content, sortsOtherwise});
}

} // namespace anjungan::query
