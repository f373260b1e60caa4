#include "planner/cli/stream_files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <sys/file.h>
#include <sys/stat.h>

#include "planner/cli/exit.h"
#include "planner/cli/files.h"

namespace titrate::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_bytes = 64 * 1024;
/// A dozen records: their plans are two hundred times as long, and each thread has some blocks in
/// hand.
constexpr std::size_t line_block_bytes = 16 * 1024;
/// One byte more than a record may have: enough to be refused.
constexpr std::size_t most_of_a_line = (1U << 20U) + 1;

[[noreturn]] void stop(const std::string& what, const std::string& path, int error) {
  throw Stop{Exit::disk, "cannot " + what + ' ' + path + ": " + failure_words(error)};
}

/// A rename would put a plain file in the place of a device, and fail late for a folder.
void check_target(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return;
  if (S_ISDIR(status.st_mode)) stop("write", path, EISDIR);
  throw Stop{Exit::disk, "cannot write " + path + ": it is not a regular file"};
}

/// Reads what is there next; 0 bytes at the end.
std::size_t read_some(int descriptor, const std::string& path, char* to, std::size_t most) {
  ssize_t count = -1;
  do {
    count = ::read(descriptor, to, most);
  } while (count < 0 && errno == EINTR);
  if (count < 0) stop("read", path, errno);
  return static_cast<std::size_t>(count);
}

/// Opens a file that no other titrate has open in this way: two would write into each other.
int open_alone(const std::string& path) {
  while (true) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) stop("write", path, errno);
    const bool taken = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    struct stat held {};
    struct stat named {};
    const bool same = ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
                      held.st_ino == named.st_ino && held.st_dev == named.st_dev;
    if (!taken && same) return descriptor;
    ::close(descriptor);
    if (taken) throw Stop{Exit::disk, "cannot write " + path + ": another titrate is writing it"};
    // It was finished and renamed between opening and locking.
  }
}

}  // namespace

LineBlocks::LineBlocks(const std::string& path)
    : path_(path == "-" ? "the standard input" : path),
      descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) stop("read", path_, errno);
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) stop("read", path_, errno);
  if (S_ISDIR(status.st_mode)) stop("read", path_, EISDIR);
  if (S_ISREG(status.st_mode)) size_ = static_cast<std::size_t>(status.st_size);
}

LineBlocks::~LineBlocks() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

/// Reads more; notices the end.
void LineBlocks::fill() {
  const auto before = held_.size();
  held_.resize(before + line_block_bytes);
  const auto count = read_some(descriptor_, path_, held_.data() + before, line_block_bytes);
  held_.resize(before + count);
  ended_ = count == 0;
}

/// How much of what is held is whole lines; all of it at the end. A line that was cut comes alone,
/// so that in every other block a byte of the input is a byte of the block.
std::size_t LineBlocks::whole_lines() const {
  const auto line_break = dropped_ > 0 ? held_.find('\n') : held_.rfind('\n');
  if (line_break != std::string::npos && (dropped_ > 0 || !ended_)) return line_break + 1;
  return ended_ ? held_.size() : 0;
}

std::optional<LineBlock> LineBlocks::next() {
  std::size_t length = 0;
  while (!ended_ && length == 0) {
    fill();
    length = whole_lines();
    if (length == 0 && held_.size() > most_of_a_line) {
      dropped_ += held_.size() - most_of_a_line;
      held_.resize(most_of_a_line);
    }
  }
  if (length == 0) return std::nullopt;
  LineBlock block;
  block.bytes = held_.substr(0, length);
  block.first_line = next_line_;
  held_.erase(0, length);
  given_ += length + std::exchange(dropped_, 0);
  block.input_end = given_;
  next_line_ += static_cast<int>(std::ranges::count(block.bytes, '\n'));
  return block;
}

void read_bytes(const std::string& path, const std::function<void(std::string_view)>& take) {
  struct Open {
    int descriptor;
    ~Open() { ::close(descriptor); }
  };
  const Open file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.descriptor < 0) stop("read", path, errno);
  std::string bytes(block_bytes, '\0');
  while (const auto count = read_some(file.descriptor, path, bytes.data(), bytes.size()))
    take(std::string_view{bytes}.substr(0, count));
}

GrowingFile::GrowingFile(std::string path, std::optional<std::size_t> keep)
    : path_(std::move(path)), part_(part_of(path_)) {
  open(keep);
}

GrowingFile::GrowingFile(std::string path, const std::string& mark)
    : path_(std::move(path)), part_(part_of(path_ + '.' + mark)), kept_(false) {
  open({});
}

void GrowingFile::open(std::optional<std::size_t> keep) {
  check_target(path_);
  descriptor_ = open_alone(part_);
  size_ = keep.value_or(0);
  if (size_ > 0 && size_of(part_).value_or(0) < size_) {
    ::close(std::exchange(descriptor_, -1));
    throw Stop{Exit::disk, "cannot go on with " + part_ + ": it is shorter than it was"};
  }
  const bool kept = ::ftruncate(descriptor_, static_cast<off_t>(size_)) == 0 &&
                    ::lseek(descriptor_, 0, SEEK_END) == static_cast<off_t>(size_);
  if (!kept) stop("write", part_, errno);
}

GrowingFile::~GrowingFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  if (!kept_) ::unlink(part_.c_str());
}

void GrowingFile::add(std::string_view bytes) {
  size_ += bytes.size();
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) stop("write", part_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void GrowingFile::settle() {
  if (::fsync(descriptor_) != 0) stop("write", part_, errno);
}

void GrowingFile::finish() {
  settle();
  // Closed last: whoever waits for its turn must not find the file under its old name.
  const bool renamed = ::rename(part_.c_str(), path_.c_str()) == 0;
  const auto error = errno;
  if (!renamed) stop("write", path_, error);
  if (::close(std::exchange(descriptor_, -1)) != 0) stop("write", path_, errno);
}

std::optional<std::size_t> size_of(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? std::nullopt : std::optional{static_cast<std::size_t>(size)};
}

void remove_file(const std::string& path) {
  std::error_code error;
  fs::remove(path, error);
  if (error) stop("remove", path, error.value());
}

void make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) stop("make the folder", path, error.value());
}

}  // namespace titrate::cli
