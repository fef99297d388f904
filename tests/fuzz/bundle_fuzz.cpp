// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle from a stick: the bytes of a file, or lines of SQL with which a forger changed a bundle.
#include "core/store/bundle/bundle_reader.h"
#include "core/store/bundle/bundle_seal.h"
#include "tests/fuzz/forged_bundle.h"
#include "tests/fuzz/geometry_properties.h"
#include "tests/fuzz/property.h"
#include "ui/words/sentence.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace anjungan;
using namespace anjungan::fuzz;
using namespace Qt::StringLiterals;

namespace {

template<typename T> void holdError(const store::CacheResult<T> &result)
{
    if (result)
        return;
    const QString what = words::sentence(result.error().what);
    hold(!what.isEmpty() && std::ranges::none_of(what, [](QChar c) { return c.category() == QChar::Other_Control; }),
         "an error is one line");
}

void holdRow(const source::SourceRow &feature, const sync::RowMark &mark, std::size_t fields)
{
    hold(feature.values.size() == fields, "a row has a value for each field");
    hold(mark.hash.size() == 20, "a row has its hash");
    for (const source::Value &value : feature.values) {
        const auto *real = std::get_if<double>(&value);
        hold(!real || std::isfinite(*real), "a number is finite");
    }
    if (feature.wkb.isEmpty())
        return;
    const auto geometry = geo::readWkb(feature.wkb);
    hold(geometry && geometry->box == feature.box && feature.type > 0, "a geometry can be read");
    holdGeometry(*geometry);
}

void holdRows(store::BundleReader &bundle, const QString &dataset)
{
    workspace::Dataset wanted;
    wanted.id = dataset;
    wanted.key = u"npsn"_s;
    const auto rows = bundle.rows(wanted);
    holdError(rows);
    while (rows) {
        const auto page = (*rows)->next();
        holdError(page);
        if (!page || !*page)
            return;
        const sync::BundledPage &read = **page;
        hold(!read.marks.empty() && read.marks.size() <= 1'000, "a page has some rows, and not too many");
        hold(read.marks.size() == read.page.features.size(), "each row is identified");
        for (std::size_t i = 0; i < read.marks.size(); ++i)
            holdRow(read.page.features[i], read.marks[i], read.page.fields.size());
    }
}

void holdBundle(store::BundleReader &bundle)
{
    const auto kept = bundle.workspace();
    holdError(kept);
    const auto datasets = bundle.datasets();
    holdError(datasets);
    if (!datasets)
        return;
    for (const sync::BundledDataset &dataset : *datasets) {
        hold(dataset.state.published && dataset.state.confirmedAt, "a dataset was published, at a time");
        holdRows(bundle, dataset.id);
    }
}

/// With a valid seal it is accepted exactly if openUnsealed() accepts it; without one it is refused.
void holdSeal(const QString &file, bool isTaken)
{
    hold(!store::BundleReader::open(file), "a bundle without a seal is refused");
    hold(store::seal(file).has_value(), "a bundle can be sealed");
    hold(store::BundleReader::open(file).has_value() == isTaken, "a sealed bundle is taken as an unsealed one is");
    QFile altered(file);
    hold(altered.open(QIODevice::ReadWrite) && altered.seek(altered.size() / 2), "a bundle can be altered");
    const char byte = altered.read(1).at(0);
    hold(altered.seek(altered.size() / 2) && altered.putChar(static_cast<char>(byte ^ 1)), "a bundle can be altered");
    altered.close();
    hold(!store::BundleReader::open(file), "an altered bundle is refused");
}

void keep(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    hold(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file can be written");
}

QByteArray kept(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    static const QByteArray empty = emptyBundle(folder.path());
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray bytes = input.startsWith("SQLite format 3") ? input : forgedBundle(empty, input);
    const QString file = folder.filePath(u"bundle"_s);
    keep(file, bytes);
    bool isTaken = false;
    {
        const auto bundle = store::BundleReader::openUnsealed(file);
        holdError(bundle);
        isTaken = bundle.has_value();
        if (bundle)
            holdBundle(**bundle);
    }
    hold(kept(file) == bytes && QDir(folder.path()).entryList(QDir::Files) == QStringList{u"bundle"_s, u"empty"_s},
         "a bundle is only read");
    if (size % 8 == 0)
        holdSeal(file, isTaken);
    return 0;
}
