#include "planner/cli/files.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <ostream>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "planner/cli/exit.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Message;
using test::Folder;

fs::perms permissions(const std::string& path) { return fs::status(path).permissions(); }

TEST_CASE("a file is read whole") {
  const Folder folder;
  CHECK(read_file(folder.with("a.yaml", "one\ntwo\r\n\xc3\xa6")) == "one\ntwo\r\n\xc3\xa6");
  CHECK(read_file(folder.with("empty.yaml", "")).empty());
}

TEST_CASE("what cannot be read is named with the reason") {
  const Folder folder;
  const auto missing = folder.file("a.yaml");
  CHECK_THROWS_MATCHES(read_file(missing), Stop,
                       Message("cannot read " + missing + ": no such file"));
  CHECK_THROWS_MATCHES(read_file(folder.file("")), Stop,
                       Message("cannot read " + folder.file("") + ": it is a folder"));
  const auto large = folder.with("large.yaml", std::string((1 << 20) + 1, '#'));
  CHECK_THROWS_MATCHES(read_file(large), Stop,
                       Message("cannot read " + large + ": it is larger than 1 MiB"));
  CHECK(read_file(folder.with("most.yaml", std::string(1 << 20, '#'))).size() == 1 << 20);
  const auto pipe = folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_MATCHES(read_file(pipe), Stop,
                       Message("cannot read " + pipe + ": it is not a regular file"));
}

TEST_CASE("a written file replaces the old one and leaves nothing beside it") {
  const Folder folder;
  const auto path = folder.with("plan.ics", "old and longer");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  write_file(path, "new");
  CHECK(read_file(path) == "new");
  CHECK(permissions(path) == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(folder.count() == 1);
}

TEST_CASE("a new file has the permissions that any new file has") {
  const Folder folder;
  const auto path = folder.file("plan.ics");
  const auto usual = folder.with("usual", "");
  write_file(path, "new");
  CHECK(permissions(path) == permissions(usual));
}

TEST_CASE("a link keeps leading to the file it led to") {
  const Folder folder;
  const auto target = folder.with("real.ics", "old");
  const auto link = folder.file("link.ics");
  fs::create_symlink(target, link);
  write_file(link, "new");
  CHECK(fs::is_symlink(link));
  CHECK(read_file(target) == "new");
}

TEST_CASE("a file that cannot be written is left as it was") {
  const Folder folder;
  const auto path = folder.file("no/such/folder/plan.ics");
  CHECK_THROWS_MATCHES(write_file(path, "x"), Stop,
                       Message("cannot write " + path + ": no such folder"));
  CHECK_THROWS_AS(write_file(folder.file(""), "x"), Stop);
  CHECK_THROWS_MATCHES(write_file("/dev/full", "x"), Stop,
                       Message("cannot write /dev/full: the disk is full"));
  write_file("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a file that its writer gives up is left as it was, and nothing is left beside it") {
  const Folder folder;
  const auto path = folder.with("plan.ics", "old");
  write_file(path, [](std::ostream& out) {
    out << "half";
    return false;
  });
  CHECK(read_file(path) == "old");
  CHECK(folder.count() == 1);
  write_file(path, [](std::ostream& out) {
    for (int line = 0; line < 3; ++line) out << "new\n";
    return true;
  });
  CHECK(read_file(path) == "new\nnew\nnew\n");
  CHECK(folder.count() == 1);
}

TEST_CASE("one file under two names is one file") {
  const Folder folder;
  const auto path = folder.with("a.yaml", "");
  CHECK(same_file(path, folder.file("./a.yaml")));
  CHECK_FALSE(same_file(path, folder.with("b.yaml", "")));
  CHECK_FALSE(same_file(path, folder.file("missing.yaml")));
}

TEST_CASE("files of a folder are told in order of their names") {
  const Folder folder;
  for (const auto* name : {"b.yaml", "a.yaml", "a.txt", "Z.yaml"}) (void)folder.with(name, "");
  CHECK(files_in(folder.file("."), ".yaml") ==
        std::vector<std::string>{"Z.yaml", "a.yaml", "b.yaml"});
  CHECK(files_in(folder.file("missing"), ".yaml").empty());
}

TEST_CASE("a name in a file is read from the file's folder") {
  CHECK(beside("examples/case.yaml", "log.yaml") == "examples/log.yaml");
  CHECK(beside("case.yaml", "log.yaml") == "log.yaml");
  CHECK(beside("examples/case.yaml", "/tmp/log.yaml") == "/tmp/log.yaml");
}

TEST_CASE("a stream remembers why it could not be written") {
  const int full = ::open("/dev/full", O_WRONLY);
  REQUIRE(full >= 0);
  DescriptorBuffer bytes{full};
  std::ostream stream{&bytes};
  stream << "words" << '\n';
  CHECK(bytes.error() == ENOSPC);
  CHECK_FALSE(stream);
  ::close(full);
}

}  // namespace
}  // namespace titrate::cli
