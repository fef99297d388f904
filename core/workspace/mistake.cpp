// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/mistake.h"

#include "core/base/cut.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

message::Message Mistake::toMessage() const
{
    return pointer.isEmpty() ? message::make<message::Code::At>(file, reason)
                             : message::make<message::Code::WorkspaceMistake>(file, pointer, reason);
}

void Mistakes::add(const QString &pointer, const message::Message &reason)
{
    const Mistake mistake{m_file, pointer, reason};
    if (!isFull() && !m_list.contains(mistake))
        m_list.append(mistake);
}

QString below(const QString &pointer, const QString &key)
{
    QString escaped = key;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return pointer + u'/' + escaped;
}

QString below(const QString &pointer, qsizetype index) { return pointer + u'/' + QString::number(index); }

QString quoted(const QString &text)
{
    constexpr qsizetype most = 60;
    return u'"' + (text.size() > most ? base::beginningOf(text, most - 1) + u'…' : text) + u'"';
}

QStringList quotedList(QStringList texts)
{
    texts.removeDuplicates();
    constexpr qsizetype most = 16;
    QStringList shown;
    for (const QString &text : texts.first(std::min(texts.size(), most)))
        shown.append(quoted(text));
    if (texts.size() > most)
        shown.append(u"…"_s);
    return shown;
}

} // namespace anjungan::workspace
