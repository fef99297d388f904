// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/locate/locator.h"
#include "ui/map/map_camera.h"
#include "ui/map/map_surface.h"
#include "ui/map/render/painter.h"
#include "ui/map/sheet/sheet.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace anjungan::map {

class Canvas;
class SharedQmlEngine;
class MapButtons;
class MapFurniture;
class MapNotice;
class MapPointer;
class MapTip;
class MapTools;

/// A map with its legend, scale, attribution and buttons. Lives on the UI thread, on which it neither paints layers nor
/// blocks.
///
/// One stop of the Tab key. Keys: arrows go from area to area, Page Up and Down from feature to feature in view; Enter
/// activates the focused one, and opens it if it is selected already; arrows with Shift or Ctrl move the map, + and −
/// zoom, Home shows everything.
class MapView : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the view. If the interactive surface cannot be created (a QML module is missing), the
    /// static one is used. Maps with the same `engine`, which must outlive them, are made faster from the second on.
    MapView(const theme::Theme &theme, MapSurface surface, QWidget *parent = nullptr,
            LocatorWorld world = systemWorld(), SharedQmlEngine *engine = nullptr);
    ~MapView() override;

    /// Null: an empty map. The old scene stays visible until the new one is painted.
    void setScene(std::shared_ptr<const render::Scene> scene);
    /// The content of the scene's raster in that box of the world has changed.
    void renew(const geo::Box &world);
    /// Outlines the selectable feature of that id; empty or unknown: none.
    void setSelected(const QString &id);
    /// Outlines the feature whose card is open; empty or unknown: none.
    void setMarked(const QString &id);
    /// What is said about a feature, in lines of plain text beginning with its name: shown beside a resting pointer and
    /// a held finger, and read to whoever hears the focused or selected one. Without it, its name.
    void setWords(std::function<QStringList(const QString &id)> words);
    /// Says whether a double tap on the feature of that id opens it instead of zooming.
    void setOpens(std::function<bool(const QString &id)> opens);
    /// Limits the camera to this box of degrees. Initially it is not limited.
    void setLimits(const geo::Box &degrees);
    /// Shows the whole box of degrees, also after the view's size has changed, until a person moves the map.
    void fit(const geo::Box &degrees, bool animated = false);
    using Flight = map::Flight;
    /// Shows the box (world coordinates) in the part that the widgets over the map leave free, also after the view's
    /// size has changed, until a person moves the map or everything is shown again.
    void flyTo(const geo::Box &world, Flight flight) { m_camera->flyTo(world, flight); }
    /// Shows everything that fit() was given.
    void showAll() { m_camera->showAll(); }
    /// Back to the view before the first flight since a person moved the map; false if there was none.
    bool flyBack() { return m_camera->flyBack(); }
    /// Moves the camera if that place (world coordinates) is under the card.
    void uncover(geo::Point world) { m_camera->uncover(world); }
    /// Back to the view before uncover(), unless the map was moved since.
    void coverAgain() { m_camera->coverAgain(); }
    /// Widgets for the map's upper edge and for the card, see MapFurniture; the view owns them.
    void setTrail(QWidget *trail);
    void setCard(QWidget *card);
    /// A widget over the whole map, below its controls: for marks of the caller, at the places of viewport(). Taps go
    /// through it if it lets them. The view owns it.
    void setOver(QWidget *over);
    /// Trail or card were shown, hidden, or need another size.
    void layOutOver();
    /// Formats distances, coordinates and ages; initially in English.
    void setFormat(const theme::Formatter &format);
    void setLegend(const Legend &legend);
    /// A remark that belongs to the map, such as "Outlines schematic".
    void setNote(const QString &note);
    /// The attribution of the geometry.
    void setAttribution(const QString &attribution);
    /// To add more buttons. Initially they are shown only on the interactive surface.
    MapButtons &buttons() const;
    /// To show a line of text over the map.
    MapNotice &notice() const;
    void setButtonsVisible(bool visible);
    /// Pixels at the upper edge that widgets over the map cover: the map's own controls are below them.
    void setTopInset(int pixels);
    void setBottomInset(int pixels); ///< the same at the lower edge
    /// For a map that is a card: rounded corners, the colour `around` outside them, and a hairline.
    void setCorners(double radius, const QColor &around, const QColor &line);

    /// The current view for paper: all parts of the sheet that the map knows. If no person has moved the map, it shows
    /// the whole box given to fit(), for any shape of paper.
    Sheet sheet() const;

    /// Whether everything in view is painted, and at its own resolution.
    [[nodiscard]] bool isSettled() const;
    render::Viewport viewport() const;
    /// Where a person has moved the map to; none if nobody has.
    std::optional<render::Viewport> movedView() const;
    /// Begins there instead of with everything, for a map that takes the place of another: with the first scene after a
    /// fit().
    void beginAt(const render::Viewport &view) { m_begin = view; }

    QSize minimumSizeHint() const override { return {1, 1}; }
    QSize sizeHint() const override { return {480, 480}; }

Q_SIGNALS:
    /// A tap, a click or Enter, with the ids of the selectable features there in the order of render::touchedAt().
    void activated(const QStringList &ids);
    /// A double tap on a feature that opens (setOpens()), or Enter on the selected one.
    void opened(const QString &id);
    void settled();
    /// To show the text of `piece`, a control over the map that has no room for it, in lines; an empty line is before
    /// each heading but the first.
    void wholeTextAsked(const QStringList &lines, QWidget *piece);
    /// The visible part of the world has changed.
    void viewportChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void addTools(LocatorWorld world);
    void listen();
    void setFocused(const QString &id);
    [[nodiscard]] bool moveFocus(const QKeyEvent &event);
    void showRing(bool isShown);
    QStringList wordsOf(const QString &id) const;
    void addButtons();
    void placeFurniture();
    void arrange();
    void restyle();
    void updateFootText();

    const theme::Theme &m_theme;
    Canvas *m_canvas;
    MapFurniture *m_furniture;
    MapCamera *m_camera;
    MapPointer *m_pointer;
    std::unique_ptr<MapTools> m_tools; ///< null if the map is static
    std::shared_ptr<const render::Scene> m_scene;
    MapTip *m_tip;
    QWidget *m_over = nullptr; ///< see setOver()
    std::function<QStringList(const QString &)> m_words;
    bool m_hasRing = false;
    QString m_selected;
    QString m_marked;
    QString m_focused;
    QString m_note;
    QString m_attribution;
    std::optional<render::Viewport> m_begin; ///< see beginAt()
    bool m_isFit = false;
    bool m_isArranging = false;
};

} // namespace anjungan::map
