// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/definition.h"

#include <QCryptographicHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {
constexpr QChar separator = u'@'; ///< between the content's and the URL's fingerprint

/// To be increased when the same definition and answers give other rows than before.
constexpr auto reading = "2"_L1;
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
    const QByteArray address = QCryptographicHash::hash(source.url.toString().toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.result().toHex()) + separator + QString::fromLatin1(address.toHex());
}

bool isSameContent(const QString &definition, const QString &other)
{
    return definition.section(separator, 0, 0) == other.section(separator, 0, 0);
}

} // namespace anjungan::sync
