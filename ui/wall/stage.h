// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wall/slide.h"

#include <QSet>
#include <QWidget>

#include <list>

namespace anjungan::wall {

/// Where slides are shown, one at a time. The next one stands behind the one that is seen, or behind the curtain, until
/// it has its answers and is painted; only then it comes to the front, so that no empty frame is seen. It is not beside
/// the stage, since a map is painted only where a window shows it. A few are kept, the others destroyed, the one that
/// was shown longest ago first. Lives on the UI thread.
class Stage : public QWidget
{
    Q_OBJECT

public:
    /// So many slides are alive at most, the shown and the next one among them.
    static constexpr std::size_t mostKept = 6;

    /// Which slide of which page.
    struct Key
    {
        QString page;
        std::size_t slide = 0;

        bool operator==(const Key &) const = default;
    };

    /// `services` must outlive it.
    explicit Stage(const panels::PanelServices &services, QWidget *parent = nullptr);
    ~Stage() override;

    /// Makes ready what comes next. The slide that is shown takes another selection in its place
    /// once show() is called.
    void prepare(const Key &key, const workspace::PageSpec &spec, const workspace::Selection &selection);
    /// Whether what was prepared can be shown at once.
    [[nodiscard]] bool isReady() const;
    /// Shows what was prepared.
    void show();
    /// Null before the first show().
    Slide *shown() const { return m_shown ? m_shown->slide : nullptr; }
    const Key *shownKey() const { return m_shown ? &m_shown->key : nullptr; }

    /// The contents of datasets have changed; empty: of all. What is not on its way to be shown asks when it is.
    void refresh(const QStringList &datasets);
    /// Forgets all slides, for another size or other pages. The shown one is seen until another is shown.
    void outdate();
    /// Takes another place, in pixels of its parent. Call outdate() before: the slide that is still seen stays where it
    /// is on the screen, as large as it is, so that nobody sees a page that is squeezed.
    void place(const QRect &geometry);
    /// Destroys all slides.
    void clear();
    std::size_t kept() const { return m_slides.size(); }

Q_SIGNALS:
    void ready();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Kept
    {
        Key key;
        Slide *slide = nullptr;
        QSet<QString> stale; ///< datasets
        bool isAllStale = false;
    };
    using Slides = std::list<Kept>;

    void freshen(Kept &kept);
    void drop(Slides::iterator at);
    const panels::PanelServices &m_services;
    QHash<QString, RowPager::Places> m_places; ///< by page and slide
    QWidget *m_curtain;                        ///< before all until the first slide is shown
    Slides m_slides;                           ///< the last used first
    Kept *m_shown = nullptr;                   ///< without a page in its key: it is outdated
    Kept *m_next = nullptr;
    workspace::Selection m_nextSelection;
};

} // namespace anjungan::wall
