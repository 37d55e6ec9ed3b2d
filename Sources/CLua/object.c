/* Values of Swift types as userdata: a small header, then the value's bytes. */
#include "internal.h"

typedef struct header {
  void *owner;     /* the Swift type that releases the value; NULL once released */
  size_t external; /* bytes elsewhere that go with the value */
} header;

/* __gc and __close: releases once; the header says so to whoever comes later. */
static int release(lua_State *L) {
  clua_State *g = clua_state(L);
  header *h = lua_touserdata(L, 1);
  if (h == NULL || h->owner == NULL) return 0;
  void *owner = h->owner;
  h->owner = NULL;
  g->external -= h->external;
  g->in_swift++;
  g->destroy(owner, h + 1);
  g->in_swift--;
  return 0;
}

/* A member is a method, or the box of a getter; the type itself answers for other keys. */
static int index_object(lua_State *L) {
  lua_pushvalue(L, 2);
  int kind = lua_rawget(L, lua_upvalueindex(1));
  if (kind == LUA_TFUNCTION) return 1;
  int answering = kind == LUA_TLIGHTUSERDATA ? -1 : lua_upvalueindex(2);
  void *box = lua_touserdata(L, answering);
  clua_pop(L, 1);
  return clua_dispatch(L, box);
}

static int refuse_assignment(lua_State *L) {
  return luaL_error(L, "a value of type %s cannot be changed; keep the result in a variable of your own",
                    lua_tostring(L, lua_upvalueindex(1)));
}

void clua_make_type(lua_State *L, int slot, const char *name, void *other, int releases) {
  lua_insert(L, -2);
  lua_pushlightuserdata(L, other);
  lua_pushcclosure(L, index_object, 2);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_assignment, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushcfunction(L, release);
  lua_setfield(L, -2, "__close");
  if (releases) { /* costs a finalizer at each creation */
    lua_pushcfunction(L, release);
    lua_setfield(L, -2, "__gc");
  }
  clua_state(L)->metatables[slot] = lua_topointer(L, -1);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clua_state(L)->metatables[slot]);
  lua_pop(L, 1);
}

void *clua_new_object(lua_State *L, int slot, size_t size, size_t external, void *owner) {
  if (clua_state(L)->metatables[slot] == NULL) return NULL;
  header *h = lua_newuserdatauv(L, sizeof(header) + size, 0);
  h->owner = owner;
  h->external = external;
  if (external) clua_external(L, (ptrdiff_t)external);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clua_state(L)->metatables[slot]);
  lua_setmetatable(L, -2);
  return h + 1;
}

void *clua_to_object(lua_State *L, int index, int slot, int *closed) {
  *closed = 0;
  header *h = lua_touserdata(L, index);
  if (h == NULL || !lua_getmetatable(L, index)) return NULL;
  const void *metatable = lua_topointer(L, -1);
  clua_pop(L, 1);
  if (metatable != clua_state(L)->metatables[slot]) return NULL;
  *closed = h->owner == NULL;
  return h->owner ? h + 1 : NULL;
}
