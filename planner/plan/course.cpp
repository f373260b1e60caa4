#include "planner/plan/course.h"

#include <algorithm>

namespace titrate {
namespace {

constexpr int days_a_week = 7;
constexpr std::int64_t most_pain = 10;

bool in_flare(int day) { return day / days_a_week + 1 == course_sizes::flare_week; }

int score(std::int64_t pain, std::int64_t noise, Draws& draws) {
  const std::int64_t reported = pain + draws.normal(noise);
  return static_cast<int>(std::clamp<std::int64_t>((reported + 500) / 1000, 0, most_pain));
}

}  // namespace

std::string_view course_name(Course course) {
  switch (course) {
    case Course::steady:
      return "steady";
    case Course::improving:
      return "improving";
    case Course::worsening:
      return "worsening";
    case Course::flaring:
      return "flaring";
  }
  return {};
}

std::uint64_t Draws::next() {
  std::uint64_t bits = state_ += 0x9E3779B97F4A7C15U;
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31U);
}

std::int64_t Draws::normal(std::int64_t deviation) {
  constexpr int drawn = 3;
  constexpr int parts = 4;
  constexpr std::int64_t one_deviation = 65'536;
  // Twelve numbers from 0 to 65535 have the mean 32767.5 each, and together the variance of one.
  std::int64_t sum = -6 * (one_deviation - 1);
  for (int word = 0; word < drawn; ++word) {
    std::uint64_t bits = next();
    for (int part = 0; part < parts; ++part, bits >>= 16U) {
      sum += static_cast<std::int64_t>(bits & 0xFFFFU);
    }
  }
  return deviation * sum / one_deviation;
}

std::uint64_t course_seed(std::uint64_t seed, int index) {
  Draws draws{seed + static_cast<std::uint64_t>(index) * 0xD1342543DE82EF95U};
  return draws.next();
}

std::int64_t true_morning(const CourseModel& model, int day) {
  switch (model.course) {
    case Course::steady:
      return model.usual;
    case Course::improving:
      return std::max<std::int64_t>(
          0, model.usual - model.usual * day / (std::int64_t{days_a_week} * model.weeks));
    case Course::worsening:
      return model.usual + course_sizes::worse_a_week * day / days_a_week;
    case Course::flaring:
      return model.usual + (in_flare(day) ? course_sizes::flare : 0);
  }
  return model.usual;
}

Respond sampled_patient(const CourseModel& model, Date start, std::uint64_t seed) {
  return [model, start, draws = Draws{seed}](const Asked& asked) mutable {
    const auto day = static_cast<int>((asked.date - start).count());
    const std::int64_t morning = true_morning(model, day);
    Reply reply;
    reply.entry.pain.during = score(morning + course_sizes::during_above, model.noise, draws);
    reply.entry.pain.after = score(morning + course_sizes::after_above, model.noise, draws);
    reply.morning = score(morning, model.noise, draws);
    return reply;
  };
}

}  // namespace titrate
