#include <cmath>
#include <memory>
#include <string_view>

#include "planner/canvas/document.h"

namespace titrate::canvas {
namespace {

struct Unref {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

constexpr const char* family = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif";

/// Between these two marks a text has its own direction and leaves that around it alone.
constexpr std::string_view isolate = "\xE2\x81\xA8";
constexpr std::string_view end_isolate = "\xE2\x81\xA9";

void make_strong(PangoAttrList* attributes, std::size_t from, std::size_t to) {
  PangoAttribute* weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  weight->start_index = static_cast<guint>(from);
  weight->end_index = static_cast<guint>(to);
  pango_attr_list_insert(attributes, weight);
}

int in_points(int length) { return static_cast<int>(length * unit * PANGO_SCALE + 0.5); }

int in_tenths(int pango_units, bool up) {
  const double length = pango_units / (unit * PANGO_SCALE);
  return static_cast<int>(up ? std::ceil(length) : std::round(length));
}

/// Remembers each character that no font has.
void note_missing(Document& document, PangoLayout* layout) {
  if (pango_layout_get_unknown_glyphs_count(layout) == 0) return;
  const std::unique_ptr<PangoLayoutIter, void (*)(PangoLayoutIter*)> at{
      pango_layout_get_iter(layout), pango_layout_iter_free};
  const std::string_view text = pango_layout_get_text(layout);
  do {
    const PangoGlyphItem* run = pango_layout_iter_get_run_readonly(at.get());
    if (run == nullptr) continue;
    for (int each = 0; each < run->glyphs->num_glyphs; ++each) {
      if ((run->glyphs->glyphs[each].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
      const auto from =
          static_cast<std::size_t>(run->item->offset + run->glyphs->log_clusters[each]);
      const char* start = text.data() + from;
      const auto length = static_cast<std::size_t>(g_utf8_next_char(start) - start);
      const std::string letter{start, length};
      if (document.missing.find(letter) == std::string::npos) document.missing += letter;
    }
  } while (pango_layout_iter_next_run(at.get()) != 0);
}

Layout make_layout(Document& document, const Run* runs, int count, const Setting& setting,
                   int width) {
  Layout layout{pango_layout_new(document.letters)};
  PangoFontDescription* font = pango_font_description_from_string(family);
  pango_font_description_set_size(font, setting.size * PANGO_SCALE / 10);
  if (setting.strong != 0) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  std::string text;
  PangoAttrList* attributes = pango_attr_list_new();
  for (int each = 0; each < count; ++each) {
    const auto from = text.size();
    if (runs[each].own_direction != 0) text += isolate;
    text += runs[each].text;
    if (runs[each].own_direction != 0) text += end_isolate;
    if (runs[each].strong != 0) make_strong(attributes, from, text.size());
  }
  // In sizes of letters, so that every font fills as much of the page.
  pango_attr_list_insert(
      attributes, pango_attr_line_height_new_absolute(setting.size * setting.line_height / 100 *
                                                      PANGO_SCALE / 10));
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_auto_dir(layout.get(), 0);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), setting.align == 0   ? PANGO_ALIGN_LEFT
                                           : setting.align == 1 ? PANGO_ALIGN_CENTER
                                                                : PANGO_ALIGN_RIGHT);
  if (width > 0) pango_layout_set_width(layout.get(), in_points(width));
  note_missing(document, layout.get());
  return layout;
}

}  // namespace

int text_height(Document* document, const Run* runs, int count, const Setting* setting, int width) {
  const auto layout = make_layout(*document, runs, count, *setting, width);
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return in_tenths(height, true);
}

int text_width(Document* document, const Run* runs, int count, const Setting* setting) {
  const auto layout = make_layout(*document, runs, count, *setting, 0);
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  return in_tenths(width, true);
}

void draw_text(Document* document, const Run* runs, int count, const Setting* setting, int x, int y,
               int width) {
  const auto layout = make_layout(*document, runs, count, *setting, width);
  set_colour(*document, setting->colour);
  cairo_move_to(document->drawing, x * unit, y * unit);
  pango_cairo_show_layout(document->drawing, layout.get());
}

void draw_label(Document* document, const Run* runs, int count, const Setting* setting, int x,
                int baseline) {
  auto flush_left = *setting;
  flush_left.align = 0;
  const auto layout = make_layout(*document, runs, count, flush_left, 0);
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  const double left = x * unit - width * setting->align / (2.0 * PANGO_SCALE);
  set_colour(*document, setting->colour);
  cairo_move_to(document->drawing, left,
                baseline * unit - pango_layout_get_baseline(layout.get()) / double{PANGO_SCALE});
  pango_cairo_show_layout(document->drawing, layout.get());
}

}  // namespace titrate::canvas
