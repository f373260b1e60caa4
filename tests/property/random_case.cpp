#include "tests/property/random_case.h"

#include <algorithm>
#include <array>

namespace titrate::test {
namespace {

constexpr date::days one_day{1};

Measurement measured(std::string name, int value) {
  Measurement result;
  result.name = std::move(name);
  result.value = 100 * value;
  return result;
}

Measurement measured(std::string name, int left, int right) {
  Measurement result;
  result.name = std::move(name);
  result.left = 100 * left;
  result.right = 100 * right;
  return result;
}

}  // namespace

int CaseMaker::number(int below) {
  return static_cast<int>(engine_() % static_cast<std::uint32_t>(below));
}

void CaseMaker::draw_days(Case& patient) {
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    auto& windows = patient.available[weekday];
    if (one_in(3)) continue;
    const int from = 60 * 6 + 30 * number(28);
    const int length = 60 + 30 * number(5);
    windows.push_back(one_in(3) ? Window{{7 * 60}, {21 * 60}}
                                : Window{{from}, {std::min(from + length, 24 * 60 - 1)}});
    if (one_in(3)) patient.usual[weekday] = windows.front().from;
  }
  const Window monday{{7 * 60}, {9 * 60}};
  if (patient.available[0].empty()) patient.available[0] = {monday};
  for (int range = number(4); range > 0; --range) {
    const Date from = patient.start + date::days{number(200)};
    patient.unavailable.push_back({from, from + date::days{number(10)}});
  }
}

void CaseMaker::draw_equipment(Case& patient) {
  constexpr std::array steps{500, 1000, 2000, 2500, 5000};
  for (const std::string name : {"barbell", "leg-press", "machine", "backpack"}) {
    if (one_in(4)) continue;
    Equipment equipment{name, {}, ""};
    const int step = steps[static_cast<std::size_t>(number(5))];
    int load = name == "backpack" ? 0 : 500 * (2 + number(40));
    for (int each = 10 + number(40); each > 0; --each, load += step) {
      equipment.loads.emplace_back(load);
    }
    if (one_in(5)) equipment.loads.erase(equipment.loads.begin() + 3, equipment.loads.begin() + 7);
    patient.equipment.push_back(equipment);
  }
  if (!one_in(5)) patient.equipment.push_back({"step", {}, ""});
  if (!one_in(3)) patient.body_mass = Grams{50'000 + 1000 * number(60)};
}

void CaseMaker::draw_baseline(Case& patient) {
  Baseline& base = patient.baseline;
  if (!one_in(6)) base.morning_pain = {number(5), number(5), number(5)};
  if (!one_in(3)) base.worst_pain = number(7);
  if (one_in(8)) base.night_pain = true;
  if (one_in(3)) base.settles_hours = number(30);
  if (!one_in(3)) base.stiffness_minutes = 5 * number(8);
  for (const auto& [exercise, equipment] :
       {std::pair{"standing-heel-raise", "barbell"}, std::pair{"seated-heel-raise", "machine"},
        std::pair{"leg-press-heel-raise", "leg-press"}}) {
    const auto has = std::ranges::find(patient.equipment, equipment, &Equipment::name);
    if (has == patient.equipment.end() || one_in(4)) continue;
    const auto count = static_cast<int>(has->loads.size());
    const Grams load = has->loads[static_cast<std::size_t>(number(count))];
    base.loads.push_back({exercise, load, false, 1 + number(15), number(4), 30});
  }
  base.measurements.push_back(measured("raise-pain", number(6)));
  if (!one_in(3)) base.measurements.push_back(measured("hop-pain", number(8)));
  if (!one_in(3)) base.measurements.push_back(measured("ten-raises-pain", number(8)));
  if (!one_in(3)) {
    base.measurements.push_back(measured("heel-raise-count", number(30), number(30)));
  }
  if (!one_in(3)) base.measurements.push_back(measured("VISA-A", 20 + number(70)));
}

Case CaseMaker::draw_patient(const std::string& programme) {
  Case patient;
  patient.path = "case.yaml";
  patient.patient = "p-1";
  patient.age = 16 + number(70);
  patient.condition = "achilles-midportion";
  patient.programme = programme;
  patient.side = static_cast<Case::AffectedSide>(number(3));
  patient.start = Date{date::year{2026} / 1 / 1} + date::days{number(700)};
  patient.created = patient.start - date::days{number(5)};
  patient.check_ins_path = "check-ins.yaml";
  draw_days(patient);
  draw_equipment(patient);
  draw_baseline(patient);
  return patient;
}

SessionEntry CaseMaker::draw_session(const PlannedSession& planned, int usual) {
  SessionEntry entry;
  const bool flares = one_in(8);
  entry.pain.during = flares ? 4 + number(7) : number(6);
  if (!one_in(6)) entry.pain.after = flares ? 3 + number(7) : number(5);
  if (!one_in(6))
    entry.pain.morning = std::min(10, std::max(0, usual - 1 + number(flares ? 6 : 3)));
  if (one_in(20)) entry.pain = PainScores{};
  if (one_in(3)) entry.stiffness_minutes = 5 * number(flares ? 12 : 4);
  if (one_in(60)) entry.night_pain = true;
  if (one_in(4)) entry.rir = number(5);
  if (one_in(6)) entry.done = PerMille{100 * (3 + number(8))};
  for (const Prescription& each : planned.prescriptions) {
    if (!one_in(4) || each.reps.empty()) continue;
    Done done;
    done.exercise = each.exercise;
    for (const int reps : each.reps) done.reps.push_back(std::max(1, reps - 2 + number(5)));
    entry.did.push_back(done);
  }
  return entry;
}

void CaseMaker::add_between(Date date, std::vector<CheckIn>& entries) {
  if (one_in(12)) {
    TestsEntry tests;
    tests.results.push_back(measured("hop-pain", number(6)));
    tests.results.push_back(measured("heel-raise-count", number(30), number(30)));
    tests.results.push_back(measured("VISA-A", 40 + number(60)));
    entries.push_back({date, tests, 0});
  }
  if (one_in(30)) {
    using What = ClinicianEntry::What;
    constexpr std::array kinds{What::rebase, What::extend, What::next_phase, What::easier};
    ClinicianEntry entry;
    entry.what = kinds[static_cast<std::size_t>(number(4))];
    entry.number = 1 + number(4);
    entry.word = "standing-heel-raise";
    entries.push_back({date, entry, 0});
  }
  if (one_in(250)) {
    entries.push_back({date, FlagsEntry{{"calf-clot"}}, 0});
    ClinicianEntry clear;
    clear.word = "calf-clot";
    if (!one_in(3)) entries.push_back({date + one_day, clear, 0});
  }
}

CheckIns CaseMaker::draw_log(const Plan& plan, Date as_of) {
  CheckIns log;
  log.path = "check-ins.yaml";
  const int usual = number(4);
  Date busy = plan.start - one_day;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& planned : week.sessions) {
      const Date date = planned.date + date::days{one_in(8) ? number(3) : 0};
      if (date <= busy || date >= as_of || one_in(7)) continue;
      busy = date;
      if (one_in(10)) {
        log.entries.push_back({date, MissedEntry{"travel"}, 0});
        continue;
      }
      SessionEntry entry = draw_session(planned, usual);
      const bool apart = entry.pain.morning && one_in(3);
      const int morning = entry.pain.morning.value_or(usual);
      if (apart) entry.pain.morning.reset();
      log.entries.push_back({date, std::move(entry), 0});
      if (apart) {
        const date::days later{one_in(4) ? 2 + number(3) : 1};
        log.entries.push_back({date + later, MorningEntry{morning, {}, {}, {}}, 0});
      }
      add_between(date + one_day, log.entries);
    }
  }
  std::ranges::stable_sort(log.entries, {}, &CheckIn::date);
  int line = 3;
  for (CheckIn& each : log.entries) each.line = line++;
  return log;
}

}  // namespace titrate::test
