// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/frames.h"
#include "ui/start/known_workspace.h"
#include "ui/theme/theme.h"
#include "ui/trouble/trouble.h"

#include <QScrollArea>

#include <optional>

class QLineEdit;
class QPushButton;

namespace anjungan::sheet {
class ChoiceList;
class Segments;
} // namespace anjungan::sheet

namespace anjungan::trouble {
class TroubleBar;
class WrappedLabel;
} // namespace anjungan::trouble

namespace anjungan::start {

/// What the page shows.
struct StartState
{
    std::optional<trouble::Trouble> trouble; ///< why the last workspace did not open
    QString waiting;                         ///< what is waited for, in one line; empty: for the person
    QString address;                         ///< that stands in the field
    QList<KnownWorkspace> known;
    QString language = QStringLiteral("id"); ///< "id" or "en"
};

/// Asks which workspace to open: by its address, from a file (a bundle, a workspace, a picture with a QR code), one
/// that was open before, or the demo. Keeps what is typed while its state changes. Only asks; who owns it opens.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    /// `theme` must outlive it. `camera` null: there is none to scan a code with.
    explicit StartPage(const theme::Theme &theme, MakeFrames camera = {}, QWidget *parent = nullptr);

    void setState(const StartState &state);
    const StartState &state() const { return m_state; }

Q_SIGNALS:
    void locationGiven(const QString &location); ///< an address or a path, trimmed and not empty
    void fileGiven(const QString &file);
    void demoWanted();
    void draftWanted(const QByteArray &document); ///< a workspace that was proposed for a source
    void remedyChosen(anjungan::trouble::Remedy remedy);
    void languageChosen(const QString &language);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void fit();
    void showRows();
    void open();
    void choose(const QString &row);
    void describeSource();

    const theme::Theme &m_theme;
    const MakeFrames m_camera;
    StartState m_state;
    QWidget *m_column;
    trouble::WrappedLabel *m_name;
    trouble::WrappedLabel *m_question;
    trouble::TroubleBar *m_trouble;
    trouble::WrappedLabel *m_waiting;
    QLineEdit *m_address;
    QPushButton *m_open;
    sheet::ChoiceList *m_ways;
    sheet::Segments *m_languages;
};

} // namespace anjungan::start
