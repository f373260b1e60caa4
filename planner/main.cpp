#include "planner/cli/run.h"

int main(int argc, char** argv) { return titrate::cli::run(argc, argv); }
