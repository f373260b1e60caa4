#pragma once

#include <string>

namespace titrate {

struct CitationUse {
  std::string id;
  std::string cite;
  std::string doi;
  friend bool operator==(const CitationUse&, const CitationUse&) = default;
};

}  // namespace titrate
