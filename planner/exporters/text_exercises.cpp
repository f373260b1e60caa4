#include <algorithm>

#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

const LoadBasis* find_basis(const Plan& plan, const std::string& exercise) {
  for (const auto& basis : plan.load_bases) {
    if (basis.exercise == exercise) return &basis;
  }
  return nullptr;
}

std::string side_words(const std::string& side) {
  if (side == "together") return "Both sides together.";
  if (side == "each") return "Each side in turn.";
  if (side == "left" || side == "right" || side == "affected" || side == "other")
    return "The " + side + " side.";
  return {};
}

/// How one repetition goes and how long to rest.
std::string pace_words(const Prescription& prescription) {
  std::string text;
  if (!prescription.tempo.empty()) text = words::sentence(words::tempo(prescription.tempo));
  if (prescription.rest_as_set) {
    text += (text.empty() ? "" : " ") + std::string{"Rest between sets as long as a set takes."};
  } else if (prescription.rest && prescription.rest->second > Seconds{0}) {
    text += (text.empty() ? "" : " ") + std::string{"Rest "} +
            words::time_range(prescription.rest->first, prescription.rest->second) +
            " between sets.";
  }
  return text;
}

std::string settings_words(const Prescription& prescription) {
  std::string text;
  const auto add = [&text](std::string_view name, const std::string& words) {
    if (words.empty()) return;
    text += (text.empty() ? "" : " ") + std::string{name} + words::sentence(utf8::printable(words));
  };
  if (!prescription.level_how.empty()) add(prescription.level_title + ": ", prescription.level_how);
  add("Range: ", prescription.range);
  add("Cuff: ", prescription.cuff);
  add("", prescription.settings);
  add("Stop when: ", prescription.stop_when);
  return text;
}

/// `In pairs with Curl.`: the exercises of the same block that are done in turn with this one.
std::string arrangement_words(const PlannedSession& session, const Prescription& prescription) {
  if (prescription.arrangement.empty()) return {};
  std::vector<const Prescription*> block;
  for (const auto& each : session.prescriptions) {
    if (each.block == prescription.block && each.arrangement == prescription.arrangement)
      block.push_back(&each);
  }
  const bool pairs = prescription.arrangement == "pairs";
  std::vector<std::string> others;
  for (std::size_t each = 0; each < block.size(); ++each) {
    const auto own = static_cast<std::size_t>(
        std::find(block.begin(), block.end(), &prescription) - block.begin());
    if (each != own && (!pairs || each / 2 == own / 2))
      others.push_back(utf8::printable(block[each]->title));
  }
  if (others.empty()) return {};
  return (pairs ? "In pairs with " : "In a circuit with ") + words::list(others) + ".";
}

/// How an exercise is done from a week on.
struct Manner {
  int from_week = 0;
  std::string words;
};

std::string manner_of(const PlannedSession& session, const Prescription& prescription) {
  std::string text = side_words(prescription.side);
  for (const auto& more : {pace_words(prescription), arrangement_words(session, prescription),
                           settings_words(prescription)}) {
    if (!more.empty()) text += (text.empty() ? "" : " ") + more;
  }
  return text;
}

/// The manners of an exercise in order of first use; each is told once.
std::vector<Manner> manners_of(const Plan& plan, const std::string& exercise) {
  std::vector<Manner> manners;
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      for (const auto& prescription : session.prescriptions) {
        if (prescription.exercise != exercise) continue;
        const auto words = manner_of(session, prescription);
        const bool known = std::any_of(manners.begin(), manners.end(),
                                       [&](const auto& manner) { return manner.words == words; });
        if (!known && !words.empty()) manners.push_back(Manner{week.number, words});
      }
    }
  }
  return manners;
}

bool equal_manners(const std::vector<Manner>& a, const std::vector<Manner>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.words == y.words; });
}

void add_manners(std::vector<Styled>& lines, const std::vector<Manner>& manners) {
  for (const auto& manner : manners) {
    const bool first = &manner == &manners.front();
    const auto from = "From week " + std::to_string(manner.from_week) + ": ";
    lines.emplace_back((first ? "" : from) + manner.words);
  }
}

bool uses_mass(const Plan& plan, const std::string& exercise) {
  const auto has_mass = [](const auto& load) { return load.mass.has_value(); };
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      for (const auto& prescription : session.prescriptions) {
        if (prescription.exercise != exercise) continue;
        const auto& loads = prescription.loads;
        if (is_to_find(prescription)) return true;
        if (std::any_of(loads.begin(), loads.end(), has_mass)) return true;
      }
    }
  }
  return false;
}

std::string kilograms_only(Grams mass) {
  const std::int64_t grams = mass.count();
  return words::decimal((grams + (grams < 0 ? -50 : 50)) / 100, 1);
}

std::string found_load(const LoadBasis& basis) {
  std::string text = utf8::printable(basis.title) + ": from " + utf8::printable(basis.set);
  if (basis.one_rm) {
    text += ", 1RM about " + kilograms_only(*basis.one_rm) + " kg";
    if (basis.one_rm_low && basis.one_rm_high) {
      text += " (" + kilograms_only(*basis.one_rm_low) + " to " +
              kilograms_only(*basis.one_rm_high) + ")";
    }
  }
  if (basis.low_quality) text += "; a rough figure, from 11 to 15 repetitions";
  return text + ".";
}

}  // namespace

void write_exercises(Page& page, const Plan& plan) {
  const auto exercises = exercises_of(plan);
  std::vector<std::vector<Manner>> manners;
  for (const auto& exercise : exercises) manners.push_back(manners_of(plan, exercise.first));
  const bool shared =
      exercises.size() > 1 && std::all_of(manners.begin(), manners.end(), [&](const auto& other) {
        return equal_manners(other, manners.front());
      });
  std::vector<Styled> lines;
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const auto* basis = find_basis(plan, exercises[i].first);
    const auto how = basis == nullptr ? "" : words::sentence(utf8::printable(basis->how));
    lines.emplace_back(words::sentence(exercises[i].second) + (how.empty() ? "" : " ") + how);
    if (!shared) add_manners(lines, manners[i]);
  }
  if (shared) add_manners(lines, manners.front());
  page.labelled(exercises.size() == 1 ? "Exercise" : "Exercises", lines);
}

void write_loads(Page& page, const Plan& plan) {
  std::vector<Styled> lines;
  std::vector<std::string> unknown;
  for (const auto& basis : plan.load_bases) {
    if (!uses_mass(plan, basis.exercise)) continue;
    if (basis.set.empty()) {
      unknown.push_back(utf8::printable(basis.title));
      continue;
    }
    lines.emplace_back(found_load(basis));
    if (!basis.equipment.empty()) {
      lines.emplace_back("Laid on the " + words::sentence(utf8::printable(basis.equipment)));
    }
  }
  if (!unknown.empty()) lines.emplace_back("To find: " + words::list(unknown) + ".");
  page.labelled("Loads", lines);
}

}  // namespace titrate::text
