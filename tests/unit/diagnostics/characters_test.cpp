#include "planner/diagnostics/characters.h"

#include <string>

#include <catch2/catch.hpp>

using namespace titrate;
using namespace std::string_literals;

TEST_CASE("a character of one to four bytes is read") {
  CHECK(character_at("a", 0).code == U'a');
  CHECK(character_at("ä", 0).code == 0xE4);
  CHECK(character_at("ä", 0).length == 2);
  CHECK(character_at("≥", 0).code == 0x2265);
  CHECK(character_at("𝟛", 0).length == 4);
}

TEST_CASE("bytes that are not UTF-8 are one invalid byte each") {
  const auto bytes = GENERATE(
      // a lone continuation, an overlong slash, a surrogate, above U+10FFFF, cut short, never used
      "\x80"s, "\xC0\xAF"s, "\xE0\x80\xAF"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xE2\x82"s,
      "\xFF"s);
  const auto character = character_at(bytes, 0);
  CHECK_FALSE(character.valid);
  CHECK(character.length == 1);
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("fünfzehn") == 8);
  CHECK(count_characters("a\xFF\xFE") == 3);
  CHECK(count_characters("") == 0);
}

TEST_CASE("what steers a terminal or hides text does not get printed") {
  CHECK(printable("a\x1b[31mb") == "a?[31mb");
  CHECK(printable("\xC2\x9B") == "?");          // C1 control sequence introducer
  CHECK(printable("\xE2\x80\xAE") == "?");      // right-to-left override
  CHECK(printable("\xEF\xBB\xBFid") == "?id");  // byte order mark
  CHECK(printable("\x7F\xFF"s + '\0') == "???");
  CHECK(printable("a\tb\nc") == "a b c");
  CHECK(printable("Übung ≥ 3") == "Übung ≥ 3");
}
