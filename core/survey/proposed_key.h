// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/field_schema.h"
#include "core/survey/column_facts.h"

#include <optional>

namespace anjungan::survey {

struct ProposedKey
{
    QString field;
    bool isFromId = false; ///< the features' ids, to be stored as this field
};

/// A field with a value of its own in every row: what the source calls the key, what is the features' id, what has a
/// name of keys; else the features' ids; else any other field. `isSample`: there are more rows. Says in `notes` what it
/// stands on, and which field with a name of keys is none. Nothing where no field and no id will do.
[[nodiscard]] std::optional<ProposedKey> proposeKey(const TableFacts &facts, const std::vector<source::ToldField> &told,
                                                    bool isSample, message::Messages &notes);

/// The name without all but letters and digits, in lower case.
[[nodiscard]] QString bareName(const QString &name);

} // namespace anjungan::survey
