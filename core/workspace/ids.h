// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QHash>
#include <QStringList>

namespace anjungan::workspace {

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
                         message::make<message::Code::IdTaken>(quoted(id), below(pointer, *found)));
        else
            first.insert(id, i);
    }
}

/// Reports an `id` that is not among the known ones; `missing` says of which kind of thing, e.g. Code::NoSuchDataset.
template<message::Code missing>
void checkKnown(const QString &id, const QStringList &known, const QString &pointer, Mistakes &mistakes)
{
    if (known.contains(id))
        return;
    const message::Message others = known.isEmpty() ? message::make<message::Code::NoneDeclared>()
                                                    : message::make<message::Code::KnownAre>(quotedList(known));
    mistakes.add(pointer, message::make<missing>(quoted(id), others));
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
