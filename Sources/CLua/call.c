/* Calls from Lua to Swift and back, and Lua's raising operations behind lua_pcall. */
#include "internal.h"

static const char traceback_key;

/* Rare: kept out of the trampoline, which would save registers for it. */
__attribute__((noinline)) int clua_finish(lua_State *L, int results) {
  clua_State *g = clua_state(L);
  if (g->interrupt) clua_poll(L);
  if (g->over) {
    int for_good = g->over == CLUA_OVER_FOR_GOOD;
    g->over = 0;
    clua_collect(L);
    if (for_good || g->used + g->external > g->limit) luaL_error(L, "not enough memory");
  }
  return results == CLUA_RAISE ? lua_error(L) : results;
}

static inline int dispatch(lua_State *L, void *box) {
  clua_State *g = clua_state(L);
  g->in_swift++;
  int results = g->dispatch(L, box);
  g->in_swift--; /* Swift has returned and released everything */
  if (results >= 0 && !g->over && !g->interrupt) return results;
  return clua_finish(L, results);
}

int clua_dispatch(lua_State *L, void *box) { return dispatch(L, box); }

static int trampoline(lua_State *L) {
  return dispatch(L, lua_touserdata(L, lua_upvalueindex(1)));
}

void clua_push_function(lua_State *L, void *box) {
  lua_pushlightuserdata(L, box);
  lua_pushcclosure(L, trampoline, 1);
}

void *clua_function_box(lua_State *L, int index) {
  if (lua_tocfunction(L, index) != trampoline) return NULL;
  if (lua_getupvalue(L, index, 1) == NULL) return NULL;
  void *box = lua_touserdata(L, -1);
  clua_pop(L, 1);
  return box;
}

/* Keeps the traceback beside the error value, whose identity must survive. */
static int keep_traceback(lua_State *L) {
  if (clua_state(L)->interrupt) return 1;
  luaL_traceback(L, L, NULL, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &traceback_key);
  return 1;
}

void clua_push_traceback(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &traceback_key);
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &traceback_key);
}

/* Lua runs below: the allocator may fail again, and the hook belongs to this state. */
typedef struct entry {
  int in_swift;
  lua_State *current;
} entry;

static entry enter(clua_State *g, lua_State *L) {
  entry saved = {g->in_swift, g->current};
  g->in_swift = 0;
  g->current = L;
  if (g->depth++ == 0) g->idle = 0;
  return saved;
}

static void leave(clua_State *g, entry saved) {
  g->depth--;
  g->in_swift = saved.in_swift;
  g->current = saved.current;
  if (g->depth == 0) clua_disarm(g);
  else if (g->interrupt) clua_arm(saved.current);
}

int clua_call(lua_State *L, int arguments, int results) {
  clua_State *g = clua_state(L);
  int function = lua_gettop(L) - arguments;
  lua_pushcfunction(L, keep_traceback);
  lua_insert(L, function);
  entry saved = enter(g, L);
  int status = lua_pcall(L, arguments, results, function);
  leave(g, saved);
  lua_remove(L, function);
  return status;
}

static int protect(lua_State *L, lua_CFunction operation, int arguments, int results) {
  clua_State *g = clua_state(L);
  lua_pushcfunction(L, operation);
  lua_insert(L, -arguments - 1);
  entry saved = enter(g, L);
  int status = lua_pcall(L, arguments, results, 0);
  leave(g, saved);
  return status;
}

static int op_load(lua_State *L) {
  size_t length;
  const char *text = lua_tolstring(L, 1, &length);
  int status = luaL_loadbufferx(L, text, length, lua_tostring(L, 2), "t");
  if (status != LUA_OK) return lua_error(L);
  return 1;
}

int clua_load(lua_State *L, const char *text, size_t length, const char *name) {
  lua_pushlstring(L, text, length);
  lua_pushstring(L, name);
  int status = protect(L, op_load, 2, 1);
  return status == LUA_ERRRUN ? LUA_ERRSYNTAX : status;
}

static int op_get(lua_State *L) { lua_gettable(L, 1); return 1; }
static int op_set(lua_State *L) { lua_settable(L, 1); return 0; }
static int op_text(lua_State *L) { luaL_tolstring(L, 1, NULL); return 1; }
static int op_length(lua_State *L) { lua_len(L, 1); return 1; }
static int op_equal(lua_State *L) {
  lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPEQ));
  return 1;
}

int clua_get(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_insert(L, -2);
  return protect(L, op_get, 2, 1);
}

int clua_set(lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_insert(L, -3);
  return protect(L, op_set, 3, 0);
}

int clua_text(lua_State *L, int index) {
  lua_pushvalue(L, index);
  return protect(L, op_text, 1, 1);
}

int clua_length(lua_State *L, int index) {
  lua_pushvalue(L, index);
  return protect(L, op_length, 1, 1);
}

int clua_equal(lua_State *L, int a, int b) {
  lua_pushvalue(L, a);
  lua_pushvalue(L, b < 0 ? b - 1 : b);
  return protect(L, op_equal, 2, 1);
}
