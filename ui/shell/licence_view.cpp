// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/licence_view.h"

#include "ui/charts/touch_scroll.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double licenceWidth = 620;
constexpr double licenceHeight = 560;
constexpr double leastLicence = 160;

} // namespace

LicenceView::LicenceView(const QString &name, const QString &text, const theme::Theme &theme, QWidget *parent)
    : QPlainTextEdit(text, parent), m_theme(theme)
{
    setObjectName(u"licence"_s);
    setAccessibleName(name);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setFont(theme.font(theme::Role::Body));
    // Qt has no Indonesian texts: its context menu would be in English, and in its own look.
    setContextMenuPolicy(Qt::NoContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    charts::enableTouchScroll(*this);
}

QSize LicenceView::sizeHint() const { return {m_theme.pixels(licenceWidth), m_theme.pixels(licenceHeight)}; }

QSize LicenceView::minimumSizeHint() const { return {m_theme.pixels(leastLicence), m_theme.pixels(leastLicence)}; }

void LicenceView::keyPressEvent(QKeyEvent *event)
{
    // These are the sheet's; an editor would take them.
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace anjungan::shell
