#include "planner/units/clock.h"

namespace titrate {
namespace {

std::string two_digits(unsigned number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

}  // namespace

int weekday_index(Date day) { return static_cast<int>(date::weekday{day}.iso_encoding()) - 1; }

std::string iso_date(Date day) {
  const date::year_month_day ymd{day};
  return std::to_string(static_cast<int>(ymd.year())) + "-" +
         two_digits(static_cast<unsigned>(ymd.month())) + "-" +
         two_digits(static_cast<unsigned>(ymd.day()));
}

std::string clock_text(ClockTime time) {
  return two_digits(static_cast<unsigned>(time.minutes / 60)) + ":" +
         two_digits(static_cast<unsigned>(time.minutes % 60));
}

}  // namespace titrate
