#pragma once

#include <stdexcept>
#include <string>

namespace titrate::cli {

/// What the program says to the shell.
enum class Exit {
  fine = 0,      ///< warnings and notes included
  findings = 1,  ///< the plan has a finding of severity error
  usage = 2,     ///< the command line is wrong
  file = 3,      ///< a file is wrong
  refused = 4,   ///< no plan: refer the patient
  disk = 5,      ///< something cannot be read or written
};

/// Ends a command at once; `run` prints it as `titrate: what`.
class Stop : public std::runtime_error {
 public:
  Stop(Exit status, const std::string& what) : std::runtime_error{what}, status_(status) {}
  [[nodiscard]] Exit status() const { return status_; }

 private:
  Exit status_;
};

}  // namespace titrate::cli
