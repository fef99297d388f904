// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages of core/store/bundle: making and reading bundles.
inline constexpr std::array bundleEntries{
    Entry{Code::BundleNothingSynced, QT_TRANSLATE_NOOP("anjungan::words", "holds no dataset yet; sync it first")},
    Entry{Code::BundleNoSuchDataset, QT_TRANSLATE_NOOP("anjungan::words", "holds no dataset “%1”; it holds %2")},
    Entry{Code::BundleNoWorkspaceKept,
          QT_TRANSLATE_NOOP("anjungan::words", "keeps no workspace yet; sync it with --workspace first")},
    Entry{Code::BundleWorkspaceMistake,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "keeps a workspace with a mistake (%1); sync it with a correct one first")},
    Entry{Code::BundleInTheWay,
          QT_TRANSLATE_NOOP("anjungan::words", "is there already and is not a bundle; name another file")},
    Entry{Code::BundlePartInTheWay, QT_TRANSLATE_NOOP("anjungan::words", "is in the way; remove it")},
    Entry{Code::BundleSchemaOlder,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "was not synced since Anjungan was updated (%1); sync it, then make the bundle")},
    Entry{Code::BundleBeingWritten,
          QT_TRANSLATE_NOOP("anjungan::words", "is being written by another Anjungan; let it finish")},
    Entry{Code::BundleDiskFull,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "its disk is full, or cannot hold so large a file; make room or choose another disk")},
    Entry{Code::BundleReadOnly,
          QT_TRANSLATE_NOOP("anjungan::words", "cannot be written; allow writing or choose another place")},
    Entry{
        Code::BundleFolderReadOnly,
        QT_TRANSLATE_NOOP("anjungan::words", "cannot be written; allow writing in its folder or choose another place")},
    Entry{Code::BundleMissing,
          QT_TRANSLATE_NOOP("anjungan::words", "is not there; see that the medium is connected, or name another file")},
    Entry{Code::NotBundle, QT_TRANSLATE_NOOP("anjungan::words", "is not a bundle; name another file")},
    Entry{Code::BundleCut,
          QT_TRANSLATE_NOOP(
              "anjungan::words",
              "is not a bundle, or was truncated on its way; copy it again, or make one by anjungan bundle create")},
    Entry{Code::BundleAltered,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "was altered or truncated since it was made; copy it again from where it was made")},
    Entry{Code::BundleNewer,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "was made by a newer Anjungan (bundle format %1, this one knows %2); update Anjungan")},
    Entry{Code::BundleSealInvalid,
          QT_TRANSLATE_NOOP("anjungan::words", "has a seal that does not fit; make the bundle anew")},
    Entry{Code::BundleNoLabel,
          QT_TRANSLATE_NOOP("anjungan::words", "is sealed, but has no label of a bundle; make the bundle anew")},
    Entry{Code::BundleUnreadable,
          QT_TRANSLATE_NOOP("anjungan::words", "cannot be read: %1; check the medium that it is on and copy it again")},
    Entry{Code::BundleUnwritable,
          QT_TRANSLATE_NOOP("anjungan::words", "cannot be written: %1; check the medium that it is on")},
    Entry{Code::BundleForged, QT_TRANSLATE_NOOP("anjungan::words", "%1; make the bundle anew from a cache")},
    Entry{Code::BundleHasView, QT_TRANSLATE_NOOP("anjungan::words", "it holds a view, which no bundle does")},
    Entry{Code::BundleHasComputed,
          QT_TRANSLATE_NOOP("anjungan::words", "it holds a computed column, which no bundle does")},
    Entry{Code::BundleDamaged, QT_TRANSLATE_NOOP("anjungan::words", "is damaged (%1)")},
    Entry{Code::BundleNoWorkspace, QT_TRANSLATE_NOOP("anjungan::words", "it holds no workspace")},
    Entry{Code::BundleNoTimes,
          QT_TRANSLATE_NOOP("anjungan::words", "it does not say when its datasets were confirmed")},
    Entry{Code::BundleDatasetName, QT_TRANSLATE_NOOP("anjungan::words", "a dataset cannot be named “%1”")},
    Entry{Code::BundleNoTable, QT_TRANSLATE_NOOP("anjungan::words", "%1 is not a table in it")},
    Entry{Code::BundleTooManyFields,
          QT_TRANSLATE_NOOP("anjungan::words", "%1 has more fields than a dataset may have")},
    Entry{Code::BundleField, QT_TRANSLATE_NOOP("anjungan::words", "field “%1” of %2 is not as a cache has it")},
    Entry{Code::BundleNoIdentities, QT_TRANSLATE_NOOP("anjungan::words", "%1 lacks what tells its rows apart")},
    Entry{Code::BundleIdentityCount,
          QT_TRANSLATE_NOOP("anjungan::words", "%1 does not have one identity for each of its rows")},
    Entry{Code::BundleRow, QT_TRANSLATE_NOOP("anjungan::words", "row %1 of %2: %3")},
    Entry{Code::BundleRowIdentity, QT_TRANSLATE_NOOP("anjungan::words", "its identity is broken")},
    Entry{Code::BundleRowIdentityTaken, QT_TRANSLATE_NOOP("anjungan::words", "its identity is another row's")},
    Entry{Code::BundleRowGeometry, QT_TRANSLATE_NOOP("anjungan::words", "its geometry is broken")},
    Entry{Code::BundleRowType, QT_TRANSLATE_NOOP("anjungan::words", "%1 is not of its type, %2")},
};
static_assert(hasPlaces(bundleEntries));

} // namespace anjungan::words
