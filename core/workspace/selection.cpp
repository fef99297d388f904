// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/selection.h"

#include "core/workspace/mistake.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

/// Built-in parameters, in the order in which they are written, as people write them.
struct Written
{
    QStringView parameter;
    QStringView name;
};
constexpr std::array builtIn{Written{agencyParameter, agencyParameter}, Written{areaParameter, areaParameter},
                             Written{periodParameter, u"periode"}, Written{sinceParameter, u"sejak"}};

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
    const auto add = [&](QStringView parameter, QStringView name) {
        if (const QString value = m_values.value(parameter.toString()); !value.isEmpty())
            parts.append(name.toString() + u'=' + encoded(value));
    };
    for (const Written &each : builtIn)
        add(each.parameter, each.name);
    for (const QString &parameter : parameters())
        if (!isBuiltInParameter(parameter))
            add(parameter, parameter);
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
        const auto known = std::ranges::find(builtIn, QStringView(written), &Written::name);
        const QString name = known == builtIn.end() ? written : known->parameter.toString();
        if (middle < 0 || !isId(name) || value.size() > longestValue || selection.m_values.contains(name))
            return std::unexpected(message::make<message::Code::SelectionUnreadable>(quoted(part)));
        selection.set(name, value);
    }
    return selection;
}

} // namespace anjungan::workspace
