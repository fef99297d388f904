// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/mistake.h"

#include "core/base/cut.h"
#include "core/base/one_line.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

QString Mistake::line() const
{
    // A document must not be able to forge a terminal's output. The limit is large enough for a path and a list of
    // names.
    constexpr qsizetype longest = 2'000;
    const QString place = pointer.isEmpty() ? file : file + u": "_s + pointer;
    return base::oneLine(place + u": "_s + reason, longest);
}

void Mistakes::add(const QString &pointer, const QString &reason)
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

QString quotedList(QStringList texts)
{
    texts.removeDuplicates();
    constexpr qsizetype most = 16;
    QStringList shown;
    for (const QString &text : texts.first(std::min(texts.size(), most)))
        shown.append(quoted(text));
    if (texts.size() > most)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

} // namespace anjungan::workspace
