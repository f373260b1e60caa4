#include "tests/bench/calendar_events.h"

#include <utility>

#include "planner/exporters/icalendar_event.h"
#include "tests/unit/exporters/calendar_plans.h"

namespace titrate::bench {
namespace {

Plan plan_to_write() {
  Plan plan = test::plan_of("Europe/Copenhagen", test::day(2026, 11, 23),
                            test::day(2026, 11, 23) + date::days{days}, {});
  for (int number = 1; number <= different_events; ++number) {
    auto session = test::session(number, plan.start, test::at(7, 0));
    session.prescriptions.assign(3, test::heel_raise());
    session.prescriptions[1].title = "Leg press heel raise, knee straight";
    session.prescriptions[2].title = "Seated heel raise, knee bent";
    plan.weeks[0].sessions.push_back(std::move(session));
  }
  return plan;
}

}  // namespace

const Plan& the_plan() {
  static const Plan plan = plan_to_write();
  return plan;
}

Date last_day() { return the_plan().start + date::days{days}; }

const PlannedSession& Endless::at(std::int64_t index) {
  auto& session = sessions_[static_cast<std::size_t>(index) % sessions_.size()];
  session.number = static_cast<int>(index) + 1;
  session.date = the_plan().start + date::days{index % days};
  for (std::size_t place = session.uid.size(), rest = static_cast<std::size_t>(index); rest > 0;
       rest /= 10)
    session.uid[--place] = static_cast<char>('0' + rest % 10);
  return session;
}

const std::vector<Texts>& ready_texts() {
  static const std::vector<Texts> the_texts = [] {
    std::vector<Texts> texts;
    Endless sessions;
    const icalendar::Wording wording{the_plan(), CalendarDetail::dose};
    for (int index = 0; index < different_events; ++index) {
      const auto& session = sessions.at(index);
      texts.push_back({icalendar::session_summary(session, 1, false, CalendarDetail::dose),
                       wording.session(session, 1)});
    }
    return texts;
  }();
  return the_texts;
}

}  // namespace titrate::bench
