#pragma once

#include <compare>
#include <cstdint>

namespace titrate {

/// A whole number that knows what it counts. Quantities of one kind add, subtract and compare;
/// quantities of different kinds do not mix, and a quantity never multiplies another.
template <class Kind>
class Quantity {
 public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(std::int64_t count) : count_(count) {}

  [[nodiscard]] constexpr std::int64_t count() const { return count_; }

  friend constexpr bool operator==(Quantity, Quantity) = default;
  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) {
    return Quantity{a.count_ + b.count_};
  }
  friend constexpr Quantity operator-(Quantity a, Quantity b) {
    return Quantity{a.count_ - b.count_};
  }
  friend constexpr Quantity operator*(Quantity a, std::int64_t times) {
    return Quantity{a.count_ * times};
  }
  constexpr Quantity& operator+=(Quantity other) {
    count_ += other.count_;
    return *this;
  }

 private:
  std::int64_t count_ = 0;
};

/// A mass in grams: a load on the bar, or the mass of the body.
using Grams = Quantity<struct GramsKind>;
/// A length of time in seconds.
using Seconds = Quantity<struct SecondsKind>;
/// A distance in millimetres, so that a tenth of a mile stays exact enough to add up.
using Millimetres = Quantity<struct MillimetresKind>;
/// A share in tenths of a percent: 70 % is 700.
using PerMille = Quantity<struct PerMilleKind>;

/// `share` of `whole`, rounded to the nearest unit, halves away from zero.
template <class Kind>
[[nodiscard]] constexpr Quantity<Kind> share_of(Quantity<Kind> whole, PerMille share) {
  const std::int64_t product = whole.count() * share.count();
  return Quantity<Kind>{(product + (product < 0 ? -500 : 500)) / 1000};
}

}  // namespace titrate
