#include <clocale>
#include <filesystem>
#include <locale>
#include <optional>
#include <stdlib.h>
#include <time.h>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

/// Numbers as much of Europe writes them: 1.234,5.
struct CommaNumbers : std::numpunct<char> {
  [[nodiscard]] char do_decimal_point() const override { return ','; }
  [[nodiscard]] char do_thousands_sep() const override { return '.'; }
  [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

/// An environment variable, back to what it was at the end.
class Variable {
 public:
  Variable(std::string name, const std::string& value) : name_(std::move(name)) {
    if (const char* before = ::getenv(name_.c_str())) before_ = before;
    ::setenv(name_.c_str(), value.c_str(), 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (before_) {
      ::setenv(name_.c_str(), before_->c_str(), 1);
    } else {
      ::unsetenv(name_.c_str());
    }
  }

 private:
  std::string name_;
  std::optional<std::string> before_;
};

/// A time zone, a language and a working folder, until the end of the scope.
class Elsewhere {
 public:
  Elsewhere(const std::string& zone, const std::string& language, const std::locale& numbers,
            const std::filesystem::path& folder)
      : zone_("TZ", zone), language_("LC_ALL", language), folder_(std::filesystem::current_path()) {
    ::tzset();
    before_ = std::locale::global(numbers);
    std::setlocale(LC_ALL, language.c_str());  // not every machine has it
    std::filesystem::current_path(folder);
  }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;
  ~Elsewhere() {
    std::filesystem::current_path(folder_);
    std::locale::global(before_);
    std::setlocale(LC_ALL, "C");
  }

 private:
  Variable zone_;
  Variable language_;
  std::filesystem::path folder_;
  std::locale before_;
};

/// The files of the logged example in a folder of their own.
void fill(const test::Folder& folder) {
  for (const std::string name : {"achilles-logged.yaml", "achilles-logged.check-ins.yaml"}) {
    static_cast<void>(folder.with(name, test::read_file("examples/" + name)));
  }
}

TEST_CASE("a plan is the same bytes in any time zone, language and folder") {
  const test::Folder here;
  const test::Folder there;
  fill(here);
  fill(there);
  for (const std::string format : {"text", "json", "ics"}) {
    INFO(format);
    const std::vector<std::string> words = {
        "plan", "achilles-logged.yaml", "--as-of", "2026-12-14", "--format", format};
    std::string first;
    {
      const Elsewhere utc{"UTC", "C", std::locale::classic(), here.file("")};
      first = test::answered(words).out;
    }
    const Elsewhere far{"Pacific/Kiritimati", "de_DE.UTF-8",
                        std::locale{std::locale::classic(), new CommaNumbers}, there.file("")};
    const auto second = test::answered(words);
    CHECK(second.status == cli::Exit::fine);
    CHECK(first.size() > 1000);
    CHECK(second.out == first);
  }
}

}  // namespace
}  // namespace titrate
