// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/around.h"
#include "ui/field/around/around_words.h"
#include "ui/field/around/hit_list.h"

#include <QAbstractButton>
#include <QWidget>

#include <memory>

class QButtonGroup;
class QLabel;
class QScrollArea;

namespace anjungan::charts {
class EmptyNote;
}

namespace anjungan::panels {
class PanelFoot;
}

namespace anjungan::field {

/// The title of the list, which opens the others.
class ListTitle : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ListTitle(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, bool hasOthers);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    bool m_hasOthers = false;
};

/// The list of what is nearest: its title, what of it is in the zone, chips to choose by, rows, and the foot with the
/// publisher. It only shows what it is given.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive it.
    ListPane(const panels::PanelServices &services, const workspace::Around &around, const AroundWords &words,
             QWidget *parent = nullptr);

    static constexpr int allChips = 1000; ///< in place of a chip's number: all

    /// Null: none yet. `list`, `chip` (or allChips) and `onlyInZone` are what is asked for.
    void show(const std::shared_ptr<const query::AroundAnswer> &answer, int list, int chip, bool onlyInZone);
    /// In place of the rows while there is no answer.
    void setNote(const QString &note);
    /// How exact the distances are: "straight from your position, accuracy 12 m".
    void setAccuracy(const QString &words);
    /// Whether it is a sheet over the map, with round upper corners, rather than beside it.
    void setSheet(bool isSheet);
    HitList &rows() const { return *m_rows; }

    /// Its height in pixels that shows that many whole rows.
    int heightOfRows(int rows) const;

Q_SIGNALS:
    void listChosen(int list);
    void chipChosen(int chip); ///< or allChips
    void inZoneChosen(bool onlyInZone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void dress();
    void makeChips();
    void openLists();
    void showRows(const query::AroundAnswer &answer);

    const panels::PanelServices &m_services;
    const workspace::Around &m_around;
    const AroundWords &m_words;
    ListTitle *m_title;
    QLabel *m_summary;
    QScrollArea *m_chipArea;
    QWidget *m_chips;
    std::unique_ptr<QButtonGroup> m_group;
    QAbstractButton *m_inZone = nullptr;
    HitList *m_rows;
    charts::EmptyNote *m_note;
    panels::PanelFoot *m_foot;
    QLabel *m_accuracy;
    int m_list = -1;
    QString m_zoneChip; ///< text of the chip for what is in the zone
    bool m_isSheet = false;
};

} // namespace anjungan::field
