#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "planner/model/check_ins.h"

namespace titrate {

/// A log as the fold reads it: voided entries left out, morning scores found for their sessions.
/// Refers to the log it was made of.
class LogView {
 public:
  explicit LogView(const CheckIns& log) : LogView(log, log.entries.size()) {}
  /// Only the first `count` entries: the log as it stood then.
  LogView(const CheckIns& log, std::size_t count);

  struct Session {
    Date date;
    const SessionEntry* entry = nullptr;
    int line = 0;
    std::optional<int> morning;  ///< in time: in the entry, or dated the next day
    std::optional<int> morning_stiffness;
    std::optional<int> effusion_after;  ///< grade 0 to 4, of the session or the morning after it
    std::optional<int> girth_after;     ///< millimetres
    int morning_line = 0;               ///< of a morning entry; 0: none
  };

  /// Sessions with a date from `from` to `to`, both included, in order.
  [[nodiscard]] std::vector<Session> sessions(Date from, Date to) const;
  /// Every other entry in force with a date from `from` to `to`, in order.
  [[nodiscard]] std::vector<const CheckIn*> others(Date from, Date to) const;
  [[nodiscard]] const CheckIn* missed_on(Date date) const;
  [[nodiscard]] bool session_on(Date date) const;
  /// Whether a morning entry came too late for its session: later than the next day.
  [[nodiscard]] bool is_late(const CheckIn& morning) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  using Entries = std::vector<const CheckIn*>;
  /// Entries from a day to a day, both included.
  [[nodiscard]] std::pair<Entries::const_iterator, Entries::const_iterator> within(Date from,
                                                                                   Date to) const;

  Entries entries_;  ///< in order of dates
};

}  // namespace titrate
