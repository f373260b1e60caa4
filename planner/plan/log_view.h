#pragma once

#include <optional>
#include <vector>

#include "planner/model/check_ins.h"

namespace titrate {

/// A log as the fold reads it: voided entries left out, morning scores found for their sessions.
class LogView {
 public:
  explicit LogView(const CheckIns& log);

  struct Session {
    Date date;
    const SessionEntry* entry = nullptr;
    int line = 0;
    std::optional<int> morning;  ///< in time: in the entry, or dated the next day
    std::optional<int> morning_stiffness;
  };

  /// Sessions with a date from `from` to `to`, both included, in order.
  [[nodiscard]] std::vector<Session> sessions(Date from, Date to) const;
  /// Every other entry in force with a date from `from` to `to`, in order.
  [[nodiscard]] std::vector<const CheckIn*> others(Date from, Date to) const;
  [[nodiscard]] const CheckIn* missed_on(Date date) const;
  /// Whether a morning entry came too late for its session: later than the next day.
  [[nodiscard]] bool is_late(const CheckIn& morning) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }

 private:
  std::vector<const CheckIn*> entries_;
};

}  // namespace titrate
