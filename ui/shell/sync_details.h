// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace anjungan::shell {

/// All information about one dataset's syncs, and the actions: sync it and, if a delivery is held, publish it anyway,
/// after a confirmation in the same place, or reject it.
class SyncDetails : public QWidget
{
    Q_OBJECT
public:
    struct Subject
    {
        QString dataset;
        QString title;
        QString facts;           ///< one line
        QString remark;          ///< why it is held or faulty; may be empty
        QString advice;          ///< what to do about it; may be empty
        QString held;            ///< what the held delivery would change, in lines; empty: nothing is held
        bool isRejected = false; ///< a person rejected it
        bool canSync = false;
    };

    /// `theme` must outlive it.
    explicit SyncDetails(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Updates the details; another dataset closes an open confirmation.
    void setSubject(const Subject &subject);

Q_SIGNALS:
    void syncWanted(const QString &dataset);
    void acceptWanted(const QString &dataset);
    void rejectWanted(const QString &dataset);
    void historyWanted(const QString &dataset);

protected:
    /// Between the two answers while the confirmation is open.
    bool focusNextPrevChild(bool next) override;
    /// Esc is the answer that changes nothing.
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isHeld() const { return !m_subject.held.isEmpty(); }
    void ask(bool isAsking);
    void fit();
    void fitHeld();

    const theme::Theme &m_theme;
    Subject m_subject;
    bool m_isAsking = false; ///< the confirmation is open
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_remark;
    QLabel *m_advice;
    QLabel *m_held;
    QScrollArea *m_heldArea; ///< since a province has more areas than the page has room for
    QLabel *m_question;
    QPushButton *m_history;
    QPushButton *m_sync;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace anjungan::shell
