#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace titrate {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256& other);
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// The hash of everything so far as 64 hexadecimal digits; more may be added afterwards.
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The hash of bytes that are there at once.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace titrate
