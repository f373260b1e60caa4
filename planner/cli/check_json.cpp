#include "planner/check/code_meanings.h"
#include "planner/cli/check_report.h"
#include "planner/exporters/json_fields.h"
#include "planner/exporters/page.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using json::field;

void write_place(JsonWriter& json, std::string_view key, const LineColumn& place) {
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "line", place.line);
  field(json, "column", place.column);
  json.close_object();
}

void write_mistake(JsonWriter& json, const Mistake& mistake) {
  json.open_object();
  field(json, "code", mistake.code);
  field(json, "severity", mistake.severity);
  field(json, "path", mistake.path);
  write_place(json, "from", mistake.from);
  write_place(json, "to", mistake.to);
  field(json, "message", mistake.message);
  field(json, "help", mistake.help);
  json.close_object();
}

void write_proof(JsonWriter& json, const TimedProof& its) {
  const check::ProgrammeProof& proof = its.proof;
  json.open_object();
  field(json, "programme", proof.programme);
  json.key("complete");
  json.boolean(proof.complete);
  field(json, "patients", static_cast<std::int64_t>(proof.patients));
  field(json, "states", static_cast<std::int64_t>(proof.states));
  field(json, "transitions", proof.transitions);
  field(json, "milliseconds", static_cast<std::int64_t>(its.seconds * 1000));
  field(json, "calm_sessions_at_most", proof.calm_sessions);
  field(json, "bad_answers_at_most", proof.bad_answers);
  field(json, "weeks_at_most", proof.weeks);
  json.key("holds");
  json.open_object();
  for (const check::ClaimText& claim : check::claims()) {
    json.key(claim.code);
    json.boolean(check::holds(proof, claim.claim));
  }
  json.close_object();
  json.close_object();
}

template <class Range, class Write>
void write_list(JsonWriter& json, std::string_view key, const Range& range, const Write& write) {
  json.key(key);
  json.open_list();
  for (const auto& each : range) write(json, each);
  json.close_list();
}

}  // namespace

std::vector<Mistake> mistakes_of(const Diagnostics& diagnostics) {
  std::vector<Mistake> all;
  for (const Diagnostic& each : diagnostics.all()) {
    all.push_back({each.code, std::string{severity_word(each.severity)}, each.source->path,
                   each.source->at(each.span.begin), each.source->at(each.span.end), each.message,
                   each.help});
  }
  return all;
}

std::string check_json(const std::vector<FileReport>& files) {
  JsonWriter json;
  json.open_object();
  field(json, "check", 1);
  write_list(json, "files", files, [](JsonWriter& out, const FileReport& file) {
    out.open_object();
    field(out, "path", file.path);
    write_list(out, "mistakes", file.mistakes, write_mistake);
    write_list(out, "proofs", file.proofs, write_proof);
    out.close_object();
  });
  json.close_object();
  return json.finish();
}

std::string explain_code(std::string_view code, const Console& console) {
  text::Page page(console.width, console.out_colour);
  for (const check::ClaimText& claim : check::claims()) {
    if (claim.code != code && code != "proof") continue;
    page.blank();
    page.line(text::Styled{std::string{claim.question}, text::Style::heading});
    page.line(text::Styled{"[" + std::string{claim.code} + "]", text::Style::quiet}, 1);
    page.paragraph(text::Styled{std::string{claim.meaning}}, 1);
  }
  if (const auto meaning = check::meaning_of(code); !meaning.empty()) {
    page.paragraph(text::Styled{std::string{meaning}});
    page.paragraph(text::Styled{"An example stands in docs/errors.md, under " + std::string{code}});
  }
  return page.text();
}

}  // namespace titrate::cli
