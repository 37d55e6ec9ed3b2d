/* coroutine.resume, wrap and close that say which coroutine runs, so that a stop reaches it. */
#include "internal.h"

/* Runs in `co` what `step` starts; the resumer is armed too when the coroutine was stopped. */
static lua_State *switch_to(lua_State *L, lua_State *co) {
  clua_State *g = clua_state(L);
  lua_State *resumer = g->current;
  g->current = co;
  if (g->interrupt) clua_arm(co);
  return resumer;
}

static void switch_back(lua_State *L, lua_State *resumer) {
  clua_State *g = clua_state(L);
  g->current = resumer;
  if (g->interrupt) clua_arm(resumer);
}

static lua_State *check_coroutine(lua_State *L, int index) {
  lua_State *co = lua_tothread(L, index);
  luaL_argexpected(L, co != NULL, index, "coroutine");
  return co;
}

/* The count of results, moved to L; or -1 with the error value on L. */
static int resume(lua_State *L, lua_State *co, int arguments) {
  if (!lua_checkstack(co, arguments)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  lua_xmove(L, co, arguments);
  lua_State *resumer = switch_to(L, co);
  int results;
  int status = lua_resume(co, L, arguments, &results);
  switch_back(L, resumer);
  if (status > LUA_YIELD) {
    lua_xmove(co, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    clua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(co, L, results);
  return results;
}

static int co_resume(lua_State *L) {
  lua_State *co = check_coroutine(L, 1);
  int results = resume(L, co, lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  lua_insert(L, results >= 0 ? -results - 1 : -2);
  return results >= 0 ? results + 1 : 2;
}

static int reset(lua_State *L, lua_State *co) {
  lua_State *resumer = switch_to(L, co);
  int status = lua_resetthread(co);
  switch_back(L, resumer);
  return status;
}

static int wrapped(lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, co, lua_gettop(L));
  if (results >= 0) return results;
  int status = lua_status(co);
  if (status != LUA_OK && status != LUA_YIELD) {
    reset(L, co);
    lua_xmove(co, L, 1);
  }
  if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING && !clua_state(L)->interrupt) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int co_create(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_sethook(co, NULL, 0, 0); /* a new one inherits its maker's */
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  return 1;
}

static int co_wrap(lua_State *L) {
  co_create(L);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

static int co_close(lua_State *L) {
  lua_State *co = check_coroutine(L, 1);
  lua_Debug frame;
  int status = lua_status(co);
  int running = co == L || (status == LUA_OK && lua_getstack(co, 0, &frame));
  if (running) return luaL_error(L, "cannot close a running coroutine");
  if (reset(L, co) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_xmove(co, L, 1);
  return 2;
}

void clua_open_coroutines(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"create", co_create}, {"resume", co_resume}, {"wrap", co_wrap}, {"close", co_close}, {NULL, NULL}};
  luaL_requiref(L, LUA_COLIBNAME, luaopen_coroutine, 1);
  luaL_setfuncs(L, functions, 0);
  clua_pop(L, 1);
}
