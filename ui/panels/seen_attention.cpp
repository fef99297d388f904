// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/seen_attention.h"

#include "ui/panels/values.h"

#include <QCryptographicHash>

#include <algorithm>

namespace anjungan::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markLength = 16;

bool isMark(const QString &text)
{
    return text.size() == markLength && std::ranges::all_of(text, [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

} // namespace

SeenAttention::SeenAttention(const QStringList &marks, QObject *parent) : QObject(parent)
{
    for (const QString &mark : marks)
        if (isMark(mark) && !m_seen.contains(mark) && m_marks.size() < most) {
            m_marks << mark;
            m_seen.insert(mark);
        }
}

QString SeenAttention::markOf(const query::Answer &answer, std::size_t row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &column : {u"condition"_s, u"key"_s, u"since"_s}) {
        hash.addData(cell(answer, row, column).value.toString().toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex().first(markLength));
}

void SeenAttention::see(const QStringList &marks)
{
    const qsizetype before = m_seen.size();
    for (const QString &mark : marks)
        if (!m_seen.contains(mark)) {
            m_marks.prepend(mark);
            m_seen.insert(mark);
        }
    if (m_seen.size() == before)
        return;
    while (m_marks.size() > most)
        m_seen.remove(m_marks.takeLast());
    Q_EMIT changed();
}

} // namespace anjungan::panels
