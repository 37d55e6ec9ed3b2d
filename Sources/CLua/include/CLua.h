/* Lua 5.4 for Swift. Every function that can raise is called from C alone: Swift returns a code and
   C raises after the Swift frame is gone. What Swift may call is declared here; of Lua's own API it
   calls only what never raises (pushes, raw reads, lua_settop) or raises for memory alone, which
   the allocator defers while a Swift frame is on top. */
#ifndef CLUA_H
#define CLUA_H

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

/* What a Swift callback returns instead of a count of results. */
enum clua_code { CLUA_RAISE = -1 };

/* Why running code was stopped; the values of clua_State.interrupt. */
enum clua_stop { CLUA_RUNNING = 0, CLUA_INTERRUPTED = 1, CLUA_TIMED_OUT = 2, CLUA_EXITED = 3 };

/* Most userdata types that one interpreter can know. */
enum { CLUA_MAX_TYPES = 64 };

/* A text holds 64 MB at most, so that C functions linear in one text end soon. */
#define CLUA_MAX_TEXT ((size_t)64 << 20)

/* The Swift side of a callback: the state and the address of what was registered. */
typedef int (*clua_Dispatch)(lua_State *L, void *box);
/* Releases a value of the Swift type `owner`. */
typedef void (*clua_Destroy)(void *owner, void *payload);
/* Where print and io.write go. */
typedef void (*clua_Write)(void *host, const char *bytes, size_t count);

/* The members of one character class of Lua's patterns, a bit a byte. */
typedef struct clua_Set { uint32_t bits[8]; } clua_Set;

/* What one interpreter shares with its coroutines; reached through the extra space. */
typedef struct clua_State {
  lua_State *main;
  lua_State *current;               /* the coroutine that runs, where a hook must be set */
  clua_Dispatch dispatch;
  clua_Destroy destroy;
  int in_swift;                     /* a Swift frame is on top: the allocator must not fail */
  int depth;                        /* calls of clua_call under way */
  int over;                         /* the memory limit was passed under a Swift frame */
  volatile sig_atomic_t interrupt;  /* enum clua_stop; kept until the outermost call returns */
  volatile sig_atomic_t idle;       /* Ctrl-C came while nothing ran */
  int stopped;                      /* what interrupt was when the last outermost call ended */
  int exit_code;                    /* what os.exit was called with */
  void *host;                       /* what `write` is called with */
  clua_Write write;
  size_t used, external, limit;     /* bytes: Lua's, Swift's on its behalf, both together at most */
  long fail_at;                     /* tests: the allocation to refuse, with its retry; 0 is none */
  timer_t timer;
  int has_timer;
  const void *metatables[CLUA_MAX_TYPES];
  clua_Set classes[26];             /* %a to %z */
} clua_State;

static inline clua_State *clua_state(lua_State *L) { return *(clua_State **)lua_getextraspace(L); }

/* --- state.c: life, memory, interrupt, time --- */
clua_State *clua_new(size_t limit);
void clua_close(clua_State *g);
/* Adds bytes that Swift holds for Lua's values (or takes them back) and lets the collector know. */
void clua_external(lua_State *L, ptrdiff_t bytes);
/* Whether so many bytes more fit under the limit, after collecting if need be. */
int clua_fits(lua_State *L, size_t bytes);
void clua_collect(lua_State *L);
/* Stops what runs, for good until the outermost call returns; safe in a signal handler. */
void clua_stop(clua_State *g, enum clua_stop reason);
/* Ctrl-C stops this interpreter's code (NULL: nobody's). */
void clua_own_sigint(clua_State *g);
/* Whether Ctrl-C came while nothing ran, since this was asked last. */
static inline int clua_take_idle(clua_State *g) {
  int idle = g->idle;
  g->idle = 0;
  return idle;
}
/* Stops the running code for `reason` so many seconds from now; 0 takes the timer back. */
void clua_stop_after(clua_State *g, double seconds, enum clua_stop reason);
/* C loops call it now and then: raises where the code was stopped. */
void clua_poll(lua_State *L);
/* Whether the code that runs is to stop: what Swift's own long loops ask. */
static inline int clua_is_stopped(const clua_State *g) { return g->interrupt != CLUA_RUNNING; }

/* --- call.c: calls in both directions, protected operations --- */
/* Pushes a function that calls the dispatcher with `box`. */
void clua_push_function(lua_State *L, void *box);
/* The box of a function pushed by clua_push_function, else NULL. */
void *clua_function_box(lua_State *L, int index);
/* For callbacks: ends a dispatch made from C; raises or passes the results on. */
int clua_finish(lua_State *L, int results);
int clua_dispatch(lua_State *L, void *box);
/* As lua_pcall; the traceback of a failure is kept for clua_push_traceback. */
int clua_call(lua_State *L, int arguments, int results);
void clua_push_traceback(lua_State *L);
/* As luaL_loadbufferx, text only. */
int clua_load(lua_State *L, const char *text, size_t length, const char *name);
/* Protected operations: a status; on failure the error value is on top instead of the result. */
int clua_get(lua_State *L, int index);        /* pops a key, pushes index[key] */
int clua_set(lua_State *L, int index);        /* pops a key and a value: index[key] = value */
int clua_text(lua_State *L, int index);       /* pushes what tostring() gives */
int clua_equal(lua_State *L, int a, int b);   /* pushes a boolean */
int clua_length(lua_State *L, int index);     /* pushes #index */

/* --- object.c: values of Swift types --- */
/* Makes the metatable of type `slot`; expects on the stack a table of members (name to function,
   or to the box of a getter) and one of metamethods. `other` is the box for other keys. */
void clua_make_type(lua_State *L, int slot, const char *name, void *other, int releases);
/* Pushes a block of `size` bytes with the metatable of `slot`; `owner` is told to release it. NULL,
   with nothing pushed, where no type was made for the slot. */
void *clua_new_object(lua_State *L, int slot, size_t size, size_t external, void *owner);
/* The bytes of a value of type `slot`, else NULL; *closed tells one that was released early. */
void *clua_to_object(lua_State *L, int index, int slot, int *closed);

/* --- library.c, coroutine.c, pattern.c: the standard library, made safe --- */
void clua_open_libraries(lua_State *L);
void clua_open_coroutines(lua_State *L);
void clua_open_patterns(lua_State *L);
/* Pushes a Lua file handle; 0 where the mode is refused. */
int clua_push_file(lua_State *L, int descriptor, const char *mode);

/* As openat, refusing whatever leaves the folder on the way; -1 and errno. */
int clua_open_beneath(int folder, const char *path, int flags);
int clua_o_path(void);

/* Macros of Lua's that Swift cannot import. */
static inline void clua_pop(lua_State *L, int n) { lua_settop(L, -n - 1); }
static inline void clua_insert(lua_State *L, int index) { lua_rotate(L, index, 1); }
static inline void clua_remove(lua_State *L, int index) { lua_rotate(L, index, -1); clua_pop(L, 1); }
static inline int clua_upvalue(int i) { return lua_upvalueindex(i); }
static inline int clua_registry(void) { return LUA_REGISTRYINDEX; }
static inline int clua_is_none_or_nil(lua_State *L, int i) { return lua_type(L, i) <= LUA_TNIL; }
static inline void clua_push_globals(lua_State *L) { lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); }
static inline void clua_where(lua_State *L, int level) { luaL_where(L, level); }
static inline void clua_push_bytes(lua_State *L, const void *p, size_t n) { lua_pushlstring(L, p, n); }

#endif
