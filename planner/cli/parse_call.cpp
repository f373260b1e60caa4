#include "planner/cli/parse_call.h"

#include <algorithm>

#include <boost/program_options.hpp>

#include "planner/diagnostics/closest.h"

namespace titrate::cli {
namespace {

namespace po = boost::program_options;

po::options_description described(std::span<const Option> options) {
  po::options_description description;
  for (const auto& option : options) {
    const auto names =
        std::string{option.name} + (option.letter.empty() ? "" : "," + std::string{option.letter});
    if (option.value.empty())
      description.add_options()(names.c_str(), "");
    else
      description.add_options()(names.c_str(), po::value<std::string>(), "");
  }
  return description;
}

[[noreturn]] void stop_at_unknown(const std::string& word, std::span<const Option> options) {
  const auto name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const auto& option : options) known.push_back("--" + std::string{option.name});
  throw Stop{Exit::usage, "`" + name + "` is not an option" + did_you_mean(name, known)};
}

/// `dashed` is the option as it was typed.
[[noreturn]] void stop_without_value(const std::string& dashed, std::span<const Option> options) {
  const auto name = dashed.substr(std::min(dashed.size(), dashed.find_first_not_of('-')));
  std::string value = "VALUE";
  for (const auto& option : options)
    if (option.name == name || option.letter == name) value = option.value;
  throw Stop{Exit::usage, "`" + dashed + "` needs a value: " + dashed + ' ' + value};
}

po::parsed_options parsed(std::span<const Option> options, const std::vector<std::string>& words) {
  // Without guessing: an abbreviation that works today may be ambiguous after the next release.
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  const auto description = described(options);
  auto result =
      po::command_line_parser(words).options(description).style(style).allow_unregistered().run();
  result.description = nullptr;  // it does not outlive this function
  return result;
}

void add(Call& call, const po::option& option, std::span<const Option> options) {
  if (option.unregistered) stop_at_unknown(option.original_tokens.front(), options);
  if (option.position_key >= 0) {
    call.arguments.push_back(option.value.front());
    return;
  }
  const auto value = option.value.empty() ? std::string{} : option.value.front();
  // The library would take the next option for the value.
  if (value.starts_with('-') && value != "-" && option.original_tokens.size() > 1)
    stop_without_value(option.original_tokens.front(), options);
  if (call.options.emplace(option.string_key, value).second) return;
  const auto known = std::ranges::find(options, option.string_key, &Option::name);
  if (known == options.end() || !known->repeats)
    throw Stop{Exit::usage, "`--" + option.string_key + "` is given twice"};
  call.further[option.string_key].push_back(value);
}

}  // namespace

Call parse_call(std::span<const Option> options, const std::vector<std::string>& words) {
  try {
    Call call;
    for (const auto& option : parsed(options, words).options) add(call, option, options);
    return call;
  } catch (const po::invalid_command_line_syntax& error) {
    const auto shown = error.get_option_name();
    if (error.kind() != po::invalid_syntax::missing_parameter &&
        error.kind() != po::invalid_syntax::empty_adjacent_parameter)
      throw Stop{Exit::usage, "`" + shown + "` takes no value"};
    stop_without_value(shown, options);
  } catch (const po::error& error) {
    throw Stop{Exit::usage, error.what()};
  }
}

bool wants_json(const Call& call, std::string_view what) {
  const auto* format = call.value("format");
  if (format == nullptr || *format == "text") return false;
  if (*format == "json") return true;
  throw Stop{Exit::usage, "`" + *format + "` is not a format of " + std::string{what} +
                              did_you_mean(*format, {"text", "json"}) + "; one of: text, json"};
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
  const auto near = closest(word, candidates);
  return near ? ", did you mean `" + *near + "`?" : "";
}

}  // namespace titrate::cli
