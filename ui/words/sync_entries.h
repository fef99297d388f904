// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages of core/sync: the results of syncs, and why data were refused.
inline constexpr std::array syncEntries{
    Entry{Code::SourceChanged, QT_TRANSLATE_NOOP("anjungan::words", "the source changed while it was being read")},
    Entry{Code::SourceChangedAgainLater,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "the source changed while it was being read; it is read again at the next sync")},
    Entry{Code::NextPageUnknown, QT_TRANSLATE_NOOP("anjungan::words", "the source no longer knows the next page")},
    Entry{Code::FieldsChanged, QT_TRANSLATE_NOOP("anjungan::words", "the source has other fields than before")},
    Entry{Code::ListingEndless,
          QT_TRANSLATE_N_NOOP("anjungan::words", "the listing does not end: %1 page(s) were read"), 1},
    Entry{Code::KeyListingEndless,
          QT_TRANSLATE_N_NOOP("anjungan::words", "the listing of keys does not end: %1 page(s) were read"), 1},
    Entry{Code::OtherRowCount,
          QT_TRANSLATE_N_NOOP("anjungan::words", "the source says that it has %1 row(s), but sent %2"), 1},
    Entry{Code::TypeFaults, QT_TRANSLATE_NOOP("anjungan::words", "fields are not of the promised type: %1")},
    Entry{Code::TypeFault, QT_TRANSLATE_NOOP("anjungan::words", "%1: %2 where %3 was promised (row %4)")},
    Entry{Code::TypeFaultNoKey,
          QT_TRANSLATE_NOOP("anjungan::words", "%1: %2 where %3 was promised (a row without key)")},
    Entry{Code::DatasetTooManyFields, QT_TRANSLATE_N_NOOP("anjungan::words", "%1: more than %2 field(s)"), 2},
    Entry{Code::HeldForFields,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "no row has %1 any more, which is published and promised; held until the source sends it, "
                            "the workspace no longer promises it, or a person allows it")},
    Entry{Code::HeldForDrops,
          QT_TRANSLATE_N_NOOP(
              "anjungan::words",
              "%1 of %2 row(s) would be dropped; held until the next sync sees the same or a person allows it"),
          2},
    Entry{Code::HeldForRepeats,
          QT_TRANSLATE_N_NOOP(
              "anjungan::words",
              "%1 row(s) came twice and %2 did not come; held until the next sync sees the same or a person allows it"),
          1},
    Entry{Code::HeldForAge,
          QT_TRANSLATE_N_NOOP("anjungan::words",
                              "%1 row(s) are older than what is published, as if a cache on the way had sent old "
                              "pages; held until the next sync sees the same or a person allows it"),
          1},
    Entry{Code::ClockDiffers,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "it is %1 by the source's clock and %2 by this device's; set the one that is wrong")},
    Entry{Code::NotAsked, QT_TRANSLATE_NOOP("anjungan::words", "not asked, because its source just failed for %1: %2")},
    Entry{Code::KeysShared, QT_TRANSLATE_N_NOOP("anjungan::words", "%1 key(s) belong to several rows: %2"), 1},
    Entry{Code::RowsTwice, QT_TRANSLATE_N_NOOP("anjungan::words", "%1 row(s) came twice and are kept once"), 1},
    Entry{Code::RowsKeyless, QT_TRANSLATE_N_NOOP("anjungan::words", "%1 row(s) have no key"), 1},
    Entry{Code::RowsOffEarth, QT_TRANSLATE_N_NOOP("anjungan::words", "%1 row(s) have a position off the earth"), 1},
    Entry{Code::ModifiedUnread,
          QT_TRANSLATE_N_NOOP("anjungan::words", "%1 row(s) have a time of change that cannot be read, such as “%2”"),
          1},
    Entry{
        Code::ModifiedInFuture,
        QT_TRANSLATE_N_NOOP("anjungan::words", "%1 row(s) were changed in the future, up to %2, which is not believed"),
        1},
    Entry{Code::FieldsMissing, QT_TRANSLATE_NOOP("anjungan::words", "no row has what the workspace promises: %1")},
    Entry{Code::WentOn, QT_TRANSLATE_N_NOOP("anjungan::words", "continued after %1 row(s) that were already stored"),
          1},
    Entry{Code::BeganAgain, QT_TRANSLATE_NOOP("anjungan::words", "began again: %1")},
    Entry{Code::DefinitionChanged,
          QT_TRANSLATE_NOOP("anjungan::words", "the workspace now defines the dataset differently")},
    Entry{Code::ContentReplaced, QT_TRANSLATE_NOOP("anjungan::words", "other content was published meanwhile")},
    Entry{Code::ChangedMeanwhile, QT_TRANSLATE_NOOP("anjungan::words", "the source changed meanwhile")},
    Entry{Code::MayHaveChanged,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "the source gives neither a validator nor a count, and may have changed meanwhile")},
    Entry{Code::RowCountChanged, QT_TRANSLATE_NOOP("anjungan::words", "the source now has another number of rows")},
    Entry{Code::AllListed, QT_TRANSLATE_NOOP("anjungan::words", "all rows were listed: %1")},
    Entry{Code::FilterRefused, QT_TRANSLATE_NOOP("anjungan::words", "the source refused the filter that it declares")},
    Entry{
        Code::RowCountUnexplained,
        QT_TRANSLATE_NOOP("anjungan::words", "the changes do not account for the number of rows that the source has")},
    Entry{Code::KeysRefused,
          QT_TRANSLATE_NOOP("anjungan::words", "the source refused to list keys, which it declares")},
    Entry{Code::KeysUnexplained,
          QT_TRANSLATE_NOOP("anjungan::words", "the source has keys that the changes do not account for")},
    Entry{Code::KindsChanged, QT_TRANSLATE_NOOP("anjungan::words", "fields or geometries changed in type")},
    Entry{Code::KeylessRowsChanged, QT_TRANSLATE_NOOP("anjungan::words", "rows without a key changed")},
    Entry{Code::SharedKeysChanged,
          QT_TRANSLATE_NOOP("anjungan::words", "rows changed that share their key with others")},
    Entry{Code::KeysAmbiguous, QT_TRANSLATE_NOOP("anjungan::words", "the keys do not tell which rows are gone")},
    Entry{Code::BundleNotInWorkspace, QT_TRANSLATE_NOOP("anjungan::words", "the workspace has no such dataset")},
    Entry{Code::BundleOtherDefinition,
          QT_TRANSLATE_NOOP("anjungan::words", "the bundle's was synced under another definition of its key or fields "
                                               "than the workspace has; make the bundle with the same workspace")},
    Entry{Code::BundleNotNewer,
          QT_TRANSLATE_NOOP(
              "anjungan::words",
              "the bundle's data are of %1, the cache's of %2: kept; --older takes the bundle's all the same")},
    Entry{Code::BundleOtherRows,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "the bundle's rows are not those that it says it holds; make it anew from a cache")},
    Entry{Code::BundleInFuture,
          QT_TRANSLATE_NOOP("anjungan::words", "the bundle's time, %1, is in the future by this device's clock")},
};
static_assert(hasPlaces(syncEntries));

} // namespace anjungan::words
