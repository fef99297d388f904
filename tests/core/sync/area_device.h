// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/scope.h"
#include "tests/core/sync/one_source_device.h"
#include "tests/support/no_pause.h"

#include <algorithm>
#include <map>

namespace anjungan::sync {

using namespace Qt::StringLiterals;

inline constexpr auto deliSerdang = "12.07"_L1;
inline constexpr auto medan = "12.71"_L1;
inline constexpr auto filterOfOne = "\"kode_kab\" = '12.07' OR \"kode_kab\" LIKE '12.07.%'"_L1;

/// A source of 95 schools in three areas, in pages of ten, and a device that can keep some areas of it.
struct AreaDevice : OneSourceDevice
{
    struct School
    {
        QString area;
        int value = 0;
        QString changed;
    };

    explicit AreaDevice(source::Abilities abilities = {.filters = true, .projects = true})
    {
        workspace.datasets.first().area = workspace::AreaRef{.field = u"kode_kab"_s, .codes = u"kemendagri"_s};
        workspace.datasets.first().modified = u"diubah"_s;
        options.pause = test::noPause;
        collection.maxLimit = 10;
        for (int i = 0; i < 90; ++i)
            write(QString::number(100 + i), QStringList{u"12.01"_s, deliSerdang, medan}[i % 3], i);
        write(u"200"_s, u"12.07.02"_s, 1); // within
        write(u"201"_s, u"12.071"_s, 1);   // looks like it
        write(u"202"_s, u"12"_s, 1);       // above
        write(u"203"_s, {}, 1);
        write(u"204"_s, u"12.07.02.2003"_s, 1);
        source.declare(abilities);
        serve();
    }

    void write(const QString &code, const QString &area, int value)
    {
        schools[code] = {area, value, clock.now().toString(Qt::ISODateWithMs)};
    }

    void serve()
    {
        collection.features.clear();
        for (const auto &[code, school] : schools)
            collection.features.push_back(
                test::feature(code, test::point(98.5, 2),
                              {{u"kode"_s, code},
                               {u"nilai"_s, school.value},
                               {u"diubah"_s, school.changed},
                               {u"kode_kab"_s, school.area.isEmpty() ? QJsonValue() : QJsonValue(school.area)}}));
        source.put(collection);
    }

    void keep(const QStringList &areas) { workspace = workspace::inScope(workspace, {.areas = areas, .without = {}}); }

    Observation syncNow()
    {
        source.clearRequests();
        const Observation seen = syncOne();
        clock.pass(std::chrono::hours(1));
        return seen;
    }

    /// "code area value" by code, as they should be.
    QStringList atSource(const QStringList &areas) const
    {
        QStringList rows;
        for (const auto &[code, school] : schools)
            if (areas.isEmpty() || workspace::isOfAreas(school.area, areas))
                rows << code + u' ' + school.area + u' ' + QString::number(school.value);
        return rows;
    }

    QStringList published() const
    {
        return value(u"SELECT group_concat(kode || ' ' || coalesce(kode_kab, '') || ' ' || nilai, '|' ORDER BY kode) "
                     "FROM sekolah"_s)
            .toString()
            .split(u'|', Qt::SkipEmptyParts);
    }

    /// The decoded filters of the requests for items.
    QStringList filters() const
    {
        QStringList found;
        for (const test::HttpRequest &request : source.requests())
            if (const QString filter = request.query().queryItemValue(u"filter"_s, QUrl::FullyDecoded);
                !filter.isEmpty())
                found << filter;
        found.removeDuplicates();
        return found;
    }

    void eraseEvery(const QString &area, int share)
    {
        int n = 0;
        std::erase_if(schools, [&](const auto &one) { return one.second.area == area && n++ % share == 0; });
    }

    std::map<QString, School> schools;
};

} // namespace anjungan::sync
