/* What one exercise owes after its answers, stated once more for SPIN.

   Written from the rules (docs/how-the-rules-decide.md), not from the engine's code, and in other
   terms: the load is a percentage here, found by looking for it, where the engine has an index.
   agrees.py gives the numbers of an exercise's ground as macros:

     ALLOWED, STEEP  sets of loads, bit n for 50 + 5 n %     VOLUME  volume can be taken
     STEPS           levels below the dose as written        NEED    answers that open the gate
     CREEP, MAX_SWAPS, LOAD_DOWN (steps of 5 %), PROGRESS_IN_ACCEPTABLE, LATE_REPEATS, RED_SPLITS,
     DIRECTION       leg symptoms are asked for
     BAD_RUNS        count bad answers instead of comparing states

   Every state at the label `ready` is printed once, with the calm sessions that lead from it to the
   full dose, and every step from it: the state after it, and whether the ladder may climb. */

#define SAFE 0
#define ACCEPTABLE 1
#define HIGH 2
#define EXTREME 3

#define USUAL 0
#define RAISED 1
#define LATE_MORNING 2
#define MISSING 3

mtype = { green, amber, unknown, late, red, red_late, extreme, away_class, wait };

#define ANSWERS (64 + 64 * DIRECTION)
#define LATE_SCORE (ANSWERS)          /* and the two after it: in a flare; after a red session */
#define REGRESS (ANSWERS + 3)
#define ABSENCE_4 (ANSWERS + 4)
#define ABSENCE_14 (ANSWERS + 5)
#define EASIER (ANSWERS + 6)
#define CLEAR (ANSWERS + 7)

#define HAS(set, percent) (((set) >> (((percent) - 50) / 5)) & 1)
#define HAS_LOAD ((ALLOWED & (ALLOWED - 1)) != 0)

/* The state. */
byte load = 100, owed, fails, calm, streak, variant, swaps, raised;
bool floor, referred;
byte move;                                /* what happens next; 0 at the label */
#ifdef BAD_RUNS
byte counting, bads;
#endif

/* A copy that one move is tried on, and what the move said. */
hidden byte w_load, w_owed, w_fails, w_calm, w_streak, w_variant, w_swaps, w_raised;
hidden byte w_floor, w_referred;
hidden byte zone, morning;
hidden byte away, flare, permit;
hidden mtype class;
hidden byte is_late, bad, eligible, climbs, takes_volume, takes_load;
hidden byte target, sessions, rises, trial;

/* What the move itself led to, before worse answers are tried. */
hidden byte r_load, r_owed, r_fails, r_calm, r_streak, r_variant, r_swaps, r_raised;
hidden byte r_floor, r_referred, r_climbs;

/* The dose of a is at most that of b. */
#define AT_MOST(a, b) \
  (a##referred != b##referred -> a##referred : \
   (a##variant != b##variant -> a##variant > b##variant : \
    (a##floor != b##floor -> a##floor : \
     ((a##load < b##load && HAS(STEEP, b##load) && b##owed <= a##owed + 1) || \
      (a##load <= b##load && a##owed >= b##owed)))))

#define s_load load
#define s_owed owed
#define s_fails fails
#define s_calm calm
#define s_streak streak
#define s_variant variant
#define s_swaps swaps
#define s_raised raised
#define s_floor floor
#define s_referred referred

inline copy_state() {
  w_load = s_load; w_owed = s_owed; w_fails = s_fails; w_calm = s_calm; w_streak = s_streak;
  w_variant = s_variant; w_swaps = s_swaps; w_raised = s_raised; w_floor = s_floor;
  w_referred = s_referred
}
inline keep_result() {
  r_load = w_load; r_owed = w_owed; r_fails = w_fails; r_calm = w_calm; r_streak = w_streak;
  r_variant = w_variant; r_swaps = w_swaps; r_raised = w_raised; r_floor = w_floor;
  r_referred = w_referred; r_climbs = climbs
}

/* The largest load in use at most so many percent of the present one; where none is so low, the
   lowest below the present one; where there is none, 0. */
inline find_lower(percent) {
  target = w_load;
  do
  :: target > 50 ->
     target = target - 5;
     if
     :: HAS(ALLOWED, target) && target * 100 <= w_load * (percent) -> break
     :: else
     fi
  :: else -> target = 0; break
  od;
  if
  :: target == 0 ->
     target = 50;
     do
     :: target < w_load && !HAS(ALLOWED, target) -> target = target + 5
     :: else -> break
     od;
     if
     :: target >= w_load -> target = 0
     :: else
     fi
  :: else
  fi
}

/* Everything else is forgotten. */
inline refer() {
  w_referred = true; w_load = 100; w_owed = 0; w_fails = 0; w_calm = 0; w_streak = 0; w_swaps = 0;
  w_floor = false
}

inline swap() {
  if
  :: w_variant >= STEPS || w_swaps >= MAX_SWAPS -> refer()
  :: else ->
     w_variant++; w_swaps++; w_load = 100; w_owed = 0;
     w_fails = (w_fails < 3 -> 3 : w_fails)
  fi
}

/* 2 d and e: volume, load or both; without room an easier level. */
inline take() {
  takes_volume = (class != red);
  takes_load = (class != late);
  if
  :: !HAS_LOAD || !VOLUME -> takes_volume = VOLUME; takes_load = HAS_LOAD
  :: else
  fi;
  find_lower(100 - 5 * LOAD_DOWN);
  if
  :: (takes_volume && w_owed == 2) || (takes_load && target == 0) -> swap()
  :: !takes_volume && !takes_load -> swap()
  :: else ->
     w_owed = w_owed + takes_volume;
     w_load = (takes_load -> target : w_load)
  fi
}

/* 2: a bad answer. */
inline ease() {
  bad = true; w_streak = 0; w_calm = 0;
  if
  :: flare && w_fails >= 2 && !away ->          /* this flare is counted already */
     if
     :: w_floor -> swap()
     :: else -> w_floor = true
     fi
  :: else ->
     w_fails++;
     if
     :: w_fails == 5 -> refer()
     :: w_fails != 5 && (w_fails == 3 || away || (RED_SPLITS && zone >= HIGH)) -> swap()
     :: else ->
        if
        :: class == late && LATE_REPEATS
        :: else -> take()
        fi
     fi;
     w_floor = w_floor || (class == extreme && !w_referred)
  fi
}

/* 4: what the open gate gives back first. */
inline give_back() {
  if
  :: w_floor ->
     if
     :: w_streak >= NEED -> w_floor = false; w_streak = 0
     :: else
     fi
  :: !w_floor && w_owed > 0 ->
     if
     :: w_streak >= NEED -> w_owed--; w_streak = 0
     :: else
     fi
  :: !w_floor && w_owed == 0 && w_load < 100 ->
     w_load = w_load + 5;
     do
     :: w_load < 100 && !HAS(ALLOWED, w_load) -> w_load = w_load + 5
     :: else -> break
     od;
     w_owed = (HAS(STEEP, w_load) && VOLUME -> 1 : 0);
     w_streak = 0
  :: !w_floor && w_owed == 0 && w_load == 100 && w_variant > 0 ->
     if
     :: w_streak >= NEED ->
        w_variant--; w_fails = 0; w_calm = 0; w_streak = 0;
        if
        :: HAS_LOAD -> find_lower(60); w_load = target
        :: !HAS_LOAD && VOLUME -> w_owed = 2
        :: else -> w_floor = true
        fi
     :: else
     fi
  :: else -> climbs = (w_streak >= NEED)
  fi
}

inline praise() {
  if
  :: w_fails > 0 ->
     w_calm++;
     if
     :: w_calm == 2 -> w_fails = 0; w_calm = 0
     :: else
     fi
  :: else
  fi;
  eligible = (class == green || PROGRESS_IN_ACCEPTABLE);
  if
  :: eligible ->
     w_streak = (w_streak < NEED -> w_streak + 1 : NEED);
     if
     :: morning == USUAL && permit -> give_back()
     :: else
     fi
  :: else -> w_streak = 0
  fi
}

/* One answer to one session, on the copy. */
inline answer() {
  bad = false; eligible = false; climbs = false;
  is_late = (morning == LATE_MORNING || (morning == RAISED && w_raised + 1 >= CREEP));
  if
  :: w_referred -> class = wait
  :: !w_referred && zone == EXTREME -> class = extreme
  :: !w_referred && zone != EXTREME && away -> class = away_class
  :: !w_referred && zone == HIGH && !away && is_late -> class = red_late
  :: !w_referred && zone == HIGH && !away && !is_late -> class = red
  :: !w_referred && zone < HIGH && !away && is_late -> class = late
  :: !w_referred && zone < HIGH && !away && !is_late && morning == MISSING -> class = unknown
  :: else -> class = (zone == SAFE -> green : amber)
  fi;
  if
  :: morning == USUAL -> w_raised = 0
  :: morning == RAISED -> w_raised = (w_raised + 1 < CREEP -> w_raised + 1 : CREEP - 1)
  :: morning == LATE_MORNING -> w_raised = 1
  :: else
  fi;
  if
  :: class == wait
  :: class == unknown -> w_streak = 0; w_calm = 0
  :: class == green || class == amber -> praise()
  :: else -> ease()
  fi
}

/* 5: a late score after the next session; after a red one only the volume is still due. */
inline late_score() {
  if
  :: w_referred
  :: !w_referred && move != LATE_SCORE + 2 ->
     zone = SAFE; morning = LATE_MORNING; away = false; permit = false;
     flare = (move == LATE_SCORE + 1);
     answer()
  :: else ->
     bad = true; w_raised = 1; w_streak = 0; w_calm = 0;
     if
     :: VOLUME && HAS_LOAD && w_owed < 2 -> w_owed++
     :: VOLUME && HAS_LOAD && w_owed == 2 -> swap()
     :: else
     fi
  fi
}

inline lower_after(percent) {
  find_lower(percent);
  w_load = (target == 0 -> w_load : target);
  w_streak = 0
}

/* The end of a week, and a clinician. */
inline beside_answers() {
  if
  :: move == CLEAR ->
     w_fails = 0; w_calm = 0; w_streak = 0; w_swaps = 0; w_raised = 0; w_floor = true;
     w_referred = false
  :: move != CLEAR && w_referred
  :: move == REGRESS && !w_referred -> w_streak = 0; w_owed = (w_owed < 2 -> w_owed + 1 : 2)
  :: move == ABSENCE_4 && !w_referred -> lower_after(90)
  :: move == ABSENCE_14 && !w_referred -> lower_after(75)
  :: move == EASIER && !w_referred ->
     w_streak = 0; w_variant = (w_variant < STEPS -> w_variant + 1 : w_variant)
  fi
}

inline answer_of_move() {
  zone = move % 4; morning = (move / 4) % 4; flare = (move / 16) % 2; permit = (move / 32) % 2;
  away = move / 64
}

/* The answer worse by one step in one thing, for trials 1 to 4; `trial` 5: there is none. */
inline worse_answer() {
  answer_of_move();
  if
  :: trial == 1 && zone < EXTREME -> zone++
  :: trial == 2 && morning == USUAL -> morning = RAISED
  :: trial == 2 && morning == RAISED -> morning = LATE_MORNING
  :: trial == 3 && morning == USUAL -> morning = MISSING
  :: trial == 4 && DIRECTION && !away -> away = true
  :: else -> trial = trial + 10
  fi
}

#define FULL_DOSE(s) (s##load == 100 && s##owed == 0 && s##variant == 0 && !s##floor)

/* The claims on one move from the state to the result. */
inline check_move() {
  /* Nothing rises without a good answer, a usual morning and a permit. */
  assert(move == CLEAR || (move < ANSWERS && permit && eligible && morning == USUAL && !bad) ||
         (!climbs && AT_MOST(r_, s_)));
  /* Every bad answer takes something. */
  assert(move >= ANSWERS || !bad || referred || (LATE_REPEATS && class == late) ||
         (AT_MOST(r_, s_) && !AT_MOST(s_, r_)));
  /* One thing rises at a time. */
  rises = (r_load > load && r_variant >= variant) + (r_owed < owed && r_variant <= variant) +
          (r_variant < variant) + (floor && !r_floor) + r_climbs;
  assert(move == CLEAR || r_referred || rises <= 1 || r_variant > variant);
  /* Load comes back to the next one in use, over a steep step with less volume. */
  if
  :: move < ANSWERS && r_load > load && r_variant == variant && !r_referred ->
     assert(!(HAS(STEEP, r_load) && VOLUME) || r_owed > owed);
     target = load + 5;
     do
     :: target < r_load -> assert(!HAS(ALLOWED, target)); target = target + 5
     :: else -> break
     od
  :: else
  fi;
  /* Volume before load, both before the level, everything before the next row. */
  assert(move >= ANSWERS || bad || r_referred ||
         ((r_load <= load || r_variant != variant || (owed == 0 && !floor)) &&
          (r_variant >= variant || (owed == 0 && !floor && load == 100)) &&
          (!r_climbs || FULL_DOSE(s_))))
}

/* No worse answer leaves more. */
inline check_worse_answers() {
  trial = 1;
  do
  :: trial <= 4 ->
     worse_answer();
     if
     :: trial <= 4 ->
        copy_state();
        answer();
        assert(AT_MOST(w_, r_) && (!climbs || r_climbs))
     :: else -> trial = trial - 10
     fi;
     trial++
  :: else -> break
  od
}

inline make_move() {
  copy_state();
  bad = false; eligible = false; climbs = false;
  if
  :: move < ANSWERS -> answer_of_move(); answer()
  :: move >= LATE_SCORE && move <= LATE_SCORE + 2 -> late_score()
  :: else -> beside_answers()
  fi;
  keep_result();
  check_move();
#ifdef BAD_RUNS
  if
  :: counting && bad && (r_fails > fails || r_swaps > swaps || r_referred) ->
     bads++;
     c_code { printf("bad %d\n", now.bads); };
     assert(bads < 100)
  :: else
  fi;
#endif
  if
  :: move < ANSWERS -> check_worse_answers()
  :: else
  fi;
#ifndef BAD_RUNS
  c_code {
    printf("step %d %d %d %d %d %d %d %d %d %d  %d %d %d %d %d %d %d %d %d %d  %d\n", now.load,
           now.owed, now.fails, now.calm, now.streak, now.variant, now.swaps, now.floor, now.raised,
           now.referred, r_load, r_owed, r_fails, r_calm, r_streak, r_variant, r_swaps, r_floor,
           r_raised, r_referred, r_climbs);
  };
#endif
  load = r_load; owed = r_owed; fails = r_fails; calm = r_calm; streak = r_streak;
  variant = r_variant; swaps = r_swaps; raised = r_raised; floor = r_floor; referred = r_referred;
  move = 0
}

/* Calm, permitted sessions until nothing is owed. */
inline count_calm_sessions() {
  copy_state();
  sessions = 0;
  do
  :: w_referred || FULL_DOSE(w_) -> break
  :: else ->
     zone = SAFE; morning = USUAL; away = false; flare = false; permit = true;
     answer();
     sessions++;
     assert(sessions < 200)
  od
}

active proctype exercise() {
  /* The start; or what another row or phase leaves, which end only at full dose and after a good
     answer: so a fail that counts has one calm answer behind it, and a third was a swap. */
  atomic {
    select(fails : 0 .. 2);
    calm = (fails > 0 -> 1 : 0);
    select(streak : 0 .. NEED);
    select(swaps : 0 .. (STEPS > 0 -> MAX_SWAPS : 0));
    select(raised : 0 .. (CREEP - 1))
  };
ready:
  c_code {
    printf("state %d %d %d %d %d %d %d %d %d %d\n", now.load, now.owed, now.fails, now.calm,
           now.streak, now.variant, now.swaps, now.floor, now.raised, now.referred);
  };
  atomic {
    d_step {
      count_calm_sessions();
      c_code { printf("calm %d\n", sessions); }
    };
#ifdef BAD_RUNS
    if
    :: !counting
    :: !counting && fails == 0 && !referred -> counting = 1
    :: counting && !referred && fails > 0
    :: counting && (referred || fails == 0) -> goto over
    fi;
    select(move : 0 .. (counting -> ANSWERS - 1 : CLEAR));
#else
    select(move : 0 .. CLEAR);
#endif
    skip;
    d_step { make_move() };
    goto ready
  };
#ifdef BAD_RUNS
over:
  skip
#endif
}
