#include "planner/cli/command.h"
#include "planner/cli/man_page.h"

namespace titrate::cli {
namespace {

Exit run_man(const Call&, Console& console) {
  console.out << man_page();
  return Exit::fine;
}

}  // namespace

constinit const Command man_command = {
    .name = "man",
    .group = "Setting up",
    .arguments = "",
    .summary = "the manual page, for man and for whoever installs titrate",
    .about =
        "Prints titrate(1) in the language of man pages, from the same lists as this help. Where\n"
        "titrate is installed for everybody, `man titrate` shows it.\n",
    .examples =
        "  titrate man > titrate.1\n"
        "  man ./titrate.1\n",
    .options = {},
    .least = 0,
    .most = 0,
    .run = run_man,
};

}  // namespace titrate::cli
