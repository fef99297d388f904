// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/used_works.h"

#include "core/base/read_file.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

const QString gpl3 = u"gpl-3.0"_s, lgpl3 = u"lgpl-3.0"_s, mit = u"mit"_s, bsd2 = u"bsd-2-clause"_s;

} // namespace

QList<UsedWork> usedWorks()
{
    return {
        {u"Anjungan %1"_s.arg(QCoreApplication::applicationVersion()), u"GPL 3"_s, {}, {gpl3}},
        // The LGPL 3 is a supplement to the GPL 3; Qt Charts is under the latter.
        {u"Qt %1"_s.arg(QLatin1StringView(qVersion())),
         u"LGPL 3, GPL 3"_s,
         u"Copyright (C) The Qt Company Ltd. and other contributors"_s,
         {lgpl3, gpl3}},
        {u"SQLite"_s,
         QCoreApplication::translate("anjungan::shell::AboutPage", "public domain"),
         {},
         {u"public-domain"_s}},
        {u"simdjson"_s,
         u"Apache 2.0"_s,
         u"Copyright 2019-2020 Daniel Lemire, Geoff Langdale and the simdjson authors"_s,
         {u"apache-2.0"_s}},
        {u"GEOS"_s, u"LGPL 2.1"_s, u"Copyright the GEOS contributors"_s, {u"lgpl-2.1"_s}},
        {u"GeographicLib"_s, u"MIT"_s, u"Copyright 2008-2024 Charles Karney"_s, {mit}},
        {u"valijson"_s, u"BSD-2-Clause"_s, u"Copyright 2016 Tristan Penman, Akamai Technologies, Inc."_s, {bsd2}},
        {u"QCoro"_s, u"MIT"_s, u"Copyright 2021-2022 Daniel Vrátil"_s, {mit}},
        {u"libxlsxwriter"_s,
         u"BSD-2-Clause"_s,
         u"Copyright 2014-2025 John McNamara\nCopyright 1998-2010 Gilles Vollant (minizip)\n"
         "Copyright 2012-2016 David Ireland (tmpfileplus)\nCopyright 2014 Milo Yip, 2015 Doug Currie (dtoa)\n"
         "Copyright 1991-1993 The Regents of the University of California (queue.h)"_s,
         {bsd2, u"zlib"_s, u"mpl-2.0"_s, mit, u"bsd-3-clause"_s}},
        {u"Inter"_s, u"OFL 1.1"_s, u"Copyright 2016-2023 The Inter Project Authors"_s, {u"ofl-1.1"_s}},
    };
}

QString licenceText(const UsedWork &work)
{
    QStringList parts;
    if (!work.copyright.isEmpty())
        parts << work.copyright;
    for (const QString &name : work.licences)
        parts << QString::fromUtf8(base::readResource(u":/licences/%1.txt"_s.arg(name))).trimmed();
    const QString line = u"\n\n"_s + QString(60, u'-') + u"\n\n"_s;
    return parts.join(line);
}

} // namespace anjungan::shell
