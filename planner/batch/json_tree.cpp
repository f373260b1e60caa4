// The only file that includes RapidJSON. Of the JSON libraries in Debian it alone tells where each
// value stands and keeps numbers as they are written; its iterative parser needs no stack.
#include "planner/batch/json_tree.h"

#include <string>
#include <string_view>

#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "planner/yaml/guard.h"
#include "planner/yaml/tree_builder.h"

namespace titrate::batch {
namespace {

using rapidjson::SizeType;
using yaml::Node;
using yaml::TreeBuilder;

/// Passes what RapidJSON meets on to the tree builder. It is told of a scalar once that is read, so
/// the stream stands behind it; of a map or list while the stream stands at its bracket.
class Events {
 public:
  Events(const Source& source, const rapidjson::MemoryStream& stream, TreeBuilder& builder)
      : text_(source.text), stream_(stream), builder_(builder) {}

  bool Null() {
    builder_.refuse({here() - 4, here()}, "null", "`null` says nothing",
                    "leave out the key of what is not known");
    return false;
  }
  bool Bool(bool value) {
    builder_.add_scalar(here() - (value ? 4 : 5), value ? "true" : "false", false);
    return true;
  }
  bool RawNumber(const char* digits, SizeType length, bool) {
    builder_.add_scalar(here() - length, std::string{digits, length}, false);
    return true;
  }
  bool String(const char* bytes, SizeType length, bool) {
    builder_.add_scalar(opening_quote(), std::string{bytes, length}, true);
    return true;
  }
  bool Key(const char* bytes, SizeType length, bool copy) { return String(bytes, length, copy); }
  bool StartObject() { return open(Node::Kind::map); }
  bool StartArray() { return open(Node::Kind::list); }
  bool EndObject(SizeType) { return close(); }
  bool EndArray(SizeType) { return close(); }

  // Numbers come as they are written, so these are never called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  [[nodiscard]] std::size_t here() const { return stream_.Tell(); }
  bool open(Node::Kind kind) {
    builder_.open(kind, here());
    return true;
  }
  bool close() {
    builder_.close();
    return true;
  }
  /// Of the text that ends here: a quote with an even number of backslashes before it.
  [[nodiscard]] std::size_t opening_quote() const {
    for (std::size_t at = here() - 2;; --at) {
      if (text_[at] != '"') continue;
      std::size_t backslashes = 0;
      while (backslashes < at && text_[at - backslashes - 1] == '\\') ++backslashes;
      if (backslashes % 2 == 0) return at;
    }
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;
  TreeBuilder& builder_;
};

std::string_view complaint_of(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return "the record is empty";
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "something follows the record on its line";
    case rapidjson::kParseErrorObjectMissName:
      return "a key in double quotes belongs here";
    case rapidjson::kParseErrorObjectMissColon:
      return "a `:` belongs here";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return "a `,` or the closing `}` belongs here";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "a `,` or the closing `]` belongs here";
    case rapidjson::kParseErrorStringMissQuotationMark:
      return "this text is not closed with a `\"`";
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      return "this escape is not one of JSON's";
    case rapidjson::kParseErrorStringInvalidEncoding:
      return "a control character stands in a text";
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
      return "this number is not finished";
    case rapidjson::kParseErrorNumberTooBig:
      return "this number is too large";
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorValueInvalid:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
      break;
  }
  return "no JSON value starts here";
}

/// Files say `yes` and `no`; only JSON's own words are plain here, a text is quoted.
void say_yes_and_no(Node& node) {
  if (!node.quoted && node.text == "true") node.text = "yes";
  if (!node.quoted && node.text == "false") node.text = "no";
  for (Node& item : node.items) say_yes_and_no(item);
  for (yaml::Entry& entry : node.entries) say_yes_and_no(entry.value);
}

}  // namespace

std::optional<Node> parse_json(const Source& source, Diagnostics& diagnostics,
                               std::size_t most_bytes) {
  if (source.text.size() > most_bytes) {
    TreeBuilder{source, diagnostics}.refuse({0, 1}, "too-large", "the record is larger than 1 MiB",
                                            "is a line break missing between two records?");
    return std::nullopt;
  }
  if (!yaml::has_plain_text(source, diagnostics, most_bytes)) return std::nullopt;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                             rapidjson::kParseNumbersAsStringsFlag |
                             rapidjson::kParseValidateEncodingFlag;
  rapidjson::MemoryStream stream{source.text.data(), source.text.size()};
  // Some programs mark every text that they write; the places count it.
  for (auto mark = yaml::byte_order_mark_size(source.text); mark > 0; --mark) stream.Take();
  TreeBuilder builder{source, diagnostics,
                      TreeBuilder::usual_values * (most_bytes / yaml::most_bytes)};
  Events events{source, stream, builder};
  rapidjson::Reader reader;
  try {
    const auto result = reader.Parse<flags>(stream, events);
    if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination)
      builder.refuse({result.Offset(), result.Offset() + 1}, "not-json",
                     std::string{complaint_of(result.Code())}, "a record is one JSON object");
  } catch (const yaml::Stop&) {
    // Its reason is among the errors.
  }
  if (diagnostics.has_errors() || !builder.root()) return std::nullopt;
  say_yes_and_no(*builder.root());
  return std::move(builder.root());
}

}  // namespace titrate::batch
