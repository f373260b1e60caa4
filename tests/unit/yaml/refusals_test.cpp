#include <string>
#include <string_view>

#include "tests/unit/yaml/support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

std::string rendered(std::string text) {
  return render_all(Parsed{std::move(text)}.diagnostics, Colour::off);
}

std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() + part.size() <= size) text += part;
  return text;
}

}  // namespace

TEST_CASE("a stray comma ends with an error, not in an endless loop") {
  CHECK(only_mistake(",") == "1:1 not-yaml");
  CHECK(only_mistake("# c\n  ,a\n") == "2:3 not-yaml");
  CHECK(only_mistake("---\n,") == "2:1 not-yaml");
  CHECK(only_mistake("]") == "1:1 not-yaml");
  CHECK(only_mistake(repeated(",", 1 << 16)) == "1:1 not-yaml");
}

TEST_CASE("an unclosed quote is shown where it opens, however much it swallowed") {
  CHECK(rendered("id: x\ntitle: \"Pain\nstatus: draft\npain: 5\n") ==
        "t.yaml:2:8: error: this text does not end on its line; is a closing quote missing? "
        "[unclosed-quote]\n"
        " 2 | title: \"Pain\n"
        "   |        ^\n"
        "   = help: close it with \" on the same line\n");
  CHECK(only_mistake("id: x\ntitle: 'Pain\nstatus: draft\n") == "2:8 unclosed-quote");
  CHECK(only_mistake("id: x\ntitle: \"Pain\nstatus: \"draft\"\n") == "2:8 unclosed-quote");
  CHECK(only_mistake("a: {b: \"c, d: 1}\n") == "1:8 unclosed-quote");
  CHECK(only_mistake("# it's\na: 'b") == "2:4 unclosed-quote");
}

TEST_CASE("a quoted text over two lines is allowed") {
  const Parsed parsed{"how: \"one\n  two\"\nid: x\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.root->entries[0].value.text == "one two");
}

TEST_CASE("a key that stands twice is refused, with the first one shown") {
  CHECK(rendered("a: {load: 1, reps: 2,\n  load: 3}\n") ==
        "t.yaml:2:3: error: `load` stands twice in one map [duplicate-key]\n"
        " 1 | a: {load: 1, reps: 2,\n"
        "   |     ---- first here\n"
        " 2 |   load: 3}\n"
        "   |   ^^^^\n"
        "   = help: keep one of them\n");
  CHECK(only_mistake("a: 1\n\"a\": 2\n") == "2:1 duplicate-key");
  CHECK(Parsed{"a: {b: 1}\nc: {b: 1}\n"}.root);
}

TEST_CASE("every repeated key is reported in one run, fifty mistakes at most") {
  CHECK(Parsed{"a: 1\na: 2\nb: 1\nb: 2\n"}.diagnostics.all().size() == 2);
  CHECK(Parsed{repeated("a: 1\n", 5000)}.diagnostics.all().size() == 50);
}

TEST_CASE("a second document and text after the document are refused") {
  CHECK(only_mistake("a: 1\n---\nb: 2\n") == "2:1 second-document");
  CHECK(only_mistake("a: 1\n---\n") == "2:1 second-document");
  CHECK(only_mistake("a: 1\n...\nb: 2\n") == "3:1 second-document");
  CHECK(only_mistake("\"x\" \"y\"") == "1:5 second-document");
  CHECK(only_mistake("- a\nb: 1\n") == "2:1 second-document");
}

TEST_CASE("the marks around the only document are allowed") {
  CHECK(Parsed{"---\na: 1\n...\n"}.root);
  CHECK(Parsed{"a: 1\n...\n...\n"}.root);
}

TEST_CASE("aliases, anchors and merge keys are refused where they stand") {
  CHECK(only_mistake("a: &x 1\nb: *x\n") == "1:4 alias");
  CHECK(only_mistake("a: *x\n") == "1:4 alias");
  CHECK(only_mistake("a: **bold** text\n") == "1:4 alias");
  CHECK(only_mistake("&a [*a]") == "1:1 alias");
  CHECK(only_mistake("a:\n  <<: {b: 1}\n") == "2:3 alias");
  CHECK(Parsed{"a: \"*x\"\n\"<<\": 1\n"}.root);
}

TEST_CASE("tags and directives are refused") {
  CHECK(only_mistake("a: !!int 3\n") == "1:4 tag");
  CHECK(only_mistake("a: ! 5\n") == "1:4 tag");
  CHECK(only_mistake("! {a: 5}\n") == "1:1 tag");
  CHECK(only_mistake("%YAML 9.9\n---\na: 1\n") == "1:1 directive");
  CHECK(only_mistake("%TAG ! x\n---\na: 1\n") == "1:1 directive");
}

TEST_CASE("32 levels are read, 33 are not") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + 'a' + std::string(depth, ']');
  };
  CHECK(Parsed{nested(32)}.root);
  CHECK(only_mistake(nested(33)) == "1:33 too-deep");
  CHECK(only_mistake(nested(10'000)) == "1:33 too-deep");
  CHECK(only_mistake(repeated("{a: ", 1 << 16)) == "1:65533 unclosed-bracket");
  CHECK(only_mistake("a:" + repeated(" {a:", 1000)) == "1:128 too-deep");
  CHECK(only_mistake(repeated("- ", 1 << 16)) == "1:65 too-deep");
}

TEST_CASE("a hundred thousand values are too many") {
  CHECK(only_mistake(repeated("- {a: b, c: d}\n", 400'000)) == "20000:13 too-large");
}

TEST_CASE("an empty file is named as empty") {
  for (const auto* text :
       {"", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\xEF\xBB\xBF"}) {
    CHECK(only_mistake(text) == "1:1 empty-file");
  }
}

TEST_CASE("a comma in an unquoted text inside braces asks for quotes") {
  CHECK(rendered("- {ask: A pop, or a kick, if-yes: now}\n") ==
        "t.yaml:1:16: error: the comma ends the text, so `or a kick` is read as a key without a "
        "value [unquoted-comma]\n"
        " 1 | - {ask: A pop, or a kick, if-yes: now}\n"
        "   |                ^^^^^^^^^\n"
        "   = help: quote a text that holds a comma: `\"A pop, or a kick\"`\n");
  CHECK(only_mistake("{ask: A pop, or a kick?, if-yes: now}") == "1:23 needs-quotes");
}

TEST_CASE("a missing colon or a missing blank after it is named") {
  CHECK(only_mistake("a: 1\nb\n") == "2:1 missing-colon");
  CHECK(only_mistake("{a:1}") == "1:2 missing-colon");
  CHECK(only_mistake("a:1\nb: 2\n") == "1:1 missing-colon");
}

TEST_CASE("brackets that do not match are shown where they open") {
  CHECK(only_mistake("a: {b: 1, c: 2\nd: 3\ne: {f: 1}\n") == "1:4 unclosed-bracket");
  CHECK(only_mistake("a: [1, 2\nb: 3\n") == "1:4 unclosed-bracket");
  CHECK(only_mistake("{a: {b: 1\n") == "1:5 unclosed-bracket");
  CHECK(only_mistake("a: {b: {c: 1}") == "1:4 unclosed-bracket");
  CHECK(only_mistake("a: [\n") == "1:4 unclosed-bracket");
  CHECK(only_mistake("a: {\n") == "1:4 unclosed-bracket");
  CHECK(only_mistake("a: {b: [1, 2}\n") == "1:13 unclosed-bracket");
  CHECK(only_mistake("a: }\n") == "1:4 not-yaml");
}

TEST_CASE("places that are left empty are refused in lists") {
  CHECK(only_mistake("[a, , b]") == "1:5 empty-item");
  CHECK(only_mistake("a:\n  -\nb: 1\n") == "2:3 empty-item");
  CHECK(Parsed{"-\n- x\n-\n"}.diagnostics.all().size() == 2);
  CHECK(only_mistake(": 5\n") == "1:1 not-yaml");
}

TEST_CASE("the library's complaints come in plain words with a fix") {
  CHECK(only_mistake("title: Pain: a guide\n") == "1:12 second-colon");
  CHECK(only_mistake("a: 1\n  b: 2\n") == "2:3 bad-indent");
  CHECK(only_mistake("a:\n  b: 1\n c: 2\n") == "3:2 not-yaml");
  CHECK(only_mistake("a: 'x' y\n") == "1:8 text-after-quote");
  CHECK(only_mistake("a: - b\n") == "1:4 not-yaml");
  CHECK(only_mistake("a: @b\n") == "1:4 needs-quotes");
  CHECK(only_mistake("a: \"\\q\"\n") == "1:5 bad-escape");
  CHECK(only_mistake("a: \"\\x4\"\n") == "1:5 bad-escape");
  CHECK(only_mistake("a: |x\n  b\n") == "1:5 not-yaml");
  CHECK(only_mistake("{a: 1 b: 2}") == "1:8 not-yaml");
  for (const auto* text : {"a: b: c", "a: - b", "[a]]", "a: {b: c: d}", "a:\n - b\n c: d"}) {
    const Parsed parsed{text};
    REQUIRE(parsed.diagnostics.all().size() == 1);
    CHECK_FALSE(parsed.diagnostics.all().front().help.empty());
    CHECK(parsed.diagnostics.all().front().message.find("illegal") == std::string::npos);
  }
}

TEST_CASE("long hostile texts end soon") {
  for (const auto* part : {"[", "[{", "? ", "! ", "&a ", "*a ", "\"", "'x", "|\n", "a: b\n", ": ",
                           "\"a\": [", "[],", "...\n", "#\n", "{\"\":"}) {
    INFO("repeated: " << part);
    CHECK_FALSE(Parsed{repeated(part, 1 << 20)}.root);
  }
}

TEST_CASE("a key that lost the blank behind its colon, or its colon, is shown mended") {
  CHECK(rendered("a: {frequency: every other day, gap:48h}\n").find("write `gap: 48h`\n") !=
        std::string::npos);
  CHECK(rendered("a: {sets: 4, reps 10, load: 10RM}\n").find("write `reps: 10`\n") !=
        std::string::npos);
  CHECK(rendered("a: {cite: Smith J, Jones K, year: 1}\n")
            .find("quote a text that holds a comma: `\"Smith J, Jones K\"`\n") !=
        std::string::npos);
  CHECK(rendered("id: x\ntitle:Build up\nstatus: draft\n")
            .find("write `title: Build up`, with a blank after the colon\n") != std::string::npos);
}

TEST_CASE("a member of a list without its dash, or without the blank behind it, is explained") {
  CHECK(rendered("do:\n  - exercise: squat\n    sets: 3\n    exercise: lunge\n")
            .find("keep one of them; a new member of the list starts with `- `\n") !=
        std::string::npos);
  CHECK(rendered("do:\n  - exercise: squat\n  -exercise: lunge\n")
            .find("write `- exercise: lunge`\n") != std::string::npos);
}

TEST_CASE("several keys on a line of a list need braces") {
  CHECK(rendered("ladder:\n  - week: 1-2, sets: 3\n")
            .find("put several keys of one line in braces, `{key: value, key: value}`") !=
        std::string::npos);
}

TEST_CASE("a line that is indented too far is told where the one above starts") {
  CHECK(
      rendered("a:\n  tempo: 3-0-3\n    rest: 2 min\n")
          .find("keys of one map start in the same column; the line above starts in column 3\n") !=
      std::string::npos);
}

TEST_CASE("a no-break space in place of a blank is refused, and kept inside a text") {
  CHECK(only_mistake("a:\n\u00A0\u00A0b: 1\n") == "2:1 control-character");
  CHECK(only_mistake("a:\u00A0b\n") == "1:3 control-character");
  CHECK(Parsed{"title: Heel\u00A0raise\n"}.root);
}

TEST_CASE("typographic quotes are told apart from those that quote") {
  CHECK(rendered("a: {ask: \u201CDoes it wake you?\u201D, if-yes: b}\n")
            .find("write straight quotes, `\"`, on both sides of it\n") != std::string::npos);
}
