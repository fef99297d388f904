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
class MapTools;

/// A map with its legend, scale, attribution and buttons. Lives on the UI thread, where it neither paints layers nor
/// waits.
///
/// Keys: arrows move, + and − zoom, Home shows everything, Tab goes from feature to feature, Enter activates the one it
/// is on; on the one that is selected already it opens it.
class MapView : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the view. Where the interactive surface cannot be made (a QML module is missing), the
    /// static one stands in.
    /// Maps with the same `engine`, which must outlive them, are made faster from the second on.
    MapView(const theme::Theme &theme, MapSurface surface, QWidget *parent = nullptr,
            LocatorWorld world = systemWorld(), SharedQmlEngine *engine = nullptr);
    ~MapView() override;

    /// Null: an empty map. What was shown stays until the new scene is painted.
    void setScene(std::shared_ptr<const render::Scene> scene);
    /// What the scene's raster shows in that box of the world has changed.
    void renew(const geo::Box &world);
    /// Outlines the selectable feature of that id; empty or unknown: none.
    void setSelected(const QString &id);
    /// Outlines the feature that is being read; empty or unknown: none.
    void setMarked(const QString &id);
    /// Says whether a double tap on the feature of that id opens it instead of zooming.
    void setOpens(std::function<bool(const QString &id)> opens);
    /// The camera stays on this box of degrees. Until then it may go anywhere.
    void setLimits(const geo::Box &degrees);
    /// Shows the whole box of degrees, and goes on to do so when the view changes its size, until a person moves the
    /// map.
    void fit(const geo::Box &degrees, bool animated = false) { m_camera->fit(degrees, animated); }
    using Flight = map::Flight;
    /// Shows the box (world coordinates) in what the widgets over the map leave free, and goes on to do so when the
    /// view changes its size, until a person moves the map or everything is shown again.
    void flyTo(const geo::Box &world, Flight flight) { m_camera->flyTo(world, flight); }
    /// Shows everything that fit() was given.
    void showAll() { m_camera->showAll(); }
    /// The same, unless a person has moved the map since it was shown or flown to.
    void flyBack() { m_camera->flyBack(); }
    /// Moves the camera where that place (world coordinates) is under the card.
    void uncover(geo::Point world) { m_camera->uncover(world); }
    /// Widgets for the map's upper edge and for what is read beside the map, see MapFurniture; they become the view's.
    void setTrail(QWidget *trail);
    void setCard(QWidget *card);
    /// Trail or card came, went, or want another size.
    void layOutOver();
    /// How distances, coordinates and ages are written; English until then.
    void setFormat(const theme::Formatter &format);
    void setLegend(const Legend &legend);
    /// A remark that belongs to the map, such as "Outlines schematic".
    void setNote(const QString &note);
    /// Whose geometry is shown.
    void setAttribution(const QString &attribution);
    /// For more buttons. They are shown at first on the interactive surface only.
    MapButtons &buttons() const;
    /// For a line to the person at the map.
    MapNotice &notice() const;
    void setButtonsVisible(bool visible);
    /// Pixels at the upper edge that widgets over the map cover: the map's own keep below them.
    void setTopInset(int pixels);
    /// For a map that is a card of its own: rounded corners with `around` outside of them, and a hairline.
    void setCorners(double radius, const QColor &around, const QColor &line);

    /// What is seen now for paper: everything of the sheet that a map knows. Where no person has moved the map, that is
    /// all that fit() was given, whatever the paper's shape.
    Sheet sheet() const;

    /// Whether everything in view is there and sharp.
    bool isSettled() const;
    render::Viewport viewport() const;

    QSize minimumSizeHint() const override { return {1, 1}; }
    QSize sizeHint() const override { return {480, 480}; }

Q_SIGNALS:
    /// A tap, a click or Enter: the ids of the selectable features there as render::touchedAt() orders them.
    void activated(const QStringList &ids);
    /// A double tap on the feature, where setOpens() was told, or Enter on the one that is selected.
    void opened(const QString &id);
    /// The pointer is over another feature; empty: over none.
    void hovered(const QString &id);
    void settled();
    /// Another part of the world is seen.
    void viewportChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addTools(LocatorWorld world);
    void listen();
    void setFocused(const QString &id);
    void addButtons();
    void placeFurniture();
    void restyle();
    void updateFootText();

    const theme::Theme &m_theme;
    Canvas *m_canvas;
    MapFurniture *m_furniture;
    MapCamera *m_camera;
    MapPointer *m_pointer;
    std::unique_ptr<MapTools> m_tools; ///< null where the map holds still
    std::shared_ptr<const render::Scene> m_scene;
    QString m_selected;
    QString m_marked;
    QString m_focused;
    QString m_note;
    QString m_attribution;
};

} // namespace anjungan::map
