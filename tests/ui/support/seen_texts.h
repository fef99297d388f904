// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/recording_device.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QWidget;

namespace anjungan::test {

/// A text as somebody sees it on a widget.
struct SeenText
{
    QString text;
    QRectF rect;         ///< within the widget, from the ascent to the descent
    QColor ink;          ///< as it is on its ground
    QColor ground;       ///< the most frequent colour below it
    double pixels = 0;   ///< size of the font after all transformations
    double contrast = 0; ///< of ink and what is below: a tenth of the pixels may have less
};

/// Paints everything but texts into a picture, and notes each text with what is below it at that moment: what a
/// picture alone does not tell, since letters are too thin to be measured in it. Pixmaps count as ground.
class SeenTexts : public RecordingDevice
{
public:
    explicit SeenTexts(QSize size);
    ~SeenTexts() override;

    std::vector<SeenText> texts;

    QPaintEngine *paintEngine() const override;
    /// What was painted, without texts.
    const QImage &ground() const;

protected:
private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

/// The texts of a visible widget and its children, in the order in which they are painted, those that are scrolled away
/// or outside left out.
std::vector<SeenText> seenTexts(QWidget &widget);

} // namespace anjungan::test
