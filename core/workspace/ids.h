// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QHash>
#include <QStringList>

namespace anjungan::workspace {

/// Parameters that every page has without declaring them.
[[nodiscard]] inline bool isBuiltInParameter(const QString &id)
{
    return id == QLatin1StringView("area") || id == QLatin1StringView("period");
}

/// Reports each item whose `member` equals that of an earlier one; `key` is the member's name in the document.
template<typename T>
void checkUnique(const QList<T> &list, QString T::*member, const QString &pointer, const QString &key,
                 Mistakes &mistakes)
{
    QHash<QString, qsizetype> first;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString &id = list[i].*member;
        if (const auto found = first.constFind(id); found != first.cend())
            mistakes.add(below(below(pointer, i), key),
                         QStringLiteral("%1 is already used by %2").arg(quoted(id), below(pointer, *found)));
        else
            first.insert(id, i);
    }
}

/// Reports an `id` that is not among the known ones; `what` is the kind of thing, e.g. "dataset".
inline void checkKnown(const QString &id, const QStringList &known, const QString &what, const QString &pointer,
                       Mistakes &mistakes)
{
    if (known.contains(id))
        return;
    const QString others =
        known.isEmpty() ? QStringLiteral("none is declared") : QStringLiteral("known are ") + quotedList(known);
    mistakes.add(pointer, QStringLiteral("there is no %1 %2; %3").arg(what, quoted(id), others));
}

/// The ids of a list, in its order.
template<typename T> QStringList idsOf(const QList<T> &list, QString T::*member = &T::id)
{
    QStringList ids;
    ids.reserve(list.size());
    for (const T &item : list)
        ids.append(item.*member);
    return ids;
}

} // namespace anjungan::workspace
