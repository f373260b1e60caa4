#include "planner/cli/man_page.h"

#include <algorithm>

#include "planner/cli/command.h"
#include "planner/cli/help.h"
#include "planner/cli/surroundings.h"

namespace titrate::cli {
namespace {

/// Text that looks in the page as it is typed.
std::string plain(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    switch (letter) {
      case '\\':
        escaped += "\\e";
        break;
      case '-':
        escaped += "\\-";
        break;
      case '\'':
        escaped += "\\(aq";
        break;
      case '`':
        escaped += "\\(ga";
        break;
      case '^':
        escaped += "\\(ha";
        break;
      case '~':
        escaped += "\\(ti";
        break;
      case '"':
        escaped += "\\(dq";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

/// The same at the start of a line, where a point would make it a request.
std::string at_start(const std::string& words) {
  return words.starts_with('.') ? "\\&" + words : words;
}

constexpr std::size_t longest_line = 76;

/// Text in lines of which none is taken for a request. The pager fills them again.
std::string filled(std::string_view text) {
  std::string lines;
  std::string line;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \n"), text.size());
    const auto word = plain(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!line.empty() && line.size() + 1 + word.size() > longest_line) {
      lines += line + '\n';
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += line.empty() ? at_start(word) : word;
  }
  return line.empty() ? lines : lines + line + '\n';
}

std::string section(std::string_view name) { return ".SH " + std::string{name} + '\n'; }

std::string tagged(const std::string& tag, std::string_view words) {
  return ".TP\n" + tag + '\n' + filled(words);
}

/// Capitals are what somebody fills in: `[split|run|merge] [FILE]`, `CASE`.
std::string placeholders(std::string_view text) {
  std::string shown;
  bool filled_in = false;
  for (const char letter : text) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital != filled_in) shown += capital ? "\\fI" : "\\fR";
    filled_in = capital;
    shown += plain({&letter, 1});
  }
  return shown + (filled_in ? "\\fR" : "");
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }

std::string shown(const Option& option) {
  auto text = bold("--" + std::string{option.name});
  if (!option.letter.empty()) text = bold("-" + std::string{option.letter}) + ", " + text;
  return option.value.empty() ? text : text + " \\fI" + plain(option.value) + "\\fR";
}

std::string listed(std::span<const Option> options) {
  std::string text;
  for (const auto& option : options)
    text += tagged(shown(option), std::string{option.summary} +
                                      (option.repeats ? "; may be given several times" : ""));
  return text;
}

/// Takes the first line off, without its end.
std::string_view take_line(std::string_view& text) {
  const auto line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// Paragraphs with an empty line between them; lines that are set in are shown as they are.
std::string paragraphs(std::string_view text) {
  std::string page;
  while (!text.empty()) {
    std::string words;
    std::string as_it_is;
    while (!text.empty() && text.front() != '\n' && !text.starts_with("  "))
      words += std::string{take_line(text)} + '\n';
    while (text.starts_with("  ")) as_it_is += at_start(plain(take_line(text).substr(2))) + '\n';
    if (text.starts_with('\n')) text.remove_prefix(1);
    if (!words.empty()) page += ".PP\n" + filled(words);
    if (!as_it_is.empty()) page += ".PP\n.RS\n.EX\n" + as_it_is + ".EE\n.RE\n";
  }
  return page;
}

std::string described(const Command& command) {
  std::string usage = bold("titrate " + std::string{command.name});
  if (!command.arguments.empty()) usage += ' ' + placeholders(command.arguments);
  return ".SS " + usage + '\n' + filled(std::string{command.summary} + '.') +
         paragraphs(command.about) + listed(command.options) + paragraphs(command.examples);
}

std::string synopsis() {
  return section("SYNOPSIS") + bold("titrate") +
         " \\fICOMMAND\\fR [\\fIFILE\\fR] [\\fIOPTIONS\\fR]\n.br\n" + bold("titrate help") +
         " [\\fICOMMAND\\fR]\n";
}

std::string all_commands() {
  auto text = section("COMMANDS");
  for (const auto* command : commands()) text += described(*command);
  return text;
}

std::string exit_statuses() {
  auto text = section("EXIT STATUS");
  for (const auto& [status, words, more] : exit_meanings())
    text += tagged(bold(std::to_string(static_cast<int>(status))), more);
  return text;
}

std::string named(std::string_view title, std::span<const Named> all) {
  auto text = section(title);
  for (const auto& [name, words] : all) text += tagged("\\fI" + plain(name) + "\\fR", words);
  return text;
}

}  // namespace

std::string man_page() {
  return ".TH TITRATE 1 " TITRATE_DATE " \"titrate " + version() + "\" \"User Commands\"\n" +
         section("NAME") + "titrate \\- plan exercise doses and adjust them to the answers\n" +
         synopsis() + section("DESCRIPTION") +
         filled(
             "Titrate plans exercise doses for physiotherapists, week by week, and changes the "
             "plan as the patient's answers come in. It suggests doses; a clinician decides. "
             "The conditions that come with it are drafts until they are signed.") +
         all_commands() + section("OPTIONS OF EVERY COMMAND") + listed(common_options()) +
         exit_statuses() + named("ENVIRONMENT", environment()) + named("FILES", usual_files()) +
         section("SEE ALSO") +
         filled(
             "The pages in PREFIX/share/doc/titrate/docs/: how to log, how to read a review, how "
             "to write a condition, and what is proved of it.");
}

}  // namespace titrate::cli
