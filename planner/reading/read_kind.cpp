#include <utility>

#include "planner/reading/read.h"
#include "planner/reading/shape.h"

namespace titrate {

std::optional<FileKind> read_kind(const Source& source, const yaml::Node& root,
                                  Diagnostics& diagnostics) {
  reading::Reader reader{source, diagnostics};
  reader.key = "titrate";
  const yaml::Entry* entry = root.find("titrate");
  if (entry == nullptr) {
    reader.error("missing-key", {root.span.begin, root.span.begin},
                 "this file has no `titrate` line",
                 "begin it with `titrate: condition/1`, `case/1`, `check-ins/1`, "
                 "`pain-profiles/1` or `story/1`");
    return std::nullopt;
  }
  return reading::word_of<FileKind>({{"condition/1", FileKind::condition},
                                     {"case/1", FileKind::case_file},
                                     {"check-ins/1", FileKind::check_ins},
                                     {"pain-profiles/1", FileKind::pain_profiles},
                                     {"story/1", FileKind::story}})
      .read(entry->value, reader);
}

}  // namespace titrate
