// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentence.h"

#include "core/base/one_line.h"
#include "core/base/zone_name.h"
#include "ui/words/catalogue.h"
#include "ui/words/reader_entries.h"

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
    const QChar separator = form.at(form.lastIndexOf(u"mm") - 1);
    return locale().toString(local, form) + u' ' + base::zoneName(local.timeZone(), local.offsetFromUtc(), separator);
}

/// Whom a sentence is for.
enum class Audience {
    Operator, ///< the command line and the log: everything
    Reader,   ///< a window: no file's path, no library's sentence
};

QString joined(const message::Messages &messages, const QTimeZone &zone, Audience audience);

QString argumentText(const message::Argument &argument, const QTimeZone &zone, Audience audience)
{
    constexpr qsizetype longest = 400;
    struct ToText
    {
        const QTimeZone &zone;
        Audience audience;
        QString operator()(qint64 number) const { return locale().toString(number); }
        QString operator()(double number) const
        {
            return locale().toString(number, 'g', QLocale::FloatingPointShortest);
        }
        QString operator()(const QString &text) const { return base::oneLine(text, longest); }
        QString operator()(const QDateTime &time) const { return timeText(time, zone); }
        QString operator()(const QStringList &texts) const { return base::oneLine(texts.join(u", "_s), longest); }
        QString operator()(const message::Messages &messages) const { return joined(messages, zone, audience); }
    };
    return std::visit(ToText{zone, audience}, argument);
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

const char *textOf(const Entry &entry, Audience audience)
{
    const auto found = std::ranges::find(readerEntries, entry.code, &Entry::code);
    return audience == Audience::Reader && found != readerEntries.end() ? found->text : entry.text;
}

/// A file of this device, which a reader knows by its content; an address of a source is kept.
bool isOfFile(const message::Message &message)
{
    const QString *place = message.code == Code::At ? std::get_if<QString>(&message.arguments.first()) : nullptr;
    return place && !place->contains(u"://");
}

QString written(const message::Message &message, const QTimeZone &zone, Audience audience)
{
    const Entry &entry = catalogue[indexOf(message.code)];
    const int count = entry.counted > 0 ? countOf(message, entry.counted) : -1;
    QStringList arguments;
    for (const message::Argument &argument : message.arguments)
        arguments << argumentText(argument, zone, audience);
    if (audience == Audience::Reader && isOfFile(message))
        arguments.first() = QCoreApplication::translate("anjungan::words", "The data on this device");
    return filled(QCoreApplication::translate("anjungan::words", textOf(entry, audience), nullptr, count), arguments);
}

QString joined(const message::Messages &messages, const QTimeZone &zone, Audience audience)
{
    QStringList sentences;
    for (const message::Message &message : messages)
        sentences << written(message, zone, audience);
    return sentences.join(u"; "_s);
}

} // namespace

QLocale locale()
{
    //: the language of these texts as a code of two letters
    return QLocale(QCoreApplication::translate("anjungan::words", "en"));
}

QString sentence(const message::Message &message, const QTimeZone &zone)
{
    return written(message, zone, Audience::Operator);
}

QString sentence(const message::Messages &messages, const QTimeZone &zone)
{
    return joined(messages, zone, Audience::Operator);
}

QString readerSentence(const message::Message &message, const QTimeZone &zone)
{
    return written(message, zone, Audience::Reader);
}

QString readerSentence(const message::Messages &messages, const QTimeZone &zone)
{
    return joined(messages, zone, Audience::Reader);
}

} // namespace anjungan::words
