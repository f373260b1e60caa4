#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Files too large to hold at once. Every failure is a Stop with Exit::disk that names the file.
namespace titrate::cli {

/// Whole lines of an input, with their numbers.
struct LineBlock {
  std::string bytes;          ///< lines with their line breaks; the last may lack it
  int first_line = 1;         ///< number of the first
  std::size_t input_end = 0;  ///< bytes of the input up to the end of this block
};

/// Reads a file, or the standard input, block by block. A line longer than a record may be is cut,
/// so that nobody has to hold it; the reader of the record then refuses it.
class LineBlocks {
 public:
  /// `-` is the standard input.
  explicit LineBlocks(const std::string& path);
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;
  ~LineBlocks();

  [[nodiscard]] std::optional<LineBlock> next();
  /// Bytes of a regular file; nothing for a pipe.
  [[nodiscard]] std::optional<std::size_t> size() const { return size_; }

 private:
  void fill();
  [[nodiscard]] std::size_t whole_lines() const;

  std::string path_;
  int descriptor_ = -1;
  std::optional<std::size_t> size_;
  std::string held_;         ///< read, and not yet given out
  std::size_t dropped_ = 0;  ///< bytes cut out of the line in `held_`
  std::size_t given_ = 0;    ///< bytes of the input that were given out
  int next_line_ = 1;
  bool ended_ = false;
};

/// Gives every byte of a file to `take`, however long its lines are.
void read_bytes(const std::string& path, const std::function<void(std::string_view)>& take);

/// A file that grows under the name `FILE.part` and gets its own name when it is whole.
class GrowingFile {
 public:
  /// Starts anew, or goes on behind the first `keep` bytes of what is there.
  GrowingFile(std::string path, std::optional<std::size_t> keep);
  /// Starts anew as `FILE.MARK.part`, which nobody else writes and nobody goes on with.
  GrowingFile(std::string path, const std::string& mark);
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;
  ~GrowingFile();

  void add(std::string_view bytes);
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Everything so far is on the disk.
  void settle();
  /// The file is whole: it gets its name.
  void finish();

  [[nodiscard]] static std::string part_of(const std::string& path) { return path + ".part"; }

 private:
  void open(std::optional<std::size_t> keep);

  std::string path_;
  std::string part_;
  bool kept_ = true;  ///< what is there of a file that does not become whole
  int descriptor_ = -1;
  std::size_t size_ = 0;
};

/// Bytes of a file; nothing when there is none.
[[nodiscard]] std::optional<std::size_t> size_of(const std::string& path);
/// Removes a file that may be there.
void remove_file(const std::string& path);
/// Makes a folder unless it is there.
void make_folder(const std::string& path);

}  // namespace titrate::cli
