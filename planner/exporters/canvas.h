#pragma once

/// What draws a PDF: paper, text and shapes, without any idea of a plan. It is a library of its own
/// that is loaded only when a PDF is asked for, so what passes between is plain C. Lengths are
/// tenths of a millimetre from the top left corner, sizes of letters tenths of a point.
namespace titrate::canvas {

/// A stretch of a paragraph.
struct Run {
  const char* text;   ///< UTF-8
  int strong;         ///< bold
  int own_direction;  ///< its direction of writing is its own: a name in Hebrew, say
};

struct Setting {
  int size;         ///< tenths of a point
  int strong;       ///< all of it
  unsigned colour;  ///< 0xRRGGBB
  int align;        ///< 0 left, 1 middle, 2 right
  int line_height;  ///< per cent of the size
};

struct Shape {
  int x, y, width, height;
  int fill;       ///< 0xRRGGBB, or -1
  int line;       ///< 0xRRGGBB, or -1
  int thickness;  ///< of the line
  int dashed;
};

struct Paper {
  int width, height;
  const char* title;
  const char* date;  ///< `2026-11-23T00:00:00Z`
};

struct Document;

/// The functions of the library. A new version has another name for `version_1`.
struct Canvas {
  Document* (*open)(const Paper*);
  /// The height of a paragraph within a width.
  int (*height)(Document*, const Run*, int runs, const Setting*, int width);
  /// The width of the paragraph on one line.
  int (*width)(Document*, const Run*, int runs, const Setting*);
  void (*text)(Document*, const Run*, int runs, const Setting*, int x, int y, int width);
  /// A line of text that stands on `baseline`; `x` is its start, middle or end.
  void (*label)(Document*, const Run*, int runs, const Setting*, int x, int baseline);
  void (*shape)(Document*, const Shape*);
  /// Lines from point to point: x and y in turn.
  void (*lines)(Document*, const int* points, int count, int thickness, unsigned colour);
  void (*ring)(Document*, int x, int y, int radius, int thickness, unsigned colour);
  void (*end_page)(Document*);
  /// Characters that no font of this machine has, each once, UTF-8; valid until `close`.
  const char* (*missing)(Document*);
  /// Ends the document and hands over its bytes; nothing on failure. Frees it.
  int (*close)(Document*, void (*take)(void* into, const char* bytes, unsigned long count),
               void* into);
};

/// The name of the function in the library that gives a `const Canvas*`.
inline constexpr const char* entry_point = "titrate_canvas_version_1";

}  // namespace titrate::canvas
