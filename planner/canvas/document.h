#pragma once

#include <cairo.h>
#include <string>

#include <pango/pangocairo.h>

#include "planner/exporters/canvas.h"

namespace titrate::canvas {

/// A PDF in the making.
struct Document {
  std::string bytes;
  std::string missing;
  cairo_surface_t* surface = nullptr;
  cairo_t* drawing = nullptr;
  PangoContext* letters = nullptr;
};

/// Points of a tenth of a millimetre.
inline constexpr double unit = 72.0 / 254.0;

void set_colour(const Document& document, unsigned colour);
void set_line(const Document& document, int thickness, unsigned colour);

int text_height(Document*, const Run*, int runs, const Setting*, int width);
int text_width(Document*, const Run*, int runs, const Setting*);
void draw_text(Document*, const Run*, int runs, const Setting*, int x, int y, int width);
void draw_label(Document*, const Run*, int runs, const Setting*, int x, int baseline);

}  // namespace titrate::canvas
