/* C functions as Lua's manual has them written: luaL_check*, a metatable by name, strcmp for
   fields. `Point` is plain bytes; `Box` holds memory of its own and needs a finalizer. */
#include "CBaseline.h"

#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Point { double x, y; } Point;
typedef struct Box { Point *point; } Box;

static int add(lua_State *L) {
  lua_pushnumber(L, luaL_checknumber(L, 1) + luaL_checknumber(L, 2));
  return 1;
}

static Point checked_point(lua_State *L) {
  Point value = {luaL_checknumber(L, 1), luaL_checknumber(L, 2)};
  return value;
}

static int new_point(lua_State *L) {
  Point value = checked_point(L);
  Point *p = lua_newuserdatauv(L, sizeof *p, 0);
  *p = value;
  luaL_setmetatable(L, "Point");
  return 1;
}

static int new_box(lua_State *L) {
  Point value = checked_point(L);
  Box *box = lua_newuserdatauv(L, sizeof *box, 0);
  box->point = NULL;
  luaL_setmetatable(L, "Box");
  box->point = malloc(sizeof *box->point);
  if (box->point == NULL) return luaL_error(L, "not enough memory");
  *box->point = value;
  return 1;
}

static int free_box(lua_State *L) {
  Box *box = luaL_checkudata(L, 1, "Box");
  free(box->point);
  box->point = NULL;
  return 0;
}

static const Point *to_point(lua_State *L) { return luaL_checkudata(L, 1, "Point"); }

static const Point *to_boxed(lua_State *L) {
  Box *box = luaL_checkudata(L, 1, "Box");
  return box->point;
}

static int push_length(lua_State *L, const Point *p) {
  lua_pushnumber(L, sqrt(p->x * p->x + p->y * p->y));
  return 1;
}

static int point_length(lua_State *L) { return push_length(L, to_point(L)); }
static int box_length(lua_State *L) { return push_length(L, to_boxed(L)); }

/* Properties by name, then methods, which stand in the metatable. */
static int push_field(lua_State *L, const Point *p) {
  const char *key = luaL_checkstring(L, 2);
  if (strcmp(key, "x") == 0) lua_pushnumber(L, p->x);
  else if (strcmp(key, "y") == 0) lua_pushnumber(L, p->y);
  else {
    lua_getmetatable(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, -2);
  }
  return 1;
}

static int point_index(lua_State *L) { return push_field(L, to_point(L)); }
static int box_index(lua_State *L) { return push_field(L, to_boxed(L)); }

static const luaL_Reg point_members[] = {
    {"__index", point_index}, {"length", point_length}, {NULL, NULL}};
static const luaL_Reg box_members[] = {
    {"__index", box_index}, {"__gc", free_box}, {"length", box_length}, {NULL, NULL}};

static int open_functions(lua_State *L) {
  luaL_openlibs(L);
  luaL_newmetatable(L, "Point");
  luaL_setfuncs(L, point_members, 0);
  luaL_newmetatable(L, "Box");
  luaL_setfuncs(L, box_members, 0);
  lua_register(L, "add", add);
  lua_register(L, "point", new_point);
  lua_register(L, "box", new_box);
  return 0;
}

lua_State *cbaseline_new(void) {
  lua_State *L = luaL_newstate();
  if (L == NULL) return NULL;
  lua_pushcfunction(L, open_functions);
  if (lua_pcall(L, 0, 0, 0) == LUA_OK) return L;
  lua_close(L);
  return NULL;
}

void cbaseline_close(lua_State *L) { lua_close(L); }

const char *cbaseline_run(lua_State *L, const char *text) {
  lua_settop(L, 0);
  if (luaL_loadstring(L, text) == LUA_OK && lua_pcall(L, 0, 0, 0) == LUA_OK) return NULL;
  const char *message = lua_tostring(L, -1);
  return message ? message : "an error without a message";
}
