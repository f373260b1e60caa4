#pragma once

#include "planner/units/words.h"
