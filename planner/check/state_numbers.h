#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace titrate::check {

/// Numbers of states by their code: open addressing, since this is looked into for every move.
class StateNumbers {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  StateNumbers() : slots_(1U << 12U) {}

  /// The number of a state; `next` when it is new, which is then its number.
  std::uint32_t find_or_add(std::uint64_t code, std::uint32_t next) {
    if (std::size_t{next} * 2 >= slots_.size()) grow();
    Slot& slot = slot_of(code);
    if (slot.number == none) slot = {code, next};
    return slot.number;
  }

 private:
  struct Slot {
    std::uint64_t code = 0;
    std::uint32_t number = none;
  };

  Slot& slot_of(std::uint64_t code) {
    // States that differ in one field must not stand in a row.
    const std::uint64_t mixed = (code ^ code >> 29U) * 0x9e3779b97f4a7c15U;
    std::size_t place = (mixed ^ mixed >> 32U) & (slots_.size() - 1);
    while (slots_[place].number != none && slots_[place].code != code)
      place = (place + 1) & (slots_.size() - 1);
    return slots_[place];
  }

  void grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Slot& slot : before)
      if (slot.number != none) slot_of(slot.code) = slot;
  }

  std::vector<Slot> slots_;
};

}  // namespace titrate::check
