// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::trouble {

/// What a button does about a trouble. Who shows the trouble knows how.
enum class Remedy {
    TryAgain,
    FreeRoom,       ///< shows what this device keeps, and what of it can go
    SetAside,       ///< gives the file that is in the way another name, and begins a new cache
    OwnFolder,      ///< keeps the data in the folder of the program's own, where it may write
    OtherWorkspace, ///< to the page that asks for a workspace
    NewAddress,     ///< uses the address that the old one points to
    ShowSync,       ///< the page with what each source delivered
    Understood,     ///< takes the line away
};

/// The words of its button, in the language of the texts.
QString titleOf(Remedy remedy);
/// Stays the same in every language: for tests, and to find the button.
QString nameOf(Remedy remedy);

} // namespace anjungan::trouble
