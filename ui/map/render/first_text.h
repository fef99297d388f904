// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;

namespace anjungan::render {

/// Paints one glyph of the font that the window and its maps use, so that Qt creates the table that all threads share.
/// To be called on the UI thread before another thread paints text.
///
/// Qt 6.8 creates the gamma table for text with the first glyph of a CFF font (such as Inter) that is painted without
/// hinting, and does not guard it: QGuiApplicationPrivate::colorProfileForA32Text() assigns its member
/// std::shared_ptr<QColorTrcLut> where that is null, and returns the plain pointer. Where the window and the labels of
/// a map painted their first text at the same moment, the second assignment freed the table that the first thread was
/// reading: "unique_ptr<unsigned short[]> … get() != pointer()", in one start of about 70 on a 3840×2160 screen. Four
/// threads that paint their first text at once, with pow() slowed down to widen the gap, crashed in 171 of 200 runs,
/// once with these words; with one glyph painted before, in none of 200.
void paintFirstText(const QFont &font);

} // namespace anjungan::render
