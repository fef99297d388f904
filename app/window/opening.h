// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_source.h"
#include "app/window/known_workspaces.h"
#include "app/window/session.h"
#include "app/window/single_instance.h"
#include "app/window/workspace_follow.h"
#include "ui/start/start_page.h"

#include <memory>

class QSettings;

namespace anjungan::app {

/// Opens a workspace in a window and keeps it open: from the cache before any request is made, from an address or a
/// file as soon as it can be read, and in place when the workspace has changed. Where there is none, or it cannot be
/// opened, a page says why and asks. Never ends the process because of data. Lives on the UI thread.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all must outlive it.
    struct Parts
    {
        QSettings &settings;
        const sync::Clock &clock;
        theme::Theme &theme;
        InterfaceLanguage &language;
        selection::Navigation &navigation;
        Session::Look look; ///< of each window; its language is that of the page, too
        QString folder;     ///< where new caches are made
    };

    explicit Opening(Parts parts);
    ~Opening() override;

    void open(const Wanted &wanted);
    /// A workspace, a bundle or a picture with a QR code that a person gave.
    void openFile(const QString &file);
    /// The page that asks.
    void ask(const std::optional<trouble::Trouble> &why = {});

    /// What a second start wants; nothing where this cache has no window yet.
    void setHandover(const Handover &handover) { m_handover = handover; }

    Session *session() const { return m_session.get(); }    ///< null while the page asks
    start::StartPage *page() const { return m_page.get(); } ///< null while a workspace is open

Q_SIGNALS:
    /// Another process has the cache's window, which was told: this one has nothing to do.
    void handedOver();

private:
    void openDemo();
    void openLoaded(const Loaded &loaded, const QString &location, const QString &cache);
    bool openKept(const QString &location, const QString &cache);
    void openRead(const LoadResult &loaded);
    void openDraft(const QByteArray &document);
    void fetch(const QString &location);
    void showWaiting();
    void wait(const QString &waiting);
    void tell(const QString &what);
    void take(const LoadResult &loaded);
    void takeBundle(const QString &file);
    void takeOf(const Loaded &bundled, const QString &file);
    void follow(const QString &location);
    bool claim(const QString &cache);
    void endVisit();
    void serve(const Handover &handover);
    void act(trouble::Remedy remedy);
    void setLanguage(const QString &language);
    [[nodiscard]] start::StartState state() const;
    [[nodiscard]] QString defaultCache(const Loaded &loaded, const QString &location) const;

    Parts m_parts;
    KnownWorkspaces m_known;
    Wanted m_wanted;
    Handover m_handover;
    QString m_movedTo;
    QByteArray m_document; ///< of the session
    std::optional<trouble::Trouble> m_why;
    QString m_waiting;
    QString m_bundle; ///< a file that the session which is opened takes
    std::unique_ptr<demo::DemoSource> m_demo;
    std::unique_ptr<SingleInstance> m_instance;
    QString m_claimed; ///< the cache of m_instance
    std::unique_ptr<WorkspaceFollow> m_follow;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<start::StartPage> m_page;
};

} // namespace anjungan::app
