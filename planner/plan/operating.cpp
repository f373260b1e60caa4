#include "planner/plan/operating.h"

#include <algorithm>
#include <thread>

#include "planner/engine/chart.h"
#include "planner/engine/compile.h"
#include "planner/plan/course_story.h"
#include "planner/plan/neutral_patient.h"

namespace titrate {
namespace {

/// The value below which `percent` of the sorted weeks lie; nothing without any.
std::optional<int> percentile(const std::vector<int>& sorted, std::size_t percent) {
  if (sorted.empty()) return std::nullopt;
  return sorted[(sorted.size() - 1) * percent / 100];
}

std::vector<int> weeks_of(const std::vector<CourseEnd>& ends, int (*week)(const CourseEnd&)) {
  std::vector<int> weeks;
  for (const CourseEnd& end : ends) {
    if (week(end) > 0) weeks.push_back(week(end));
  }
  std::ranges::sort(weeks);
  return weeks;
}

Doing doing(const std::vector<CourseEnd>& ends, int (*week)(const CourseEnd&),
            int CourseEnd::*times) {
  const auto weeks = weeks_of(ends, week);
  Doing result;
  result.courses = static_cast<int>(weeks.size());
  result.first_week = percentile(weeks, 50);
  for (const CourseEnd& end : ends) {
    result.times += times == nullptr ? 0 : end.*times;
  }
  return result;
}

int first_alarm(const CourseEnd& end) {
  if (end.first_ease == 0 || end.first_hold == 0) return std::max(end.first_ease, end.first_hold);
  return std::min(end.first_ease, end.first_hold);
}

int finished_in(const CourseEnd& end) {
  return end.how == CourseEnd::How::finished ? end.weeks : 0;
}

int by_early_week(const std::vector<int>& weeks) {
  return static_cast<int>(
      std::ranges::count_if(weeks, [](int week) { return week <= early_week; }));
}

int count(const std::vector<CourseEnd>& ends, CourseEnd::How how) {
  return static_cast<int>(std::ranges::count(ends, how, &CourseEnd::how));
}

Operating summed(Course course, const std::vector<CourseEnd>& ends) {
  using How = CourseEnd::How;
  const auto referred = [](const CourseEnd& end) { return end.referred; };
  Operating sum;
  sum.course = course;
  sum.sample = static_cast<int>(ends.size());
  sum.finished = count(ends, How::finished);
  sum.referred = count(ends, How::referred);
  sum.review = count(ends, How::review);
  sum.unfinished = count(ends, How::unfinished);
  sum.finish_weeks = weeks_of(ends, finished_in);
  sum.weeks_to_finish = {percentile(sum.finish_weeks, 10), percentile(sum.finish_weeks, 50),
                         percentile(sum.finish_weeks, 90)};
  sum.holds = doing(
      ends, [](const CourseEnd& end) { return end.first_hold; }, &CourseEnd::holds);
  sum.eases = doing(
      ends, [](const CourseEnd& end) { return end.first_ease; }, &CourseEnd::eases);
  sum.swaps = doing(
      ends, [](const CourseEnd& end) { return end.first_swap; }, &CourseEnd::swaps);
  sum.refers = doing(ends, referred, nullptr);
  sum.refers.times = sum.refers.courses;
  sum.alarms = doing(ends, first_alarm, nullptr);
  sum.alarms.times = sum.alarms.courses;
  sum.referred_by_week_8 = by_early_week(weeks_of(ends, referred));
  sum.alarmed_by_week_8 = by_early_week(weeks_of(ends, first_alarm));
  return sum;
}

/// Calls `run(index)` for every index below `count`, on several threads.
template <class Run>
void on_threads(unsigned threads, int count, const Run& run) {
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int index = next++; index < count; index = next++) run(index);
  };
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned wanted = std::min(threads == 0 ? cores : threads, static_cast<unsigned>(count));
  std::vector<std::thread> others;
  for (unsigned each = 1; each < wanted; ++each) others.emplace_back(work);
  work();
  for (std::thread& each : others) each.join();
}

constexpr int longest_course = 52;

int usual_morning(const Case& patient) {
  const auto& mornings = patient.baseline.morning_pain;
  if (mornings.empty()) return 0;
  return (engine::doubled_median(mornings) + 1) / 2;
}

std::optional<int> finish(const CourseEnd& end) {
  return end.how == CourseEnd::How::finished ? std::optional{end.weeks} : std::nullopt;
}

}  // namespace

Operating operating_characteristics(const Condition& condition, const engine::Machine& machine,
                                    const Case& patient, Course course, const Sampling& sampling) {
  std::vector<CourseEnd> ends(static_cast<std::size_t>(sampling.sample));
  const CourseModel model{course, std::int64_t{1000} * usual_morning(patient), sampling.noise,
                          sampling.weeks};
  on_threads(sampling.threads, sampling.sample, [&](int index) {
    const auto seed = course_seed(sampling.seed, index);
    ends[static_cast<std::size_t>(index)] = simulate(condition, machine, patient, sampling.weeks,
                                                     sampled_patient(model, patient.start, seed));
    if (sampling.done != nullptr) ++*sampling.done;
  });
  return summed(course, ends);
}

std::optional<int> calm_weeks(const Condition& condition, const engine::Machine& machine,
                              const Case& patient) {
  const int usual = usual_morning(patient);
  return finish(simulate(condition, machine, patient, longest_course,
                         [usual](const Asked&) { return calm_reply(usual); }));
}

namespace {

/// The week in which a calm course finishes that has one 6/10: in session `nth` of the flare week.
/// Nothing when that week has fewer sessions; `CourseEnd::weeks` is 0 when it does not finish.
std::optional<CourseEnd> with_one_red(const Condition& condition, const engine::Machine& machine,
                                      const Case& patient, int nth) {
  const int usual = usual_morning(patient);
  int in_week = 0;
  const CourseEnd end =
      simulate(condition, machine, patient, longest_course, [&](const Asked& asked) {
        Reply reply = calm_reply(usual);
        in_week += asked.week == course_sizes::flare_week ? 1 : 0;
        if (asked.week == course_sizes::flare_week && in_week == nth) {
          constexpr int too_much = 6;
          reply.entry.pain.during = too_much;
        }
        return reply;
      });
  return in_week >= nth ? std::optional{end} : std::nullopt;
}

}  // namespace

std::optional<int> cost_of_one_red(const Condition& condition, const engine::Machine& machine,
                                   const Case& patient) {
  const auto calm = calm_weeks(condition, machine, patient);
  std::optional<int> most;
  for (int nth = 1; calm; ++nth) {
    const auto end = with_one_red(condition, machine, patient, nth);
    if (!end) break;
    if (!finish(*end)) return std::nullopt;
    most = std::max(most.value_or(0), end->weeks - *calm);
  }
  return most;
}

OperatingTable operating_table(const Condition& condition, const Programme& programme,
                               const Case& patient, const std::vector<Course>& courses,
                               const Sampling& sampling) {
  const engine::Machine machine = machine_for(condition, programme, patient, sampling);
  OperatingTable table;
  table.condition = condition.id;
  table.condition_title = condition.title;
  table.programme = programme.id;
  table.programme_title = programme.title;
  table.usual = usual_morning(patient);
  table.sampling = sampling;
  table.sampling.done = nullptr;
  table.calm = calm_weeks(condition, machine, patient);
  table.one_red = cost_of_one_red(condition, machine, patient);
  for (const Course course : courses) {
    table.rows.push_back(operating_characteristics(condition, machine, patient, course, sampling));
  }
  return table;
}

engine::Machine machine_for(const Condition& condition, const Programme& programme,
                            const Case& patient, const Sampling& sampling) {
  engine::Machine machine = engine::compile(condition, programme, &patient);
  for (engine::PhasePlan& phase : machine.phases) {
    if (sampling.as_long_as_needed && phase.max)
      phase.max = std::max(*phase.max, sampling.weeks + 1);
  }
  return machine;
}

}  // namespace titrate
