// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/http_transport.h"
#include "core/survey/proposal.h"
#include "core/survey/survey.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/no_pause.h"
#include "tests/support/told.h"

#include <QTest>

namespace anjungan::survey {

using namespace Qt::StringLiterals;

/// A source with schools in regencies, and a workspace of both, to be surveyed.
struct Surveyed
{
    test::LoopbackSource source;
    workspace::Workspace workspace;
    test::ManualClock clock;
    sync::Options options;
    Bounds bounds;

    Surveyed()
    {
        options.pause = test::noPause;
        options.limits.idleTimeout = std::chrono::milliseconds(2'000);
        workspace.id = u"uji"_s;
        workspace.sources = {{.id = u"pusat"_s, .type = u"ogcapi-features"_s, .url = source.url()}};
        workspace.datasets = {dataset(u"kabkota"_s, u"kode"_s), dataset(u"sekolah"_s, u"npsn"_s)};
        workspace.datasets[1].area = workspace::AreaRef{.field = u"kode_kab"_s, .codes = u"kemendagri"_s};
        workspace.areas = {{.level = u"kabkota"_s, .dataset = u"kabkota"_s, .code = u"kode"_s, .name = u"nama"_s}};
        serve(regencies());
        serve(schools());
    }

    static workspace::Dataset dataset(const QString &id, const QString &key)
    {
        return {.id = id, .source = u"pusat"_s, .collection = id, .key = key};
    }

    static test::LoopbackCollection regencies()
    {
        test::LoopbackCollection collection{.id = u"kabkota"_s};
        for (int i = 1; i <= 3; ++i)
            collection.features.push_back(test::feature(
                i, test::rectangle(97 + i, 2, 98 + i, 3),
                {{u"kode"_s, u"12.0%1"_s.arg(i)}, {u"nama"_s, u"Kabupaten %1"_s.arg(i)}, {u"penduduk"_s, 1000 * i}}));
        return collection;
    }

    /// 25 of them, the last three changed in the last day.
    static test::LoopbackCollection schools()
    {
        test::LoopbackCollection collection{.id = u"sekolah"_s};
        for (int i = 1; i <= 25; ++i) {
            const QString day = i > 22 ? u"2026-11-20"_s : u"2026-10-%1"_s.arg(i, 2, 10, QChar(u'0'));
            collection.features.push_back(test::feature(i, test::point(98 + i * 0.01, 2.5),
                                                        {{u"npsn"_s, QString::number(10'210'000 + i)},
                                                         {u"nama_sekolah"_s, u"SMA Negeri %1"_s.arg(i)},
                                                         {u"kode_kab"_s, u"12.0%1"_s.arg(i % 3 + 1)},
                                                         {u"siswa"_s, 100 + i},
                                                         {u"semester"_s, u"2026-%1"_s.arg(i % 2 + 1)},
                                                         {u"updated_at"_s, day + u"T0%1:00:00Z"_s.arg(i % 10)}}));
        }
        return collection;
    }

    void serve(const test::LoopbackCollection &collection) { source.put(collection); }

    Survey survey()
    {
        source::HttpTransport transport(options.limits);
        SourceSurvey survey(workspace, transport, clock, options, bounds);
        auto done = QCoro::waitFor(survey.run({}));
        if (!done)
            qFatal("%s", qPrintable(test::told(done.error())));
        return *std::move(done);
    }

    CollectionSurvey schoolsSurvey() { return survey().datasets.at(1); }
};

} // namespace anjungan::survey
