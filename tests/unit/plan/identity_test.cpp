#include "planner/plan/identity.h"

#include <string>

#include <catch2/catch.hpp>

#include "planner/plan/sha256.h"

namespace titrate {
namespace {

constexpr std::string_view dns_namespace = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

TEST_CASE("a session's uid is the version 5 UUID of its number in its case's name space") {
  // Made with Python's uuid.uuid5(uuid.NAMESPACE_DNS, "7").
  CHECK(session_uid(dns_namespace, 7) == "a9f96b98-dd44-5216-ab0d-dbfc6b262edf");
  CHECK(session_uid(dns_namespace, 38) == "96f3de0e-6412-5434-b406-67ef3352ab85");
}

TEST_CASE("the case's uid may be written in capitals") {
  CHECK(session_uid("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", 7) == session_uid(dns_namespace, 7));
}

TEST_CASE("a case uid that is not a UUID still gives every session one of its own") {
  CHECK(session_uid("not a uuid", 1) == "fa164570-0aee-5142-804e-380a9cb980de");
  CHECK(session_uid("", 1) != session_uid("not a uuid", 1));
}

TEST_CASE("a case without a uid gets one from its pseudonym and its start") {
  const Date start{date::year{2026} / 11 / 23};
  CHECK(derived_case_uid("p-0142", start) == "4ab49d56-2faa-5f77-9043-db32bdf44e07");
  CHECK(session_uid(derived_case_uid("p-0142", start), 1) ==
        "934b8304-2dc8-56e9-b36b-831f674350bf");
  CHECK(derived_case_uid("p-0143", start) != derived_case_uid("p-0142", start));
}

TEST_CASE("SHA-256 agrees with the published vectors") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace titrate
