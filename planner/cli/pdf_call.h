#pragma once

#include "planner/cli/command.h"
#include "planner/exporters/exporters.h"

namespace titrate::cli {

inline constexpr Option paper_option = {"paper", "", "SIZE", "pdf: a4 or letter; else a4"};

/// What `--paper` says; a usage message for another size.
[[nodiscard]] PaperSize paper_of(const Call& call);

/// What a PDF needs of the machine: what draws it is a library beside the program, or where titrate
/// is installed, and is loaded only now. Stops when it is not there, or when the bytes would go to
/// a terminal.
void set_paper(ExportOptions& options, const Exporter& exporter, const Call& call,
               const Console& console);

}  // namespace titrate::cli
