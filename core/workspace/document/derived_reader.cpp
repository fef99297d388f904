// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/derived_reader.h"

#include "core/base/name_table.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/ids.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

constexpr base::NameTable<Derivation, 6> derivations{{{Derivation::Changes, "changes"_L1},
                                                      {Derivation::ChangedRows, "changed-rows"_L1},
                                                      {Derivation::Verdicts, "verdicts"_L1},
                                                      {Derivation::Scores, "scores"_L1},
                                                      {Derivation::Duplicates, "duplicates"_L1},
                                                      {Derivation::Attention, "attention"_L1}}};

/// Keys that only some derivations have.
void checkKeys(const Derived &derived, const QString &pointer, Mistakes &mistakes)
{
    using enum Derivation;
    static const QHash<QString, QList<Derivation>> owners{{u"datasets"_s, {Changes, ChangedRows}},
                                                          {u"keeper"_s, {Verdicts, Scores}},
                                                          {u"witness"_s, {Verdicts, Scores}},
                                                          {u"dataset"_s, {Duplicates}},
                                                          {u"name"_s, {Duplicates}},
                                                          {u"function"_s, {Duplicates}},
                                                          {u"owner"_s, {Duplicates}},
                                                          {u"data"_s, {Duplicates}},
                                                          {u"users"_s, {Duplicates}},
                                                          {u"cost"_s, {Duplicates}},
                                                          {u"cleared"_s, {Duplicates}},
                                                          {u"status"_s, {Duplicates}},
                                                          {u"ordinary"_s, {Duplicates}}};
    for (const QString &key : derived.options.keys())
        if (owners.contains(key) && !owners[key].contains(derived.by))
            mistakes.add(below(pointer, key),
                         make<Code::DerivedKeyOfOther>(quoted(base::nameIn(derivations, derived.by))));
}

} // namespace

Derived readDerived(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    Derived derived;
    derived.id = json["id"_L1].toString();
    derived.title = orId(readText(json["title"_L1]), derived.id);
    derived.by = base::valueIn(derivations, json["by"_L1].toString()).value_or(Derivation::Changes);
    derived.options = json;
    checkTableId(derived.id, pointer, mistakes);
    return derived;
}

void checkDerived(const Workspace &workspace, Mistakes &mistakes)
{
    const QStringList datasets = idsOf(workspace.datasets);
    const QStringList taken = datasets + idsOf(workspace.exposures);
    checkUnique(workspace.derived, &Derived::id, u"/derived"_s, u"id"_s, mistakes);
    for (qsizetype i = 0; i < workspace.derived.size(); ++i) {
        const Derived &derived = workspace.derived[i];
        const QString pointer = below(u"/derived"_s, i);
        checkKeys(derived, pointer, mistakes);
        if (taken.contains(derived.id))
            mistakes.add(below(pointer, u"id"_s), make<Code::DerivedIdTaken>(quoted(derived.id)));
        for (const QString &key : {u"keeper"_s, u"witness"_s})
            if (const QString named = derived.options[key].toString(); !named.isEmpty())
                checkKnown<Code::NoSuchDataset>(named, datasets, below(pointer, key), mistakes);
        if (derived.by == Derivation::Duplicates)
            checkKnown<Code::NoSuchDataset>(derived.options["dataset"_L1].toString(), datasets,
                                            below(pointer, u"dataset"_s), mistakes);
        const QJsonArray listed = derived.options["datasets"_L1].toArray();
        for (qsizetype j = 0; j < listed.size(); ++j)
            checkKnown<Code::NoSuchDataset>(listed[j].toString(), datasets, below(below(pointer, u"datasets"_s), j),
                                            mistakes);
    }
}

} // namespace anjungan::workspace
