#include "planner/reading/text_cuff.h"

#include "planner/reading/measure.h"
#include "planner/reading/text_amount.h"

namespace titrate::text {

Parsed<PerMille> CuffText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto share = take_share(at, fault);
  if (!share) return fault;
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " % LOP"));
  if (!at.take("%") || !at.take("LOP") || !at.at_end()) return Fault{};
  if (share->count() < 1 || share->count() > 1000)
    return out_of_range(text, "must be more than 0 % and at most 100 %");
  return *share;
}

std::string CuffText::format(PerMille share) { return PercentText::format(share) + " LOP"; }

}  // namespace titrate::text
