// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/exposure_check.h"

#include "core/workspace/ids.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

constexpr qsizetype longestName = 100; ///< as in the schema for fields

/// Reports names that are used already. Names of columns in the cache must differ in more than upper and lower case.
class Names
{
public:
    explicit Names(Mistakes &mistakes) : m_mistakes(mistakes) {}

    void add(const QString &name, const QString &pointer)
    {
        if (m_taken.contains(name.toCaseFolded()))
            m_mistakes.add(pointer, make<Code::ExposureFieldTwice>(quoted(name)));
        m_taken.append(name.toCaseFolded());
    }

    void addAll(const QStringList &names, const QString &pointer)
    {
        for (qsizetype i = 0; i < names.size(); ++i)
            add(names[i], below(pointer, i));
    }

private:
    QStringList m_taken;
    Mistakes &m_mistakes;
};

void checkFields(const Exposure &exposure, const QString &pointer, Mistakes &mistakes)
{
    Names names(mistakes);
    names.add(exposure.result.key, pointer);
    names.addAll(exposure.keep, below(pointer, u"keep"_s));
    names.addAll(exposure.by, below(pointer, u"by"_s));
    if (!exposure.classField.isEmpty())
        names.add(exposure.classField, below(pointer, u"class"_s));
    for (const ZoneField &kept : exposure.keepZone) {
        const QString place = below(below(pointer, u"keepZone"_s), kept.name);
        if (kept.name.isEmpty() || kept.name.size() > longestName)
            mistakes.add(place, make<Code::ExposureFieldName>(longestName));
        names.add(kept.name, place);
    }
}

} // namespace

void checkExposures(const Workspace &workspace, Mistakes &mistakes)
{
    const QStringList datasets = idsOf(workspace.datasets);
    checkUnique(workspace.exposures, &Exposure::id, u"/exposures"_s, u"id"_s, mistakes);
    for (qsizetype i = 0; i < workspace.exposures.size(); ++i) {
        const Exposure &exposure = workspace.exposures[i];
        const QString pointer = below(u"/exposures"_s, i);
        if (datasets.contains(exposure.id))
            mistakes.add(below(pointer, u"id"_s), make<Code::ExposureIdTaken>(quoted(exposure.id)));
        checkKnown<Code::NoSuchDataset>(exposure.points, datasets, below(pointer, u"points"_s), mistakes);
        checkKnown<Code::NoSuchDataset>(exposure.zones, datasets, below(pointer, u"zones"_s), mistakes);
        if (!exposure.classes.isEmpty() && exposure.classField.isEmpty())
            mistakes.add(below(pointer, u"classes"_s), make<Code::ExposureNoClass>());
        checkFields(exposure, pointer, mistakes);
    }
}

} // namespace anjungan::workspace
