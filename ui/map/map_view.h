// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/locate/locator.h"
#include "ui/map/render/painter.h"
#include "ui/map/sheet/sheet.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>

namespace anjungan::map {

class Canvas;
class MapButtons;
class MapFurniture;
class MapNotice;
class MapTools;

/// Whether people can move the map, or it holds still and paints at once (for pictures and pages, no display needed).
enum class Surface { Interactive, Static };

/// A map with its legend, scale, attribution and buttons. Lives on the UI thread, where it neither paints layers nor
/// waits.
///
/// Keys: arrows move, + and − zoom, Home shows everything, Tab goes from area to area, Enter activates the one it is
/// on.
class MapView : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the view. Where the interactive surface cannot be made (a QML module is missing), the
    /// static one stands in.
    MapView(const theme::Theme &theme, Surface surface, QWidget *parent = nullptr, LocatorWorld world = systemWorld());
    ~MapView() override;

    /// Null: an empty map. What was shown stays until the new scene is painted.
    void setScene(std::shared_ptr<const render::Scene> scene);
    /// Outlines the selectable feature of that id; empty or unknown: none.
    void setSelected(const QString &id);
    /// The camera stays on this box of degrees. Until then it may go anywhere.
    void setLimits(const geo::Box &degrees);
    /// Shows the whole box of degrees, and goes on to do so when the view changes its size, until a person moves the
    /// map.
    void fit(const geo::Box &degrees, bool animated = false);
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
    /// A tap, a click or Enter: the id of the uppermost selectable feature there, empty where there is none.
    void areaActivated(const QString &id);
    /// The pointer is over another feature; empty: over none.
    void hovered(const QString &id);
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setFocused(const QString &id);
    void addButtons();
    void placeFurniture();
    void refit(bool animated);
    void zoomBy(double levels);
    void panBy(QPointF pixels);
    void leavePosition();
    void tap(QPointF at);
    render::Viewport fitted() const;
    QString idAt(QPointF at) const;
    void updateFootText();

    const theme::Theme &m_theme;
    Canvas *m_canvas;
    MapFurniture *m_furniture;
    std::unique_ptr<MapTools> m_tools; ///< null where the map holds still
    std::shared_ptr<const render::Scene> m_scene;
    geo::Box m_fit;       ///< degrees; what Home shows
    bool m_fitted = true; ///< no person has moved the map since the last fit
    QString m_selected;
    QString m_focused;
    QString m_hovered;
    QString m_note;
    QString m_attribution;
};

} // namespace anjungan::map
