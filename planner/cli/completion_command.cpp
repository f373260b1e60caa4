#include "planner/cli/command.h"
#include "planner/cli/completion.h"
#include "planner/cli/parse_call.h"

namespace titrate::cli {
namespace {

Exit run_completion(const Call& call, Console& console) {
  const auto& shell = call.arguments[0];
  const auto script = completion_script(shell);
  if (script.empty())
    throw Stop{Exit::usage, "`" + shell + "` is not a shell that titrate knows" +
                                did_you_mean(shell, {"bash", "zsh", "fish"}) +
                                "; one of: bash, zsh, fish"};
  console.out << script;
  return Exit::fine;
}

}  // namespace

constinit const Command completion_command = {
    .name = "completion",
    .group = "Setting up",
    .arguments = "bash|zsh|fish",
    .summary = "a script with which the shell completes titrate's words",
    .about =
        "Commands, options and their values, files, folders and the ids of conditions. Where\n"
        "titrate is installed for everybody, the scripts are installed with it. The script asks\n"
        "the program that is typed, with `titrate complete WORDS...`, so it does not age.\n",
    .examples =
        "  source <(titrate completion bash)\n"
        "  titrate completion zsh > ~/.zfunc/_titrate\n"
        "  titrate completion fish > ~/.config/fish/completions/titrate.fish\n",
    .options = {},
    .least = 1,
    .most = 1,
    .run = run_completion,
};

}  // namespace titrate::cli
