#include "planner/exporters/json_writer.h"

#include <catch2/catch.hpp>

namespace titrate {
namespace {

std::string one_text(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.finish();
}

TEST_CASE("Text is escaped as RFC 8259 asks") {
  CHECK(one_text("say \"hi\" \\ bye") == "\"say \\\"hi\\\" \\\\ bye\"\n");
  CHECK(one_text("a\n\t\r\x01\x7f") == "\"a\\n\\t\\r\\u0001\\u007f\"\n");
  CHECK(one_text("S\xC3\xB8ren\xFF") == "\"S\xC3\xB8ren\xEF\xBF\xBD\"\n");
  CHECK(one_text(std::string_view{"\0", 1}) == "\"\\u0000\"\n");
}

TEST_CASE("One key stands on a line and one-line lists stay together") {
  JsonWriter json;
  json.open_object();
  json.key("reps");
  json.open_list(JsonWriter::Layout::on_one_line);
  json.number(15);
  json.number(-3);
  json.close_list();
  json.key("loads");
  json.open_list(JsonWriter::Layout::on_one_line);
  json.open_object();
  json.key("kg");
  json.decimal(37'500, 3);
  json.key("sure");
  json.boolean(false);
  json.close_object();
  json.close_list();
  json.key("none");
  json.open_list();
  json.close_list();
  json.close_object();
  CHECK(json.finish() ==
        "{\n  \"reps\": [15, -3],\n  \"loads\": [{\"kg\": 37.5, \"sure\": false}],\n"
        "  \"none\": []\n}\n");
}

}  // namespace
}  // namespace titrate
