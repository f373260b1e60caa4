#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "planner/cli/command.h"
#include "planner/cli/help.h"
#include "planner/exporters/exporters.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::check_golden;

/// The first line of the messages.
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

TEST_CASE("the overview and the help of every command are as approved") {
  const auto help = answered({"--help"});
  CHECK(help.status == Exit::fine);
  CHECK(help.err.empty());
  check_golden("cli/help.txt", help.out);
  for (const auto* command : commands()) {
    const std::string name{command->name};
    const auto own = answered({name, "--help"});
    CHECK(own.status == Exit::fine);
    check_golden("cli/help-" + name + ".txt", own.out);
    CHECK(answered({"help", name}).out == own.out);
    CHECK(answered({name, "-h"}).out == own.out);
  }
}

TEST_CASE("the help of plan names every format") {
  for (const auto& exporter : exporters()) {
    INFO(exporter.name);
    CHECK(help_of(plan_command).find(exporter.name) != std::string::npos);
  }
}

TEST_CASE("no help is wider than a terminal") {
  auto texts = std::vector<std::string>{overview()};
  for (const auto* command : commands()) texts.push_back(help_of(*command));
  for (const auto& text : texts) {
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
      INFO(text.substr(begin, text.find('\n', begin) - begin));
      CHECK(text.find('\n', begin) - begin <= 100);
    }
  }
}

TEST_CASE("commands and options have short names of their own") {
  std::set<std::string_view> names;
  for (const auto* command : commands()) {
    CHECK(names.insert(command->name).second);
    CHECK(command->run != nullptr);
    CHECK(find_command(command->name) == command);
    CHECK(command->least <= command->most);
    std::set<std::string_view> options;
    for (const auto& option : common_options()) CHECK(options.insert(option.name).second);
    for (const auto& option : command->options) {
      CHECK(options.insert(option.name).second);
      CHECK(std::ranges::all_of(option.name,
                                [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
    }
  }
}

TEST_CASE("the version is told everywhere") {
  const auto told = answered({"--version"});
  CHECK(told.status == Exit::fine);
  CHECK(told.out.starts_with(version_line() + "protocols: 9 conditions, "));
  CHECK(answered({"-V"}).out == told.out);
  CHECK(answered({"plan", "--version"}).out == told.out);
  CHECK(answered({"help", "--version"}).out == told.out);
}

TEST_CASE("the version names conditions by the bytes of their files and the time zones' tables") {
  const test::Folder folder;
  (void)folder.with("pain-profiles.yaml", "profiles\n");
  (void)folder.with("one.yaml", "one\n");
  (void)folder.with("notes.txt", "not a condition\n");
  const auto told = [&] {
    return answered({"plan", "--version", "--protocols", folder.file("")}).out;
  };
  const auto first = told();
  // sha256 of the names, sizes and bytes: `one.yaml`, 4, `one`, then pain-profiles.yaml.
  const std::string start = "titrate 0.1.0\nprotocols: 1 condition, 83fd0886f10e, in ";
  CHECK(first.substr(0, start.size()) == start);
  (void)folder.with("notes.txt", "still not\n");
  CHECK(told() == first);
  (void)folder.with("one.yaml", "two\n");
  CHECK(told() != first);
  CHECK(first.find("\ntime zones: 20") != std::string::npos);

  const auto none = answered({"plan", "--version", "--protocols", folder.file("none")});
  CHECK(none.status == Exit::fine);
  CHECK(none.out.find("\nprotocols: no conditions in ") != std::string::npos);
}

TEST_CASE("without a command the overview goes to the messages") {
  const auto nothing = answered({});
  CHECK(nothing.status == Exit::usage);
  CHECK(nothing.out.empty());
  CHECK(nothing.err == overview());
}

TEST_CASE("a command that is not known is answered with the one that was meant") {
  const auto typo = answered({"chek", "x.yaml"});
  CHECK(typo.status == Exit::usage);
  CHECK(typo.out.empty());
  CHECK(typo.err ==
        "titrate: `chek` is not a command, did you mean `check`?\nmore: titrate --help\n");
  CHECK(first_line(answered({"zzz"}).err) == "titrate: `zzz` is not a command");
  CHECK(first_line(answered({"help", "paln"}).err) ==
        "titrate: `paln` is not a command, did you mean `plan`?");
}

TEST_CASE("an option that is not known is answered with the one that was meant") {
  const auto typo = answered({"plan", "x.yaml", "--fromat", "json"});
  CHECK(typo.status == Exit::usage);
  CHECK(first_line(typo.err) == "titrate: `--fromat` is not an option, did you mean `--format`?");
  CHECK(first_line(answered({"plan", "x.yaml", "--fromat=json"}).err) ==
        "titrate: `--fromat` is not an option, did you mean `--format`?");
  CHECK(first_line(answered({"plan", "x.yaml", "-x"}).err) == "titrate: `-x` is not an option");
  CHECK(first_line(answered({"--helpp"}).err) ==
        "titrate: `--helpp` is not an option, did you mean `--help`?");
}

TEST_CASE("an option is not guessed from its first letters") {
  CHECK(first_line(answered({"plan", "x.yaml", "--form", "json"}).err) ==
        "titrate: `--form` is not an option, did you mean `--format`?");
}

TEST_CASE("options want their value, once") {
  CHECK(first_line(answered({"plan", "x.yaml", "--as-of"}).err) ==
        "titrate: `--as-of` needs a value: --as-of DATE");
  CHECK(first_line(answered({"plan", "x.yaml", "--format", "--no-color"}).err) ==
        "titrate: `--format` needs a value: --format FORMAT");
  CHECK(first_line(answered({"plan", "x.yaml", "-o", "a", "-o", "b"}).err) ==
        "titrate: `--output` is given twice");
  CHECK(first_line(answered({"plan", "x.yaml", "--no-color=yes"}).err) ==
        "titrate: `--no-color` takes no value");
}

TEST_CASE("arguments are counted") {
  CHECK(first_line(answered({"plan"}).err) == "titrate: something is missing: titrate plan CASE");
  CHECK(first_line(answered({"plan", "a.yaml", "b.yaml"}).err) ==
        "titrate: `b.yaml` is one too many: titrate plan CASE");
  CHECK(answered({"check"}).status == Exit::usage);
  CHECK(answered({"help", "plan", "check"}).status == Exit::usage);
}

TEST_CASE("a width is a number of columns that can be read") {
  for (const auto* width : {"39", "401", "wide", "80x", "", "99999999999999999999"}) {
    const auto wrong = answered({"conditions", "--width", width});
    CHECK(wrong.status == Exit::usage);
    CHECK(first_line(wrong.err) ==
          "titrate: `" + std::string{width} + "` is not a width from 40 to 400 columns");
  }
}

TEST_CASE("a date is a day of the calendar") {
  for (const auto* date : {"2026-13-01", "2026-02-30", "14.12.2026", "2026-1-01", "2026-12-1x"}) {
    const auto wrong = answered({"plan", "x.yaml", "--as-of", date});
    CHECK(wrong.status == Exit::usage);
    CHECK(first_line(wrong.err) ==
          "titrate: `" + std::string{date} + "` is not a date such as 2026-12-14");
  }
  for (const auto* date : {"1999-12-31", "2038-01-01", "0999-01-01"})
    CHECK(first_line(answered({"plan", "x.yaml", "--as-of", date}).err) ==
          "titrate: `" + std::string{date} + "` does not lie between 2000 and 2037");
}

TEST_CASE("a format is one of the list") {
  const auto wrong = answered({"plan", "x.yaml", "--format", "jsno"});
  CHECK(wrong.status == Exit::usage);
  CHECK(first_line(wrong.err) ==
        "titrate: `jsno` is not a format, did you mean `json`?; one of: text, json, ics, csv, "
        "markdown, html, pdf");
}

TEST_CASE("a file that is not there is a matter of the disk") {
  for (const auto* command : {"plan", "check"}) {
    const auto missing = answered({command, "no-such.yaml"});
    CHECK(missing.status == Exit::disk);
    CHECK(missing.out.empty());
    CHECK(missing.err == "titrate: cannot read no-such.yaml: no such file\n");
  }
}

}  // namespace
}  // namespace titrate::cli
