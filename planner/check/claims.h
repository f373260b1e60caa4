#pragma once

#include <span>
#include <string_view>

namespace titrate::check {

/// What is proved of a programme, whatever the patient answers, misses or leaves out.
enum class Claim {
  no_rise_after_bad,
  bad_lowers,
  one_rise,
  step_in_cap,
  volume_first,
  worse_never_more,
  recovers,
  refers,
  ends,
  phases_by_criteria,
  never_empty,
  reached,
};

/// A claim's code, the question a therapist would ask, and more of it.
struct ClaimText {
  Claim claim = Claim::ends;
  std::string_view code;      ///< of the error when it does not hold
  std::string_view question;  ///< as a statement that holds: `no dose rises after ...`
  std::string_view meaning;   ///< exactly what was looked at
};

/// All claims, in the order in which they are shown.
[[nodiscard]] std::span<const ClaimText> claims();
[[nodiscard]] const ClaimText& text_of(Claim claim);

}  // namespace titrate::check
