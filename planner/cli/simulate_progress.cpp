#include "planner/cli/simulate_progress.h"

#include <chrono>
#include <future>
#include <string>

#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr int bar_columns = 30;

std::string line_of(int done, int all, std::string_view noun) {
  const auto filled = static_cast<std::size_t>(std::int64_t{done} * bar_columns / all);
  std::string bar(filled, '#');
  bar.resize(bar_columns, ' ');
  return "[" + bar + "] " + words::thousands(done) + " of " + words::thousands(all) + ' ' +
         std::string{noun};
}

}  // namespace

void with_progress(int all, std::string_view noun, Console& console,
                   const std::function<void(std::atomic<int>&)>& work) {
  std::atomic<int> done{0};
  if (!console.shows_progress) return work(done);
  auto running = std::async(std::launch::async, [&] { work(done); });
  // Short work is over before anybody could read a line about it.
  auto pause = std::chrono::milliseconds{1000};
  std::size_t shown = 0;
  while (running.wait_for(pause) != std::future_status::ready) {
    pause = std::chrono::milliseconds{200};
    const auto line = line_of(done, all, noun);
    shown = std::max(shown, line.size());
    console.err << '\r' << line << std::flush;
  }
  if (shown > 0) console.err << '\r' << std::string(shown, ' ') << '\r' << std::flush;
  running.get();
}

}  // namespace titrate::cli
