#include "planner/cli/simulate_inputs.h"

#include <algorithm>

#include "planner/cli/files.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/plan/course_part.h"
#include "planner/plan/neutral_patient.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

[[noreturn]] void stop_at_unknown(const std::string& name, const std::string& what,
                                  const std::vector<std::string>& known) {
  throw Stop{Exit::usage, "`" + name + "` is not " + what + did_you_mean(name, known)};
}

const Programme& programme_of(const Call& call, const Condition& condition,
                              const std::string& of_case) {
  const auto* named = call.value("programme");
  const std::string id = named != nullptr ? *named : of_case;
  if (id.empty()) return *condition.default_programme();
  if (const auto* programme = condition.find_programme(id)) return *programme;
  std::vector<std::string> ids;
  for (const auto& programme : condition.programmes) ids.push_back(programme.id);
  stop_at_unknown(id, "a programme of " + condition.id, ids);
}

void check_phase(const Call& call, const std::string& option, const Programme& programme) {
  const auto* named = call.value(option);
  if (named == nullptr) return;
  std::vector<std::string> ids;
  for (const Phase& phase : programme.phases) ids.push_back(phase.id);
  if (!holds(ids, *named)) stop_at_unknown(*named, "a phase of " + programme.id, ids);
}

/// Leaves out the phases before the one of `--from` and behind the one of `--until`.
void cut(Subject& subject, const Call& call) {
  if (!call.has("from") && !call.has("until")) return;
  check_phase(call, "from", subject.programme);
  check_phase(call, "until", subject.programme);
  const auto value = [&](const char* option) {
    const auto* given = call.value(option);
    return given == nullptr ? std::string{} : *given;
  };
  subject.programme = part_of(subject.programme, value("from"), value("until"));
  if (subject.programme.phases.empty())
    throw Stop{Exit::usage, "the phase of --until comes before the one of --from"};
  if (const auto phase = leans_on_others(subject.programme); !phase.empty())
    throw Stop{Exit::usage, "phase `" + phase + "` goes on with what --from leaves out"};
  std::vector<std::string> titles;
  for (const Phase& phase : subject.programme.phases) titles.push_back(phase.title);
  subject.part = words::list(titles);
}

Subject neutral_subject(Condition condition, const Call& call) {
  Subject subject;
  subject.programme = programme_of(call, condition, "");
  subject.patient = neutral_patient(condition, subject.programme);
  subject.neutral = true;
  subject.condition = std::move(condition);
  cut(subject, call);
  return subject;
}

std::optional<Subject> read_file_subject(const Call& call, const Folder& folder,
                                         Documents& documents) {
  const auto& path = call.arguments[0];
  const auto& document = documents.open(path, path);
  if (!document.kind) return std::nullopt;
  if (*document.kind == FileKind::condition) {
    auto condition = read_condition_file(document, folder, documents);
    if (!condition) return std::nullopt;
    return neutral_subject(std::move(*condition), call);
  }
  if (*document.kind != FileKind::case_file)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*document.kind)} +
                               "; a case or a condition is simulated"};
  auto files = read_case_files(document, folder, documents);
  if (!files) return std::nullopt;
  Subject subject;
  subject.programme = programme_of(call, files->condition, files->patient.programme);
  subject.patient = std::move(files->patient);
  subject.condition = std::move(files->condition);
  cut(subject, call);
  return subject;
}

/// A whole number of at most nineteen digits; stops at anything else.
std::uint64_t whole_of(const std::string& text, const std::string& option) {
  constexpr std::size_t most_digits = 19;
  const bool digits =
      !text.empty() && text.size() <= most_digits &&
      std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  if (!digits) throw Stop{Exit::usage, "`" + text + "` is not a whole number: " + option};
  std::uint64_t number = 0;
  for (const char letter : text) number = number * 10 + static_cast<std::uint64_t>(letter - '0');
  return number;
}

int between(const Call& call, const std::string& option, int usual, int low, int high) {
  const auto* text = call.value(option);
  if (text == nullptr) return usual;
  const auto number = whole_of(*text, "--" + option);
  if (number < static_cast<std::uint64_t>(low) || number > static_cast<std::uint64_t>(high))
    throw Stop{Exit::usage, "--" + option + " must be from " + std::to_string(low) + " to " +
                                std::to_string(high)};
  return static_cast<int>(number);
}

/// `0.65` in thousandths.
std::int64_t noise_of(const std::string& text) {
  constexpr std::int64_t most = 3000;
  constexpr std::size_t decimals = 3;
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  auto part = point == std::string::npos ? std::string{} : text.substr(point + 1);
  const bool fits = part.size() <= decimals && (point == std::string::npos || !part.empty());
  part.resize(decimals, '0');
  if (!fits || whole.size() > 3 || whole.empty())
    throw Stop{Exit::usage, "`" + text + "` is not a number such as 0.65: --noise"};
  const auto noise = static_cast<std::int64_t>(whole_of(whole + part, "--noise"));
  if (noise > most) throw Stop{Exit::usage, "--noise must be from 0 to 3 points"};
  return noise;
}

}  // namespace

std::optional<Subject> read_subject(const Call& call, const Folder& folder, Documents& documents) {
  const auto& name = call.arguments[0];
  const auto ids = conditions_in(folder);
  if (holds(ids, name)) {
    auto file = read_condition_called(name, folder, documents);
    if (!file) return std::nullopt;
    return neutral_subject(std::move(file->condition), call);
  }
  if (!exists(name))
    throw Stop{Exit::usage, "no file and no condition `" + name + "`" + did_you_mean(name, ids)};
  return read_file_subject(call, folder, documents);
}

int weeks_of(const Call& call, int usual) {
  constexpr int longest = 156;
  return between(call, "weeks", usual, 1, longest);
}

Sampling sampling_of(const Call& call, int weeks, int usual_sample) {
  constexpr int most = 1'000'000;
  Sampling sampling;
  if (const auto* noise = call.value("noise")) sampling.noise = noise_of(*noise);
  if (const auto* seed = call.value("seed")) sampling.seed = whole_of(*seed, "--seed");
  sampling.sample = between(call, "sample", usual_sample, 1, most);
  sampling.weeks = weeks;
  sampling.as_long_as_needed = call.has("no-review");
  return sampling;
}

std::vector<Course> courses_of(const Call& call) {
  const auto* named = call.value("course");
  if (named == nullptr) return {all_courses.begin(), all_courses.end()};
  std::vector<std::string> names;
  for (const Course course : all_courses) {
    names.emplace_back(course_name(course));
    if (names.back() == *named) return {course};
  }
  stop_at_unknown(*named, "a course: steady, improving, worsening or flaring", names);
}

}  // namespace titrate::cli
