// Any bytes as one line of a batch: a plan or an error record, each one whole line without control
// characters; a record that is read gives a plan whose invariants hold.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "planner/batch/answer.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"
#include "tests/fuzz/tree_invariants.h"

using namespace titrate;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file{TITRATE_ROOT "/" + path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

batch::Shelved shelve(const std::string& id) {
  batch::Shelved shelved;
  shelved.why_not = "no such condition";
  if (id != "achilles-midportion" && id != "ankle-sprain") return shelved;
  static const Source profiles_source{"pain-profiles.yaml",
                                      text_of("protocols/pain-profiles.yaml")};
  const Source source{id + ".yaml", text_of("protocols/" + id + ".yaml")};
  Diagnostics diagnostics;
  const auto profiles_root = yaml::parse(profiles_source, diagnostics);
  const auto root = yaml::parse(source, diagnostics);
  const auto profiles = read_pain_profiles(profiles_source, *profiles_root, diagnostics);
  shelved.condition = read_condition(source, *root, *profiles, diagnostics);
  fuzz::require(shelved.condition.has_value());
  return shelved;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static batch::Library library{shelve};
  batch::Terms terms;
  terms.today = Date{date::year{2026} / 12 / 14};
  terms.engine = "fuzz";
  terms.path = "cases.ndjson";
  const std::string text{bytes, bytes + size};
  if (text.find('\n') != std::string::npos) return 0;
  for (const auto form : {batch::Form::ndjson, batch::Form::summary}) {
    terms.form = form;
    const auto answer = batch::answer(text, 1, terms, library);
    fuzz::require(!answer.bytes.empty() && answer.bytes.back() == '\n');
    fuzz::require(answer.bytes.find('\n') == answer.bytes.size() - 1);
    for (const char c : answer.bytes)
      fuzz::require(c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F) || c < 0);
    fuzz::require((answer.verdict == batch::Verdict::bad) == !answer.complaint.empty());
  }
  return 0;
}
