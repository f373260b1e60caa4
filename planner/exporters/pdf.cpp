#include "planner/exporters/exporters.h"
#include "planner/exporters/paper_handout.h"

namespace titrate {
namespace paper {
namespace {

Sheet sheet_of(PaperSize size) {
  Sheet sheet;
  if (size == PaperSize::letter) {
    sheet.width = 2159;
    sheet.height = 2794;
  }
  return sheet;
}

/// The plan's name and `Page 1 of 3`, below the text.
void number_pages(std::vector<std::vector<Mark>>& pages, const Sheet& sheet,
                  const std::string& name) {
  const Font font{.size = 90, .colour = 0x333333};
  const auto add = [&](std::vector<Mark>& page, const std::string& text, Align align) {
    Words words;
    words.line = {handout::Piece{text, false, align == Align::left}};
    words.font = font;
    words.font.align = align;
    words.x = align == Align::left ? sheet.side : sheet.width - sheet.side;
    words.y = sheet.height - 90;
    words.on_baseline = true;
    page.emplace_back(std::move(words));
  };
  for (std::size_t at = 0; at < pages.size(); ++at) {
    add(pages[at], name, Align::left);
    add(pages[at], "Page " + std::to_string(at + 1) + " of " + std::to_string(pages.size()),
        Align::right);
  }
}

void take(void* into, const char* bytes, unsigned long count) {
  static_cast<std::string*>(into)->append(bytes, count);
}

std::string why_not(const Plan& plan, const ExportOptions& options) {
  if (plan.result == Plan::Result::refused)
    return "the plan is refused, and a refused plan has no handout";
  if (plan.without_patient) return "a programme without a patient has no handout";
  if (options.canvas == nullptr)
    return "this titrate cannot draw PDF: titrate-canvas.so is missing";
  return {};
}

std::string missing_words(const std::string& letters) {
  return "no font of this machine has " + letters +
         ", so boxes stand in their place; install fonts-noto-core, and fonts-noto-cjk for "
         "Chinese, "
         "Japanese and Korean";
}

}  // namespace
}  // namespace paper

ExportResult write_pdf(const Plan& plan, const ExportOptions& options) {
  if (auto reason = paper::why_not(plan, options); !reason.empty())
    return {.bytes = {}, .error = std::move(reason)};
  const auto& canvas = *options.canvas;
  const auto sheet = paper::sheet_of(options.paper);
  const auto content = handout::make_handout(plan);
  const auto title = content.title + ", " + content.plan_name;
  const auto date = iso_date(plan.as_of) + "T00:00:00Z";
  const canvas::Paper paper{sheet.width, sheet.height, title.c_str(), date.c_str()};
  auto* document = canvas.open(&paper);
  paper::Pages pages{sheet};
  paper::add_handout(paper::Setter{canvas, document}, content, pages);
  auto all = pages.take();
  paper::number_pages(all, sheet, content.plan_name);
  for (const auto& page : all) {
    paper::draw(canvas, document, page);
    canvas.end_page(document);
  }
  ExportResult result;
  if (const std::string missing = canvas.missing(document); !missing.empty())
    result.notes.push_back(paper::missing_words(missing));
  if (canvas.close(document, paper::take, &result.bytes) == 0)
    return {.bytes = {}, .error = "the PDF could not be drawn"};
  return result;
}

}  // namespace titrate
