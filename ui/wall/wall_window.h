// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_services.h"
#include "ui/wall/pulse.h"
#include "ui/wall/rotation.h"
#include "ui/wall/stage.h"
#include "ui/wall/tour.h"
#include "ui/wall/wall_parts.h"
#include "ui/wall/wall_size.h"

#include <QWidget>

namespace anjungan::wall {

class SiagaBanner;
class WallFoot;
class WallHeader;

/// One screen of a wall: pages in turn, without anything to touch. It is as large as its screen, and everything in it
/// follows from that and from how far its readers are. Whoever owns it calls tick() several times a second. Lives on
/// the UI thread.
class WallWindow : public QWidget
{
    Q_OBJECT

public:
    /// A page that is not ready for so long is passed over.
    static constexpr std::chrono::seconds longestWait{30};

    /// `screen`: what this one shows; null: what all show.
    WallWindow(const WallParts &parts, const workspace::WallScreen *screen, QWidget *parent = nullptr);
    ~WallWindow() override;

    /// Goes on with what is due at this moment.
    void tick();
    /// The contents of datasets have changed; empty: of all.
    void refresh(const QStringList &datasets);
    /// A question was answered.
    void beat() { m_pulse.answered(m_parts.steady()); }

    /// Stays at that page of the workspace, or goes on with the rotation (empty): for a picture of it.
    void pinPage(const QString &page, const workspace::Selection &selection);

    /// The page and the title that are seen, empty before the first.
    const QString &shownPage() const { return m_shownPage; }
    const Rotation &rotation() const { return m_rotation; }
    const Tour &tour() const { return m_page.tour; }
    const Stage &stage() const { return *m_stage; }
    const WallSize &wallSize() const { return m_size; }
    const theme::Theme &look() const { return m_theme; }
    const WallHeader &header() const { return *m_header; }
    const WallFoot &foot() const { return *m_foot; }
    const SiagaBanner &banner() const { return *m_banner; }
    [[nodiscard]] bool isAlive() const { return m_pulse.isAlive(m_parts.steady()); }
    /// Whether what is to be seen now is seen, answered and painted.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settled();
    /// A hand has seen what is on the board.
    void acknowledged();

protected:
    /// Nothing in it has the focus but the window itself.
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A page that is shown stop by stop.
    struct Page
    {
        int entry = -1; ///< of the rotation; −1: it is pinned
        QString id;
        workspace::Selection selection;
        std::vector<workspace::PageSpec> slides;
        Tour tour;
    };
    /// What is pinned, and since when by the steady clock.
    struct Pin
    {
        QString page;
        workspace::Selection selection;
        std::chrono::milliseconds since{0};
    };

    Moment now() const;
    Page pageOf(const QString &id, const workspace::Selection &selection, std::chrono::milliseconds dwell,
                int entry) const;
    Page pageOf(int entry) const;
    void begin(Page page);
    void followSiaga();
    void showBanner(const Siaga *siaga, const QDateTime &utc);
    void unpin();
    void advance();
    void want(std::size_t stop);
    void showWanted();
    void prepareNext();
    void prepare(const Page &page, std::size_t stop);
    std::chrono::milliseconds elapsed() const;
    void pageRows();
    void tell();
    void layOut();
    QString titleOf(const QString &page) const;

    const WallParts m_parts;
    const workspace::WallScreen m_screen;
    const theme::Formatter m_format;
    theme::Theme m_theme;
    const panels::PanelServices m_services;
    QWidget *m_content;
    WallHeader *m_header;
    SiagaBanner *m_banner;
    Stage *m_stage;
    WallFoot *m_foot;
    WallSize m_size;
    Rotation m_rotation;
    Page m_page;
    std::optional<Pin> m_pin;
    bool m_isPinnedByHand = false;     ///< pinPage()
    std::optional<std::size_t> m_stop; ///< of m_page, that is seen
    std::optional<std::size_t> m_wanted;
    std::chrono::milliseconds m_waitingSince{0};
    QString m_shownPage;
    int m_preparedEntry = -1; ///< of the rotation, that was made ready already
    Pulse m_pulse;
    std::chrono::milliseconds m_begun;
};

} // namespace anjungan::wall
