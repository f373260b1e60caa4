#pragma once

#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

/// The only place that touches the disk. Every failure is a Stop with Exit::disk that names the
/// file: `cannot read x.yaml: no such file`.
namespace titrate::cli {

/// The whole of a regular file, not larger than `most` bytes: for files that people write, 1 MiB.
[[nodiscard]] std::string read_file(const std::string& path,
                                    std::size_t most = std::size_t{1} << 20U);

/// Writes a file whole or not at all: beside the old one under another name first, then in its
/// place. Links are followed, permissions kept; a pipe or a device is written to directly.
void write_file(const std::string& path, std::string_view bytes);

/// The same for what `write` puts into a stream; nothing is changed when it returns false.
void write_file(const std::string& path, const std::function<bool(std::ostream&)>& write);

[[nodiscard]] bool exists(const std::string& path);
/// Whether both names lead to one existing file.
[[nodiscard]] bool same_file(const std::string& one, const std::string& other);
/// The names of the files in a folder that end in `extension`, sorted; none without the folder.
/// Stops when the folder is there and cannot be read.
[[nodiscard]] std::vector<std::string> files_in(const std::string& folder,
                                                std::string_view extension);
/// `examples/check-ins.yaml` for a name written in `examples/case.yaml`.
[[nodiscard]] std::string beside(const std::string& file, const std::string& name);
/// Whether a name written in `file` stays in its folder or below, links followed.
[[nodiscard]] bool stays_beside(const std::string& file, const std::string& name);
/// The folder of the running program, or nothing.
[[nodiscard]] std::string program_folder();

/// Why something failed, in words: `the disk is full` for ENOSPC.
[[nodiscard]] std::string failure_words(int error);

/// Writes straight to a descriptor that is already open, and remembers the first failure.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {}
  /// The `errno` of the first write that failed; 0 while all went well.
  [[nodiscard]] int error() const { return error_; }

 protected:
  int_type overflow(int_type letter) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;

 private:
  int descriptor_;
  int error_ = 0;
};

}  // namespace titrate::cli
