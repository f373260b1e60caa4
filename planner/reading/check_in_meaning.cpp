#include "planner/reading/check_in_meaning.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "planner/reading/check_in_sequence.h"
#include "planner/reading/fault.h"

namespace titrate::reading {
namespace {

using Watch = PainProfile::Watch;

void add(Diagnostics& diagnostics, const Source& source, Severity severity, std::string code,
         Span span, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = severity;
  diagnostic.source = &source;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics.add(std::move(diagnostic));
}

std::vector<Entered> entered(const std::vector<yaml::Node>& items, const CheckIns& log) {
  std::vector<Entered> entries;
  if (items.size() != log.entries.size()) return entries;
  for (std::size_t at = 0; at < items.size(); ++at)
    entries.push_back({static_cast<int>(at) + 1, &items[at], log.entries[at]});
  mark_voided(entries);
  return entries;
}

/// The red flags of a case and its log, entry by entry.
class Flags {
 public:
  Flags(const Source& source, const Case& patient, const Condition& condition,
        Diagnostics& diagnostics)
      : source_(source), condition_(condition), diagnostics_(diagnostics) {
    for (const auto& [item, yes] : patient.screen)
      if (yes) raise(item);
  }

  void take(const Entered& each) {
    if (!each.counts) return take_voided(each);
    if (const auto* flags = std::get_if<FlagsEntry>(&each.entry.entry)) {
      for (const std::string& flag : flags->flags) raise(flag);
    } else if (const auto* clinician = std::get_if<ClinicianEntry>(&each.entry.entry)) {
      if (clinician->what == ClinicianEntry::What::clear) clear(each, clinician->word);
    } else if (std::holds_alternative<SessionEntry>(each.entry.entry) && !standing_.empty()) {
      add(diagnostics_, source_, Severity::warning, "session-under-flag", date_span(each),
          "a session was done while the red flag " + text::quote(*standing_.begin()) + " stood",
          "if it was examined before, enter `clinician: {clear: " + *standing_.begin() + "}`");
    }
  }

 private:
  /// A flag that was raised by mistake may have been cleared since.
  void take_voided(const Entered& each) {
    if (const auto* flags = std::get_if<FlagsEntry>(&each.entry.entry))
      raised_.insert(flags->flags.begin(), flags->flags.end());
  }
  void raise(const std::string& flag) {
    raised_.insert(flag);
    standing_.insert(flag);
  }
  void clear(const Entered& each, const std::string& flag) {
    standing_.erase(flag);
    const bool known =
        std::ranges::find(condition_.screen, flag, &ScreenItem::id) != condition_.screen.end();
    if (!known || raised_.contains(flag)) return;
    const yaml::Entry* clinician = each.node->find("clinician");
    add(diagnostics_, source_, Severity::error, "flag-not-raised",
        clinician->value.find("clear")->value.span,
        text::quote(flag) + " was never raised, so there is nothing to clear",
        "a flag is raised by a yes in the case's `screen`, or by an entry `flags: [" + flag + "]`");
  }

  const Source& source_;
  const Condition& condition_;
  Diagnostics& diagnostics_;
  std::set<std::string> raised_;
  std::set<std::string> standing_;
};

struct Watched {
  std::string_view key;
  Watch what;
};
constexpr std::array watched{Watched{"stiffness", Watch::stiffness},
                             Watched{"leg-site", Watch::leg_site},
                             Watched{"effusion", Watch::effusion}, Watched{"girth", Watch::girth},
                             Watched{"soreness", Watch::soreness}};

}  // namespace

void check_flags(const Source& source, const std::vector<yaml::Node>& items, const CheckIns& log,
                 const Case& patient, const Condition& condition, Diagnostics& diagnostics) {
  Flags flags{source, patient, condition, diagnostics};
  for (const Entered& each : entered(items, log)) flags.take(each);
}

void check_watched(const Source& source, const std::vector<yaml::Node>& items,
                   const Condition& condition, Diagnostics& diagnostics) {
  for (const Watched& each : watched) {
    if (std::ranges::find(condition.pain.watch, each.what) != condition.pain.watch.end()) continue;
    const auto found = std::ranges::find_if(
        items, [&](const yaml::Node& item) { return item.find(each.key) != nullptr; });
    if (found == items.end()) continue;
    add(diagnostics, source, Severity::warning, "not-watched", found->find(each.key)->key_span,
        text::quote(each.key) + " is kept, but the pain profile of " + condition.id +
            " does not look at it",
        "no dose depends on it; `pain: {watch: [...]}` of the condition says what is looked at");
  }
}

}  // namespace titrate::reading
