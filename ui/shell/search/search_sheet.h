// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_services.h"
#include "ui/selection/navigation.h"

class QWidget;

namespace anjungan::shell {

class RecentSearches;
class SearchBox;

/// The place to which a link of a search leads from `now`: an empty value unsets its parameter.
selection::Place placeOf(const workspace::Link &link, const selection::Place &now);

/// Opens the sheet with the search, in the middle of the window of `anchor`; what is chosen there is one step of
/// `navigation`. It deletes itself when it closes. All references must outlive the window.
SearchBox *openSearch(QWidget &anchor, const panels::PanelServices &services, RecentSearches &recent,
                      selection::Navigation &navigation);

} // namespace anjungan::shell
