#include "planner/cli/run.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <sys/ioctl.h>

#include "planner/cli/files.h"
#include "planner/cli/protocols.h"
#include "planner/exporters/time_zone.h"

namespace titrate::cli {
namespace {

Colour colour_of(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool unwanted = no_colour != nullptr && *no_colour != '\0';
  const bool dumb = terminal == nullptr || std::string_view{terminal} == "dumb";
  return ::isatty(descriptor) == 1 && !unwanted && !dumb ? Colour::on : Colour::off;
}

constexpr int usual_width = 96;

int width_of(int descriptor) {
  winsize size{};
  const bool known = ::isatty(descriptor) == 1 && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  // Narrower than this is no terminal that somebody reads.
  return known && size.ws_col >= 40 ? size.ws_col : usual_width;
}

Date machine_today(std::time_t now) {
  std::tm local{};
  ::localtime_r(&now, &local);
  return Date{date::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday};
}

/// The only clock of the program.
Date today(std::string_view zone) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto machine = machine_today(std::chrono::system_clock::to_time_t(now));
  if (zone.empty() || !time_zone::why_unusable(zone, machine, machine).empty()) return machine;
  return date::floor<date::days>(time_zone::wall_clock_of(zone, now));
}

std::string random_uid() { return boost::uuids::to_string(boost::uuids::random_generator{}()); }

/// A stream that came closed would be the next file that is opened, and messages would go into it.
/// Open the wrong way round it stays as useless as it was.
void keep_places_of_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0)
      (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

int run(int argc, char** argv) {
  keep_places_of_streams();
  // A reader that goes away, as in `titrate plan x | head`, is an ordinary failure to write.
  std::signal(SIGPIPE, SIG_IGN);
  // And so is a file that may not grow further: `ulimit -f`.
  std::signal(SIGXFSZ, SIG_IGN);
  DescriptorBuffer out_bytes{STDOUT_FILENO};
  DescriptorBuffer err_bytes{STDERR_FILENO};
  std::ostream out{&out_bytes};
  std::ostream err{&err_bytes};
  Console console{.out = out,
                  .err = err,
                  .out_colour = colour_of(STDOUT_FILENO),
                  .err_colour = colour_of(STDERR_FILENO),
                  .width = width_of(STDOUT_FILENO),
                  .today = today,
                  .random_uid = random_uid,
                  .protocols = usual_protocols(),
                  .in = &std::cin,
                  .interactive = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1,
                  .shows_progress = ::isatty(STDERR_FILENO) == 1};
  const auto status = answer({argv + (argc > 0 ? 1 : 0), argv + argc}, console);
  if (out_bytes.error() == 0) return static_cast<int>(status);
  if (out_bytes.error() != EPIPE)
    err << "titrate: cannot write the output: " << failure_words(out_bytes.error()) << '\n';
  return static_cast<int>(Exit::disk);
}

}  // namespace titrate::cli
