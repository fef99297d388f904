// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zone_name.h"

#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace anjungan::base {

QString zoneName(const QTimeZone &zone, int offsetSeconds, QChar separator)
{
    const QByteArray id = zone.id();
    if (id == "Asia/Jakarta" || id == "Asia/Pontianak")
        return u"WIB"_s;
    if (id == "Asia/Makassar" || id == "Asia/Ujung_Pandang")
        return u"WITA"_s;
    if (id == "Asia/Jayapura")
        return u"WIT"_s;
    if (offsetSeconds == 0)
        return u"UTC"_s;
    const int minutes = std::abs(offsetSeconds) / 60;
    return u"UTC%1%2%3%4"_s.arg(QChar(offsetSeconds < 0 ? u'\u2212' : u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(separator)
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace anjungan::base
