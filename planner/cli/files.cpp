#include "planner/cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <sys/stat.h>

#include "planner/cli/exit.h"

namespace titrate::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void stop(const std::string& what, const std::string& path, const std::string& why) {
  throw Stop{Exit::disk, "cannot " + what + ' ' + path + ": " + why};
}

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  /// Closes now, for the failures that show only then.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Writes all; false with errno set when it cannot.
bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

using Write = std::function<bool(std::ostream&)>;

enum class Outcome { written, failed, given_up };

/// What `write` made, in an open file; `failed` sets errno.
Outcome written_to(int descriptor, const Write& write) {
  DescriptorBuffer buffer{descriptor};
  std::ostream out{&buffer};
  if (!write(out)) return Outcome::given_up;
  errno = buffer.error();
  return buffer.error() == 0 ? Outcome::written : Outcome::failed;
}

void write_directly(const std::string& path, const Write& write) {
  Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
  if (file.number() < 0) stop("write", path, failure_words(errno));
  const auto outcome = written_to(file.number(), write);
  if (outcome == Outcome::failed || !file.close()) stop("write", path, failure_words(errno));
}

/// The permissions of the file that is replaced, or those of any new file.
mode_t permissions_for(const std::string& target) {
  struct stat old {};
  if (::stat(target.c_str(), &old) == 0) return old.st_mode & 07777U;
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

void replace(const std::string& path, const std::string& target, const Write& write) {
  auto temporary = target + ".XXXXXX";
  Descriptor file{::mkostemp(temporary.data(), O_CLOEXEC)};
  if (file.number() < 0)
    stop("write", path, errno == ENOENT ? "no such folder" : failure_words(errno));
  const auto outcome = written_to(file.number(), write);
  const bool done = outcome == Outcome::written &&
                    ::fchmod(file.number(), permissions_for(target)) == 0 &&
                    ::fsync(file.number()) == 0 && file.close() &&
                    ::rename(temporary.c_str(), target.c_str()) == 0;
  if (done) return;
  const auto error = errno;
  ::unlink(temporary.c_str());
  if (outcome == Outcome::given_up) return;
  stop("write", path, failure_words(error));
}

}  // namespace

std::string failure_words(int error) {
  if (error == ENOENT) return "no such file";
  if (error == EISDIR) return "it is a folder";
  if (error == EACCES || error == EPERM) return "no permission";
  if (error == ENOSPC) return "the disk is full";
  auto text = std::generic_category().message(error);
  std::ranges::transform(text.begin(), text.begin() + 1, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return text;
}

std::string read_file(const std::string& path, std::size_t most) {
  // Without O_NONBLOCK a pipe would be waited for here, before it can be refused.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.number() < 0) stop("read", path, failure_words(errno));
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) stop("read", path, failure_words(errno));
  if (S_ISDIR(status.st_mode)) stop("read", path, failure_words(EISDIR));
  if (!S_ISREG(status.st_mode)) stop("read", path, "it is not a regular file");
  if (static_cast<std::size_t>(status.st_size) > most)
    stop("read", path, "it is larger than " + std::to_string(most >> 20U) + " MiB");
  // One byte more than the size, so that a file that grows meanwhile is seen.
  std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t length = 0;
  while (length < text.size()) {
    const auto count = ::read(file.number(), text.data() + length, text.size() - length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) stop("read", path, failure_words(errno));
    if (count == 0) break;
    length += static_cast<std::size_t>(count);
  }
  if (length == text.size()) stop("read", path, "it grows while it is read");
  text.resize(length);
  return text;
}

void write_file(const std::string& path, std::string_view bytes) {
  write_file(path, [&](std::ostream& out) {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return true;
  });
}

void write_file(const std::string& path, const Write& write) {
  std::error_code error;
  const auto kind = fs::status(path, error).type();
  if (kind == fs::file_type::directory) stop("write", path, failure_words(EISDIR));
  if (kind != fs::file_type::regular && kind != fs::file_type::not_found)
    return write_directly(path, write);
  const auto target = kind == fs::file_type::regular ? fs::canonical(path, error) : fs::path{path};
  replace(path, error ? path : target.string(), write);
}

bool exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool same_file(const std::string& one, const std::string& other) {
  std::error_code error;
  return fs::equivalent(one, other, error);
}

std::vector<std::string> files_in(const std::string& folder, std::string_view extension) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error})
    if (entry.path().extension() == extension) names.push_back(entry.path().filename().string());
  // A folder that is not there has none; one that cannot be looked at just now may have them.
  if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
    stop("read", folder, failure_words(error.value()));
  std::ranges::sort(names);
  return names;
}

std::string beside(const std::string& file, const std::string& name) {
  return (fs::path{file}.parent_path() / name).string();
}

bool stays_beside(const std::string& file, const std::string& name) {
  if (fs::path{name}.is_absolute()) return false;
  std::error_code error;
  const auto parent = fs::path{file}.parent_path();
  const auto folder = fs::weakly_canonical(parent.empty() ? fs::path{"."} : parent, error);
  if (error) return false;
  const auto target = fs::weakly_canonical(folder / name, error);
  if (error) return false;
  const auto way = target.lexically_relative(folder);
  return !way.empty() && *way.begin() != "..";
}

std::string program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path().string();
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type letter) {
  if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
  const char byte = traits_type::to_char_type(letter);
  return xsputn(&byte, 1) == 1 ? letter : traits_type::eof();
}

std::streamsize DescriptorBuffer::xsputn(const char* bytes, std::streamsize count) {
  if (error_ != 0) return 0;
  if (write_all(descriptor_, {bytes, static_cast<std::size_t>(count)})) return count;
  error_ = errno;
  return 0;
}

}  // namespace titrate::cli
