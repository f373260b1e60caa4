// What this machine can do at best with bytes, beside which the writers are measured.
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

#include <benchmark/benchmark.h>

namespace titrate {
namespace {

void copy_memory(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const std::vector<char> from(size, 'a');
  std::vector<char> to(size, 'b');
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), size);
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
BENCHMARK(copy_memory)->Name("limit: memcpy")->Arg(1 << 20)->Arg(16 << 20)->Arg(256 << 20);

void write_to_nothing(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const std::vector<char> block(size, 'a');
  const int nothing = open("/dev/null", O_WRONLY);
  for (auto _ : state) {
    if (write(nothing, block.data(), size) != state.range(0)) std::abort();
  }
  close(nothing);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
BENCHMARK(write_to_nothing)->Name("limit: write to /dev/null")->Arg(4096)->Arg(65536);

}  // namespace
}  // namespace titrate
