#include "planner/batch/library.h"

#include <catch2/catch.hpp>

namespace titrate::batch {
namespace {

TEST_CASE("what is kept is read once, and ids that are none do not pile up") {
  int read = 0;
  Library library{[&](const std::string& id) {
    ++read;
    Shelved shelved;
    shelved.why_not = "no condition " + id;
    shelved.is_kept = id == "kept";
    return shelved;
  }};
  std::weak_ptr<const Shelved> kept = library.find("kept");
  std::weak_ptr<const Shelved> other = library.find("other");
  CHECK(library.find("kept")->why_not == "no condition kept");
  CHECK(read == 2);
  CHECK(library.find("other")->why_not == "no condition other");
  CHECK(read == 3);
  CHECK_FALSE(kept.expired());
  CHECK(other.expired());
}

}  // namespace
}  // namespace titrate::batch
