#include "planner/cli/pdf_call.h"

#include <dlfcn.h>

#include "planner/cli/exit.h"
#include "planner/cli/files.h"

namespace titrate::cli {
namespace {

constexpr const char* library = "titrate-canvas.so";

/// Where the library may be, in the order in which it is looked for.
std::vector<std::string> places() {
  std::vector<std::string> all;
  if (const auto folder = program_folder(); !folder.empty()) {
    all.push_back(folder + "/" + library);
    all.push_back(folder + "/../" TITRATE_LIBRARY_FOLDER "/titrate/" + library);
  }
  const std::string built = TITRATE_BUILT_CANVAS;
  if (!built.empty()) all.push_back(built);
  return all;
}

const canvas::Canvas* canvas_in(void* opened) {
  using Entry = const canvas::Canvas* (*)();
  const auto entry = reinterpret_cast<Entry>(dlsym(opened, canvas::entry_point));
  return entry == nullptr ? nullptr : entry();
}

const canvas::Canvas* load_canvas() {
  std::string looked;
  for (const auto& place : places()) {
    if (!exists(place)) {
      looked += (looked.empty() ? "" : ", ") + place;
      continue;
    }
    void* opened = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr)
      throw Stop{Exit::disk, "cannot load what draws PDF: " + std::string{dlerror()}};
    if (const auto* canvas = canvas_in(opened)) return canvas;
    throw Stop{Exit::disk, place + " belongs to another version of titrate"};
  }
  throw Stop{Exit::disk, "what draws PDF is not installed; looked for " + looked +
                             ". The same handout: --format html, printed by a browser"};
}

}  // namespace

PaperSize paper_of(const Call& call) {
  const auto* given = call.value("paper");
  if (given == nullptr || *given == "a4") return PaperSize::a4;
  if (*given == "letter") return PaperSize::letter;
  throw Stop{Exit::usage, "`" + *given + "` is no paper that titrate knows; a4 or letter"};
}

void set_paper(ExportOptions& options, const Exporter& exporter, const Call& call,
               const Console& console) {
  if (exporter.name != "pdf") return;
  const auto* output = call.value("output");
  if (output == nullptr && console.interactive)
    throw Stop{Exit::usage, "a PDF is nothing to read in a terminal; name a file: -o handout.pdf"};
  options.paper = paper_of(call);
  options.canvas = load_canvas();
}

}  // namespace titrate::cli
