#include "planner/plan/identity.h"

#include <stdexcept>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace titrate {
namespace {

/// Titrate's own name space, drawn once; it must never change, or every calendar would fill up
/// with second copies.
constexpr boost::uuids::uuid titrate_namespace = {{0x5a, 0x0c, 0x1e, 0x7b, 0x93, 0x4d, 0x4f, 0x26,
                                                   0xb1, 0xd8, 0x2c, 0x66, 0x0f, 0x7e, 0x19, 0xa4}};

boost::uuids::uuid uuid_of_name(const boost::uuids::uuid& name_space, std::string_view name) {
  return boost::uuids::name_generator_sha1{name_space}(name.data(), name.size());
}

boost::uuids::uuid case_namespace(std::string_view case_uid) {
  try {
    return boost::uuids::string_generator{}(case_uid.begin(), case_uid.end());
  } catch (const std::runtime_error&) {
    return uuid_of_name(titrate_namespace, case_uid);
  }
}

}  // namespace

std::string session_uid(std::string_view case_uid, int number) {
  return to_string(uuid_of_name(case_namespace(case_uid), std::to_string(number)));
}

std::string due_uid(std::string_view case_uid, std::string_view kind, std::string_view id,
                    int ordinal) {
  const auto name = std::string{kind} + ' ' + std::string{id} + ' ' + std::to_string(ordinal);
  return to_string(uuid_of_name(case_namespace(case_uid), name));
}

std::string derived_case_uid(std::string_view patient, Date start) {
  const auto name = std::string{patient} + ' ' + iso_date(start);
  return to_string(uuid_of_name(titrate_namespace, name));
}

}  // namespace titrate
