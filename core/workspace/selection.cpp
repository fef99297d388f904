// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/selection.h"

#include "core/workspace/mistake.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

/// The period as people write it.
constexpr QStringView writtenPeriod = u"periode";
constexpr std::array writtenFirst{agencyParameter, areaParameter, periodParameter};

QString encoded(const QString &value)
{
    QString text;
    for (const QChar each : value) {
        const bool isSpecial = each == u',' || each == u'=' || each == u'%' || each.category() == QChar::Other_Control;
        text += isSpecial ? QString::fromLatin1(QUrl::toPercentEncoding(QString(each))) : QString(each);
    }
    return text;
}

/// Whether it is an id as the workspace's schema has them.
bool isId(const QString &name)
{
    static const QRegularExpression form(u"\\A[a-z][a-z0-9_-]{0,39}\\z"_s);
    return form.match(name).hasMatch();
}

} // namespace

QString Selection::value(QStringView parameter) const { return m_values.value(parameter.toString()); }

void Selection::set(const QString &parameter, const QString &value)
{
    if (value.isEmpty())
        m_values.remove(parameter);
    else
        m_values.insert(parameter, value);
}

Selection Selection::with(const QString &parameter, const QString &value) const
{
    Selection changed = *this;
    changed.set(parameter, value);
    return changed;
}

QStringList Selection::differences(const Selection &other) const
{
    QStringList different;
    for (const QString &parameter : parameters() + other.parameters())
        if (value(parameter) != other.value(parameter) && !different.contains(parameter))
            different.append(parameter);
    different.sort();
    return different;
}

QString Selection::toText() const
{
    QStringList parts;
    const auto add = [&](const QString &parameter) {
        const QString name = parameter == periodParameter ? writtenPeriod.toString() : parameter;
        parts.append(name + u'=' + encoded(value(parameter)));
    };
    for (const QStringView parameter : writtenFirst)
        if (m_values.contains(parameter.toString()))
            add(parameter.toString());
    for (const QString &parameter : parameters())
        if (!isBuiltInParameter(parameter))
            add(parameter);
    return parts.join(u',');
}

std::expected<Selection, message::Message> Selection::read(const QString &text)
{
    if (text.size() > longestText)
        return std::unexpected(message::make<message::Code::ValueTooLong>(longestText));
    Selection selection;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype middle = part.indexOf(u'=');
        const QString written = part.left(middle).trimmed();
        const QString value = QUrl::fromPercentEncoding(part.mid(middle + 1).trimmed().toUtf8());
        const QString name = written == writtenPeriod ? periodParameter.toString() : written;
        if (middle < 0 || !isId(name) || value.size() > longestValue || selection.m_values.contains(name))
            return std::unexpected(message::make<message::Code::SelectionUnreadable>(quoted(part)));
        selection.set(name, value);
    }
    return selection;
}

} // namespace anjungan::workspace
