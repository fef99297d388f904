// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/definition.h"

#include <QCryptographicHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {
constexpr QChar separator = u'@';     ///< between the content's and the URL's fingerprint
constexpr QChar partSeparator = u'+'; ///< within the content's, between that of the rows' reading and that of the part

/// To be increased when the same definition and answers give other rows than before.
constexpr auto reading = "2"_L1;

QString contentOf(const QString &definition) { return definition.section(separator, 0, 0); }

QString sha1(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}
} // namespace

QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) { hash.addData(text.toUtf8() + '\0'); };
    add(reading);
    for (const int choice :
         {int(dataset.isKeyId), std::to_underlying(dataset.numbers), std::to_underlying(dataset.dates)})
        add(QString::number(choice));
    for (const QString &text :
         {source.type, dataset.collection, dataset.key, dataset.modified, dataset.period, dataset.periodPresent,
          dataset.area ? dataset.area->field : QString(), QString::fromUtf8(dataset.timeZone.id())})
        add(text);
    for (const workspace::Field &field : dataset.fields)
        add(field.name + QChar(u'\0') + (field.type ? QString::number(std::to_underlying(*field.type)) : QString()));
    QString content = QString::fromLatin1(hash.result().toHex());
    if (!dataset.part.isEmpty()) // a whole dataset has the definition that it had before there were parts
        content += partSeparator + sha1(dataset.part.join(u'\n'));
    return content + separator + sha1(source.url.toString());
}

bool isSameContent(const QString &definition, const QString &other)
{
    return contentOf(definition) == contentOf(other);
}

bool isOtherPart(const DatasetState &before, const QString &definition)
{
    return before.published &&
           contentOf(before.definition).section(partSeparator, 1) != contentOf(definition).section(partSeparator, 1);
}

bool isSameReading(const QString &definition, const QString &other)
{
    return contentOf(definition).section(partSeparator, 0, 0) == contentOf(other).section(partSeparator, 0, 0);
}

} // namespace anjungan::sync
