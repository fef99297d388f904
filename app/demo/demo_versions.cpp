// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_versions.h"

#include <QCryptographicHash>

#include <algorithm>

namespace anjungan::demo {

using namespace Qt::StringLiterals;

DemoCollection versionsOf(const std::vector<DemoCollection> &collections)
{
    DemoCollection list{.id = u"versi"_s,
                        .title = u"Versi koleksi"_s,
                        .description = u"Berubah bersama isi tiap koleksi: satu permintaan untuk semua."_s};
    QCryptographicHash all(QCryptographicHash::Sha1);
    for (const DemoCollection &collection : collections) {
        const QByteArray version =
            QCryptographicHash::hash(collection.fingerprint, QCryptographicHash::Sha1).toHex().first(16);
        list.indexOf.insert(collection.id, list.items.size());
        list.items.push_back(itemOf({{u"type"_s, u"Feature"_s},
                                     {u"id"_s, collection.id},
                                     {u"geometry"_s, QJsonValue::Null},
                                     {u"properties"_s, QJsonObject{{u"koleksi"_s, collection.id},
                                                                   {u"versi"_s, QString::fromLatin1(version)}}}}));
        list.updated = list.updated.isValid() ? std::max(list.updated, collection.updated) : collection.updated;
        all.addData(version);
    }
    list.fingerprint = all.result();
    return list;
}

} // namespace anjungan::demo
