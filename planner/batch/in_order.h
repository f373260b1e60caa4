#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace titrate::batch {

/// Works on a stream of jobs with several threads and hands the results on in the order the jobs
/// came in. Only so many are in hand at once, so memory stays flat however long the stream is.
///
/// `next() -> std::optional<Job>` and `done(Result)` are called by the calling thread alone; `work`
/// by the others. What any of them throws ends the run, after the threads have stopped.
template <class Job, class Result>
class InOrder {
 public:
  template <class Next, class Work, class Done>
  static void run(int threads, const Next& next, const Work& work, const Done& done) {
    InOrder all;
    std::vector<std::jthread> workers;
    // Before the first of them: where the system gives only some, those have to go as well.
    const Closing closing{all};
    for (int each = 0; each < threads; ++each)
      workers.emplace_back([&all, &work] { all.serve(work); });
    const auto most = static_cast<std::size_t>(threads) * 4;
    bool more = true;
    while (true) {
      while (more && all.flying_.size() < most) {
        auto job = next();
        more = job.has_value();
        if (more) all.add(std::move(*job));
      }
      if (all.flying_.empty()) return;
      done(all.take_first());
    }
  }

 private:
  struct Flight {
    std::optional<Job> job;
    std::optional<Result> result;
    std::exception_ptr failure;  ///< what `work` threw
  };
  /// Lets the workers go, also when something was thrown.
  struct Closing {
    InOrder& all;
    ~Closing() { all.close(); }
  };

  void add(Job job) {
    flying_.push_back(std::make_shared<Flight>(Flight{std::move(job), std::nullopt, nullptr}));
    const std::lock_guard lock{mutex_};
    waiting_.push_back(flying_.back());
    changed_.notify_all();
  }

  Result take_first() {
    const auto first = std::move(flying_.front());
    flying_.pop_front();
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return first->result.has_value() || first->failure; });
    if (first->failure) std::rethrow_exception(first->failure);
    return std::move(*first->result);
  }

  template <class Work>
  void serve(const Work& work) {
    while (true) {
      std::shared_ptr<Flight> flight;
      {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
        if (closed_) return;
        flight = std::move(waiting_.front());
        waiting_.pop_front();
      }
      std::optional<Result> result;
      std::exception_ptr failure;
      try {
        result = work(*flight->job);
      } catch (...) {
        failure = std::current_exception();
      }
      const std::lock_guard lock{mutex_};
      flight->result = std::move(result);
      flight->failure = failure;
      flight->job.reset();
      changed_.notify_all();
    }
  }

  void close() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    changed_.notify_all();
  }

  std::deque<std::shared_ptr<Flight>> flying_;   ///< of the calling thread, in order
  std::deque<std::shared_ptr<Flight>> waiting_;  ///< for a worker
  std::mutex mutex_;
  std::condition_variable changed_;
  bool closed_ = false;
};

}  // namespace titrate::batch
