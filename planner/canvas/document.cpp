#include "planner/canvas/document.h"

#include <cairo-pdf.h>

namespace titrate::canvas {
namespace {

constexpr double full = 255.0;

cairo_status_t take_bytes(void* into, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(into)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

Document* open(const Paper* paper) {
  auto* document = new Document;
  document->surface = cairo_pdf_surface_create_for_stream(
      take_bytes, &document->bytes, paper->width * unit, paper->height * unit);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_TITLE, paper->title);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATOR, "titrate");
  // The clock would make every copy another file.
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_CREATE_DATE, paper->date);
  cairo_pdf_surface_set_metadata(document->surface, CAIRO_PDF_METADATA_MOD_DATE, paper->date);
  document->drawing = cairo_create(document->surface);
  document->letters = pango_cairo_create_context(document->drawing);
  // Otherwise letters stand on whole pixels of some screen.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(document->letters, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(document->letters, 72);
  pango_context_set_language(document->letters, pango_language_from_string("en"));
  pango_context_set_base_dir(document->letters, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions(document->letters, 0);
  return document;
}

void draw_shape(Document* document, const Shape* shape) {
  cairo_rectangle(document->drawing, shape->x * unit, shape->y * unit, shape->width * unit,
                  shape->height * unit);
  if (shape->fill >= 0) {
    set_colour(*document, static_cast<unsigned>(shape->fill));
    cairo_fill_preserve(document->drawing);
  }
  if (shape->line >= 0) {
    set_line(*document, shape->thickness, static_cast<unsigned>(shape->line));
    const double dashes[] = {12 * unit, 8 * unit};
    cairo_set_dash(document->drawing, dashes, shape->dashed != 0 ? 2 : 0, 0);
    cairo_stroke_preserve(document->drawing);
    cairo_set_dash(document->drawing, dashes, 0, 0);
  }
  cairo_new_path(document->drawing);
}

void draw_lines(Document* document, const int* points, int count, int thickness, unsigned colour) {
  cairo_new_path(document->drawing);  // text leaves a point behind
  for (int each = 0; each < count; ++each)
    cairo_line_to(document->drawing, points[2 * each] * unit, points[2 * each + 1] * unit);
  set_line(*document, thickness, colour);
  cairo_stroke(document->drawing);
}

void draw_ring(Document* document, int x, int y, int radius, int thickness, unsigned colour) {
  constexpr double round = 6.283185307179586;
  cairo_new_sub_path(document->drawing);
  cairo_arc(document->drawing, x * unit, y * unit, radius * unit, 0, round);
  set_line(*document, thickness, colour);
  cairo_stroke(document->drawing);
}

void end_page(Document* document) { cairo_show_page(document->drawing); }

const char* missing(Document* document) { return document->missing.c_str(); }

int close(Document* document, void (*take)(void* into, const char* bytes, unsigned long count),
          void* into) {
  g_object_unref(document->letters);
  cairo_destroy(document->drawing);
  cairo_surface_finish(document->surface);
  const bool whole = cairo_surface_status(document->surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(document->surface);
  if (whole) take(into, document->bytes.data(), document->bytes.size());
  delete document;
  return whole ? 1 : 0;
}

constexpr Canvas functions{open,       text_height, text_width, draw_text, draw_label, draw_shape,
                           draw_lines, draw_ring,   end_page,   missing,   close};

}  // namespace

void set_colour(const Document& document, unsigned colour) {
  cairo_set_source_rgb(document.drawing, (colour >> 16U & 0xFFU) / full,
                       (colour >> 8U & 0xFFU) / full, (colour & 0xFFU) / full);
}

void set_line(const Document& document, int thickness, unsigned colour) {
  cairo_set_line_width(document.drawing, thickness * unit);
  set_colour(document, colour);
}

}  // namespace titrate::canvas

extern "C" const titrate::canvas::Canvas* titrate_canvas_version_1() {
  return &titrate::canvas::functions;
}
