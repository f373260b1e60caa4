#include "planner/reading/check_in_sequence.h"

#include <algorithm>
#include <map>
#include <set>

namespace titrate::reading {
namespace {

std::string entry_words(int number) { return "entry " + std::to_string(number); }

/// Voids seen so far: what they name, and which of them did.
using Voided = std::map<int, int>;

const Entered* find_entry(const std::vector<Entered>& entries, int number) {
  const auto found = std::ranges::find(entries, number, &Entered::number);
  return found == entries.end() ? nullptr : &*found;
}

/// A void names an entry before it that counts.
void check_void(const Entered& entered, int named, const std::vector<Entered>& entries,
                const Voided& before, Reader& reader) {
  const Span span = entered.node->find("void")->value.span;
  if (named >= entered.number)
    return reader.error(
        "out-of-range", span,
        "`void` names " + entry_words(named) + ", and this is " + entry_words(entered.number),
        "entries are counted from 1; name an earlier one");
  if (const auto first = before.find(named); first != before.end())
    return reader.error(
        "wrong-void", span,
        entry_words(named) + " is taken back already, by " + entry_words(first->second),
        "name another entry, or leave this one out");
  const Entered* target = find_entry(entries, named);
  if (target != nullptr && std::holds_alternative<VoidEntry>(target->entry.entry))
    reader.error("wrong-void", span, entry_words(named) + " is a `void` itself",
                 "write the entry that it took back once more, with its own date");
}

/// The dates that later entries may carry out of order, since an entry of that day was voided.
class Order {
 public:
  void check(const Entered& entered, Reader& reader) {
    const Date date = entered.entry.date;
    if (date == Date{} || entered.node->find("date") == nullptr) return;
    const auto replaced = replaced_.find(date);
    if (date < last_ && replaced == replaced_.end())
      reader.error("date-order", date_span(entered),
                   "this entry is dated before the one above it, " + iso_date(last_),
                   "entries are added at the end; correct the date, or put `void` for the entry "
                   "of this day before it");
    if (date < last_ && replaced != replaced_.end()) replaced_.erase(replaced);
    last_ = std::max(last_, date);
  }
  void allow(Date date) { replaced_.insert(date); }

 private:
  Date last_{};
  std::multiset<Date> replaced_;
};

void check_order(const std::vector<Entered>& entries, Reader& reader) {
  Order order;
  Voided voided;
  for (const Entered& each : entries) {
    order.check(each, reader);
    const auto* entry = std::get_if<VoidEntry>(&each.entry.entry);
    if (entry == nullptr || entry->entry == 0) continue;
    check_void(each, entry->entry, entries, voided, reader);
    voided.emplace(entry->entry, each.number);
    if (const Entered* target = find_entry(entries, entry->entry)) order.allow(target->entry.date);
  }
}

bool ends(const Entered& entered) {
  const auto* clinician = std::get_if<ClinicianEntry>(&entered.entry.entry);
  return entered.counts && clinician != nullptr && clinician->what == ClinicianEntry::What::end;
}

void check_end(const std::vector<Entered>& entries, Reader& reader) {
  const auto end = std::ranges::find_if(entries, ends);
  if (end == entries.end()) return;
  for (auto each = end + 1; each != entries.end(); ++each)
    if (each->counts)
      reader.error(
          "after-end", date_span(*each),
          "the plan was ended by " + entry_words(end->number) + ", on " + iso_date(end->entry.date),
          "take that entry back with `void: " + std::to_string(end->number) +
              "`, or begin a new case");
}

}  // namespace

Span date_span(const Entered& entered) {
  const yaml::Entry* date = entered.node->find("date");
  return date == nullptr ? entered.node->span : date->value.span;
}

void mark_voided(std::vector<Entered>& entries) {
  std::set<int> voided;
  for (const Entered& each : entries)
    if (const auto* entry = std::get_if<VoidEntry>(&each.entry.entry))
      if (entry->entry < each.number) voided.insert(entry->entry);
  for (Entered& each : entries)
    each.counts =
        !voided.contains(each.number) && !std::holds_alternative<VoidEntry>(each.entry.entry);
}

void check_sequence(const std::vector<Entered>& entries, Reader& reader) {
  check_order(entries, reader);
  check_end(entries, reader);
  check_days(entries, reader);
}

}  // namespace titrate::reading
