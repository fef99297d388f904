// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/file_name.h"

#include "core/base/cut.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::saving {

namespace {

constexpr qsizetype longestProposal = 80; // at most 240 bytes of the 255 that a file system allows
constexpr qsizetype mostBytes = 255;

bool isForbidden(QChar c)
{
    const QChar::Category category = c.category();
    return u"/\\:*?\"<>|"_s.contains(c) || category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isDevice(const QString &name)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

} // namespace

QString safeName(const QStringList &parts, const QString &otherwise)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{M}\\p{N}]+"_s);
    QStringList words;
    for (const QString &part : parts)
        if (const QStringList of = part.split(others, Qt::SkipEmptyParts); !of.isEmpty())
            words.append(of.join(u'-'));
    QString name = base::endOf(words.join(u'_'), longestProposal);
    while (name.startsWith(u'-') || name.startsWith(u'_'))
        name.removeFirst();
    return name.isEmpty() || isDevice(name) ? otherwise : name;
}

bool isSafeName(const QString &name, const QString &ending)
{
    return !name.isEmpty() && name == name.trimmed() && !name.startsWith(u'.') && !name.endsWith(u'.') &&
           std::ranges::none_of(name, isForbidden) && !isDevice(name) && (name + ending).toUtf8().size() <= mostBytes;
}

} // namespace anjungan::saving
