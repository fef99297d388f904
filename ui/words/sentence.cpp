// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentence.h"

#include "core/base/one_line.h"
#include "ui/words/catalogue.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::words {

namespace {

QString timeText(const QDateTime &time, const QTimeZone &zone)
{
    const QDateTime local = time.toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
    //: how a moment is written, as QDateTime::toString() wants it
    const QString form = QCoreApplication::translate("anjungan::words", "d MMM yyyy HH:mm");
    return locale().toString(local, form) + u' ' + local.timeZoneAbbreviation();
}

QString argumentText(const message::Argument &argument, const QTimeZone &zone)
{
    constexpr qsizetype longest = 400;
    struct ToText
    {
        const QTimeZone &zone;
        QString operator()(qint64 number) const { return locale().toString(number); }
        QString operator()(double number) const
        {
            return locale().toString(number, 'g', QLocale::FloatingPointShortest);
        }
        QString operator()(const QString &text) const { return base::oneLine(text, longest); }
        QString operator()(const QDateTime &time) const { return timeText(time, zone); }
        QString operator()(const QStringList &texts) const { return base::oneLine(texts.join(u", "_s), longest); }
        QString operator()(const message::Messages &messages) const { return sentence(messages, zone); }
    };
    return std::visit(ToText{zone}, argument);
}

/// The text with its places filled at once: a "%1" in an argument stays.
QString filled(const QString &text, const QStringList &arguments)
{
    QString whole;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1 || place > arguments.size()) {
            whole += text[i];
            continue;
        }
        whole += arguments[place - 1];
        ++i;
    }
    return whole;
}

/// For the choice between plural forms.
int countOf(const message::Message &message, int counted)
{
    const qint64 number = std::get<qint64>(message.arguments[counted - 1]);
    return static_cast<int>(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

} // namespace

QLocale locale()
{
    //: the language of these texts as a code of two letters
    return QLocale(QCoreApplication::translate("anjungan::words", "en"));
}

QString sentence(const message::Message &message, const QTimeZone &zone)
{
    const Entry &entry = catalogue[indexOf(message.code)];
    const int count = entry.counted > 0 ? countOf(message, entry.counted) : -1;
    QStringList arguments;
    for (const message::Argument &argument : message.arguments)
        arguments << argumentText(argument, zone);
    return filled(QCoreApplication::translate("anjungan::words", entry.text, nullptr, count), arguments);
}

QString sentence(const message::Messages &messages, const QTimeZone &zone)
{
    QStringList sentences;
    for (const message::Message &message : messages)
        sentences << sentence(message, zone);
    return sentences.join(u"; "_s);
}

} // namespace anjungan::words
