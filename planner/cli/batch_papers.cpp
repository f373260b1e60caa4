#include "planner/cli/batch_papers.h"

#include <charconv>

#include "planner/batch/json_tree.h"
#include "planner/exporters/json_fields.h"

namespace titrate::cli {
namespace {

/// Reads values out of a map and remembers whether all of them were there and of their kind.
class Values {
 public:
  explicit Values(const yaml::Node& map) : map_(map) {}

  std::string text(std::string_view key) {
    const auto* entry = map_.find(key);
    const bool is_text = entry != nullptr && entry->value.quoted;
    whole_ = whole_ && is_text;
    return is_text ? entry->value.text : std::string{};
  }
  std::int64_t number(std::string_view key) {
    const auto* entry = map_.find(key);
    std::int64_t value = -1;
    if (entry != nullptr && !entry->value.quoted) {
      const std::string& digits = entry->value.text;
      const auto [end, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value);
      if (error != std::errc{} || end != digits.data() + digits.size()) value = -1;
    }
    whole_ = whole_ && value >= 0;
    return value;
  }
  Tally tally() {
    return {number("planned"), number("findings"), number("refused"), number("bad")};
  }
  [[nodiscard]] bool whole() const { return whole_; }

 private:
  const yaml::Node& map_;
  bool whole_ = true;
};

/// The map of a paper of one kind; nothing when it is anything else.
std::optional<yaml::Node> paper(const std::string& text, std::string_view kind) {
  const Source source{"", text};
  Diagnostics diagnostics;
  auto root = batch::parse_json(source, diagnostics);
  if (!root || root->kind != yaml::Node::Kind::map) return std::nullopt;
  const auto* what = root->find("titrate");
  if (what == nullptr || what->value.text != kind) return std::nullopt;
  return root;
}

void write(JsonWriter& json, const Tally& tally) {
  json::field(json, "planned", tally.planned);
  json::field(json, "findings", tally.findings);
  json::field(json, "refused", tally.refused);
  json::field(json, "bad", tally.bad);
}

void open(JsonWriter& json, const std::string& kind) {
  json.open_object();
  json::field(json, "titrate", kind);
}

std::string close(JsonWriter& json) {
  json.close_object();
  return json.finish();
}

}  // namespace

std::string text_of(const Checkpoint& checkpoint) {
  JsonWriter json;
  open(json, "checkpoint/1");
  json::field(json, "terms", checkpoint.terms);
  json::field(json, "input_bytes", checkpoint.input_bytes);
  json::field(json, "input_sha256", checkpoint.input_sha256);
  json::field(json, "output_bytes", checkpoint.output_bytes);
  write(json, checkpoint.tally);
  return close(json);
}

std::string text_of(const Manifest& manifest) {
  JsonWriter json;
  open(json, "manifest/1");
  json::field(json, "source", manifest.source);
  json::field(json, "records", manifest.records);
  json::list(json, "shards", manifest.shards, [](JsonWriter& out, const Shard& shard) {
    json::field(out, "name", shard.name);
    json::field(out, "first_line", shard.first_line);
    json::field(out, "records", shard.records);
    json::field(out, "sha256", shard.sha256);
  });
  return close(json);
}

std::string text_of(const Receipt& receipt) {
  JsonWriter json;
  open(json, "receipt/1");
  json::field(json, "shard", receipt.shard);
  json::field(json, "input_sha256", receipt.input_sha256);
  json::field(json, "output_sha256", receipt.output_sha256);
  json::field(json, "terms", receipt.terms);
  write(json, receipt.tally);
  return close(json);
}

std::optional<Checkpoint> checkpoint_of(const std::string& text) {
  const auto root = paper(text, "checkpoint/1");
  if (!root) return std::nullopt;
  Values values{*root};
  Checkpoint checkpoint{values.text("terms"), values.number("input_bytes"),
                        values.text("input_sha256"), values.number("output_bytes"), values.tally()};
  return values.whole() ? std::optional{checkpoint} : std::nullopt;
}

std::optional<Manifest> manifest_of(const std::string& text) {
  const auto root = paper(text, "manifest/1");
  if (!root) return std::nullopt;
  Values values{*root};
  Manifest manifest{values.text("source"), values.number("records"), {}};
  bool whole = values.whole();
  const auto* shards = root->find("shards");
  if (shards == nullptr) return std::nullopt;
  for (const yaml::Node& item : shards->value.items) {
    Values of_shard{item};
    manifest.shards.push_back({of_shard.text("name"),
                               static_cast<int>(of_shard.number("first_line")),
                               of_shard.number("records"), of_shard.text("sha256")});
    // A name that leads elsewhere would have `merge` copy a file that `run` never wrote.
    whole = whole && of_shard.whole() && manifest.shards.back().name.find('/') == std::string::npos;
  }
  return whole ? std::optional{manifest} : std::nullopt;
}

std::optional<Receipt> receipt_of(const std::string& text) {
  const auto root = paper(text, "receipt/1");
  if (!root) return std::nullopt;
  Values values{*root};
  Receipt receipt{values.text("shard"), values.text("input_sha256"), values.text("output_sha256"),
                  values.text("terms"), values.tally()};
  return values.whole() ? std::optional{receipt} : std::nullopt;
}

}  // namespace titrate::cli
