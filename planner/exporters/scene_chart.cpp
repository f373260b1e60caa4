#include <algorithm>
#include <string_view>

#include "planner/exporters/scene.h"
#include "planner/exporters/utf8.h"

namespace titrate::scene {
namespace {

constexpr int text_size = 32;  ///< 9 pt
constexpr int line_height = 42;
constexpr int label_column = 290;
constexpr int narrow = 1200;  ///< below it the labels stand above the plot
constexpr int steps_height = 120;
constexpr int bars_height = 170;
constexpr int between = 14;

/// How wide a text is at most, near enough to keep texts apart.
int width_of(std::string_view words, bool bold = false) {
  return utf8::columns(words) * text_size * (bold ? 60 : 57) / 100;
}

Text text_at(Point at, std::string words, Anchor anchor = Anchor::start, bool bold = false) {
  Text text;
  text.at = at;
  text.size = text_size;
  text.anchor = anchor;
  text.bold = bold;
  text.words = std::move(words);
  return text;
}

/// A word on a line, and whether it must be there.
struct Label {
  int from = 0;  ///< where it begins
  int width = 0;
  std::string words;
  int rank = 0;  ///< 0 is wanted most
};

/// As many labels as fit beside each other, by rank and then from the left.
std::vector<Label> kept(const std::vector<Label>& labels, int apart = between) {
  std::vector<Label> all;
  for (int rank = 0; rank <= 2; ++rank) {
    for (const auto& label : labels) {
      if (label.rank != rank) continue;
      const bool free = std::none_of(all.begin(), all.end(), [&](const Label& other) {
        return label.from < other.from + other.width + apart &&
               other.from < label.from + label.width + apart;
      });
      if (free) all.push_back(label);
    }
  }
  return all;
}

/// Where things stand.
struct Frame {
  const handout::Chart& chart;
  Scene scene;
  int left = 0;
  int weeks = 1;

  [[nodiscard]] int edge(std::size_t week) const {
    return left + static_cast<int>(week) * (scene.width - left) / weeks;
  }
  [[nodiscard]] int middle(std::size_t week) const { return (edge(week) + edge(week + 1)) / 2; }
  void add(Mark mark) { scene.marks.push_back(std::move(mark)); }
  [[nodiscard]] bool is_narrow() const { return left == 0; }
};

/// The name of a band: beside it, or above it where the page is narrow. Gives the band's top.
int name_band(Frame& frame, const std::string& name, int top, int height) {
  if (frame.is_narrow()) {
    frame.add(text_at({0, top + text_size}, name, Anchor::start, true));
    return top + line_height;
  }
  frame.add(text_at({0, top + height / 2 + line_height}, name, Anchor::start, true));
  return top;
}

/// The steps of the intensity, each change with its words above it.
int draw_steps(Frame& frame, int top) {
  const auto& weeks = frame.chart.weeks;
  std::optional<std::int64_t> least;
  std::optional<std::int64_t> most;
  for (const auto& week : weeks) {
    if (!week.intensity) continue;
    least = std::min(least.value_or(*week.intensity), *week.intensity);
    most = std::max(most.value_or(*week.intensity), *week.intensity);
  }
  if (!least) return top;
  top = name_band(frame, frame.chart.intensity, top, steps_height);
  const auto y_of = [&](std::int64_t value) {
    const std::int64_t room = steps_height - line_height / 2;
    const auto up = *most == *least ? room / 2 : (value - *least) * room / (*most - *least);
    return top + line_height + steps_height - static_cast<int>(up);
  };
  std::vector<Label> labels;
  Stroke stroke;
  stroke.thickness = 9;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    if (!weeks[i].intensity) {
      if (!stroke.points.empty()) frame.add(stroke);
      stroke.points.clear();
      continue;
    }
    const int y = y_of(*weeks[i].intensity);
    const bool starts = stroke.points.empty();
    stroke.points.push_back({frame.edge(i), y});
    stroke.points.push_back({frame.edge(i + 1), y});
    const bool changes = starts || weeks[i - 1].intensity_words != weeks[i].intensity_words;
    if (changes) {
      const int width = width_of(weeks[i].intensity_words, true);
      const int from = std::min(frame.edge(i), frame.scene.width - width);
      labels.push_back({from, width, weeks[i].intensity_words, 1});
    }
  }
  if (!stroke.points.empty()) frame.add(stroke);
  if (!labels.empty()) labels.front().rank = labels.back().rank = 0;
  // Each stands above the highest step that it reaches over, so they may come close.
  for (const auto& label : kept(labels, 0)) {
    auto highest = *least;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      if (frame.edge(i) < label.from + label.width && label.from < frame.edge(i + 1))
        highest = std::max(highest, weeks[i].intensity.value_or(*least));
    }
    frame.add(text_at({label.from, y_of(highest) - 14}, label.words, Anchor::start, true));
  }
  return top + line_height + steps_height + between;
}

/// The numbers above the bars: the first, the last and every change before the rest.
void draw_numbers(Frame& frame, const std::vector<int>& tops) {
  const auto& weeks = frame.chart.weeks;
  std::vector<Label> labels;
  std::vector<std::size_t> of_label;
  const std::string* before = nullptr;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    if (weeks[i].volume_words.empty()) continue;
    const int width = width_of(weeks[i].volume_words);
    const bool changed = before == nullptr || *before != weeks[i].volume_words;
    const int from = std::clamp(frame.middle(i) - width / 2, frame.left, frame.scene.width - width);
    labels.push_back({from, width, weeks[i].volume_words, changed ? 1 : 2});
    of_label.push_back(i);
    before = &weeks[i].volume_words;
  }
  if (!labels.empty()) labels.front().rank = labels.back().rank = 0;
  for (const auto& label : kept(labels)) {
    const int centre = label.from + label.width / 2;
    const auto which = std::find_if(labels.begin(), labels.end(),
                                    [&](const Label& each) { return each.from == label.from; });
    const auto week = of_label[static_cast<std::size_t>(which - labels.begin())];
    // Above every bar that the number reaches over.
    int top = tops[week];
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      if (frame.edge(i) < label.from + label.width && label.from < frame.edge(i + 1))
        top = std::min(top, tops[i]);
    }
    frame.add(text_at({centre, top - 10}, label.words, Anchor::middle));
  }
}

int draw_bars(Frame& frame, int top) {
  const auto& weeks = frame.chart.weeks;
  std::int64_t most = 1;
  for (const auto& week : weeks) most = std::max(most, week.volume);
  top = name_band(frame, frame.chart.volume, top, bars_height);
  const int bottom = top + line_height + bars_height;
  std::vector<int> tops;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const int height = static_cast<int>(weeks[i].volume * bars_height / most);
    tops.push_back(bottom - height);
    if (height == 0) continue;
    const int gap = std::max(2, (frame.edge(i + 1) - frame.edge(i)) / 12);
    Rectangle bar;
    bar.at = {frame.edge(i) + gap, bottom - height};
    bar.width = frame.edge(i + 1) - frame.edge(i) - 2 * gap;
    bar.height = height;
    bar.fill = weeks[i].shortened.empty() ? Ink::light : Ink::white;
    bar.dashed = !weeks[i].shortened.empty();
    frame.add(bar);
  }
  draw_numbers(frame, tops);
  frame.add(Stroke{{{frame.left, bottom}, {frame.scene.width, bottom}}, 4});
  return bottom;
}

/// Week numbers below, so many apart that they do not touch.
int draw_axis(Frame& frame, int top) {
  const auto& weeks = frame.chart.weeks;
  if (!frame.is_narrow()) frame.add(text_at({0, top + line_height}, "Week", Anchor::start, true));
  std::vector<Label> labels;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const auto words = (frame.is_narrow() && i == 0 ? "Week " : "") + std::to_string(weeks[i].week);
    const int width = width_of(words);
    const int from = std::max(0, std::min(frame.middle(i) - width / 2, frame.scene.width - width));
    const bool fifth = weeks[i].week % 5 == 0;
    labels.push_back({from, width, words, i == 0 ? 0 : fifth ? 1 : 2});
  }
  // Every number, or each fifth: a gap here and there would be read as a missing week.
  auto some = kept(labels);
  if (some.size() < labels.size()) {
    labels.erase(std::remove_if(labels.begin(), labels.end(),
                                [](const Label& label) { return label.rank == 2; }),
                 labels.end());
    some = kept(labels);
  }
  for (const auto& label : some) frame.add(text_at({label.from, top + line_height}, label.words));
  return top + line_height + between;
}

}  // namespace

Scene draw_chart(const handout::Chart& chart, int width) {
  Frame frame{chart,
              {},
              width < narrow ? 0 : label_column,
              std::max(1, static_cast<int>(chart.weeks.size()))};
  frame.scene.width = width;
  frame.scene.description = chart.alternative;
  int y = draw_steps(frame, 0);
  y = draw_bars(frame, y);
  frame.scene.height = draw_axis(frame, y);
  return frame.scene;
}

}  // namespace titrate::scene
