/* Lua's standard library without what could leave the sandbox, and with every loop of the caller's
   size polling, bounded or replaced. */
#include "internal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

/* --- basic functions --- */

static int base_print(lua_State *L) {
  int count = lua_gettop(L);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int i = 1; i <= count; i++) {
    if (i > 1) luaL_addchar(&b, '\t');
    luaL_tolstring(L, i, NULL);
    luaL_addvalue(&b);
  }
  luaL_addchar(&b, '\n');
  luaL_pushresult(&b);
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  clua_state(L)->write(clua_state(L)->host, text, length);
  return 0;
}

/* Upvalue: the stock load, which from here on takes text alone. */
static int base_load(lua_State *L) {
  int count = lua_gettop(L) < 3 ? 3 : lua_gettop(L);
  lua_settop(L, count);
  lua_pushliteral(L, "t");
  lua_replace(L, 3);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, count, LUA_MULTRET);
  return lua_gettop(L);
}

/* A finalizer would run inside Swift frames and where no hook can end it. Upvalue: the stock one. */
static int base_setmetatable(lua_State *L) {
  if (lua_istable(L, 2) && luaL_getmetafield(L, 2, "__metatable") == LUA_TNIL) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL)
      return luaL_error(L, "a metatable with __gc is refused; use a local variable <close> instead");
    clua_pop(L, 1);
  }
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 2, 1);
  return 1;
}

/* Upvalue: the user's handler, which a stop skips. */
static int handle(lua_State *L) {
  if (clua_state(L)->interrupt) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

static int finish_xpcall(lua_State *L, int status, lua_KContext context) {
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
  }
  return lua_gettop(L) - (int)context;
}

static int base_xpcall(lua_State *L) {
  int count = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, handle, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1); /* the first result */
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2); /* f, handler, true, f, arguments */
  int status = lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, finish_xpcall);
  return finish_xpcall(L, status, 2);
}

/* --- table: reads and writes go through metamethods, as in the stock library --- */

static int table_insert(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer end = (lua_Integer)((lua_Unsigned)luaL_len(L, 1) + 1), at = end;
  int count = lua_gettop(L);
  if (count != 2 && count != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
  if (count == 3) {
    at = luaL_checkinteger(L, 2);
    luaL_argcheck(L, (lua_Unsigned)at - 1 < (lua_Unsigned)end, 2, "position out of bounds");
    for (lua_Integer i = end; i > at; i--) {
      clua_tick(L, i);
      lua_geti(L, 1, i - 1);
      lua_seti(L, 1, i);
    }
  }
  lua_seti(L, 1, at);
  return 0;
}

static int table_remove(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer size = luaL_len(L, 1), at = luaL_optinteger(L, 2, size);
  if (at != size)
    luaL_argcheck(L, (lua_Unsigned)at - 1 <= (lua_Unsigned)size, 2, "position out of bounds");
  lua_geti(L, 1, at);
  for (; at < size; at++) {
    clua_tick(L, at);
    lua_geti(L, 1, at + 1);
    lua_seti(L, 1, at);
  }
  lua_pushnil(L);
  lua_seti(L, 1, at);
  return 1;
}

static int table_move(lua_State *L) {
  lua_Integer from = luaL_checkinteger(L, 2), end = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, target, LUA_TTABLE);
  lua_settop(L, 5);
  if (end >= from) {
    luaL_argcheck(L, from > 0 || end < LUA_MAXINTEGER + from, 3, "too many elements to move");
    lua_Integer last = end - from;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - last, 4, "destination wrap around");
    int upwards = to > end || to <= from || (target != 1 && !lua_compare(L, 1, 5, LUA_OPEQ));
    for (lua_Integer k = 0; k <= last; k++) {
      clua_tick(L, k);
      lua_Integer i = upwards ? k : last - k;
      lua_geti(L, 1, from + i);
      lua_seti(L, target, to + i);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

static int table_concat(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  size_t n;
  const char *separator = luaL_optlstring(L, 2, "", &n);
  lua_Integer i = luaL_optinteger(L, 3, 1), end = lua_isnoneornil(L, 4) ? luaL_len(L, 1) : luaL_checkinteger(L, 4);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (; i <= end; i++) {
    clua_tick(L, i);
    lua_geti(L, 1, i);
    if (!lua_isstring(L, -1))
      return luaL_error(L, "invalid value (at index %I) in table for 'concat'", (LUAI_UACINT)i);
    luaL_addvalue(&b);
    if (i < end) luaL_addlstring(&b, separator, n);
    if (luaL_bufflen(&b) > CLUA_MAX_TEXT) return luaL_error(L, "not enough memory");
    if (i == LUA_MAXINTEGER) break;
  }
  luaL_pushresult(&b);
  return 1;
}

/* Whether the value at index a goes before the one at b: by the function at 2 or by <. */
static int goes_before(lua_State *L, int a, int b) {
  if (lua_isnil(L, 2)) return lua_compare(L, a, b, LUA_OPLT);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, a < 0 ? a - 1 : a);
  lua_pushvalue(L, b < 0 ? b - 2 : b);
  lua_call(L, 2, 1);
  int before = lua_toboolean(L, -1);
  clua_pop(L, 1);
  return before;
}

/* Merges the runs [low, middle) and [middle, high) of the table at `from` into the one at `to`. */
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle, lua_Integer high) {
  lua_Integer a = low, b = middle;
  for (lua_Integer k = low; k < high; k++) {
    clua_tick(L, k);
    int take_right = a >= middle;
    if (!take_right && b < high) {
      lua_rawgeti(L, from, b);
      lua_rawgeti(L, from, a);
      take_right = goes_before(L, -2, -1);
      clua_pop(L, 2);
    }
    lua_rawgeti(L, from, take_right ? b++ : a++);
    lua_rawseti(L, to, k);
  }
}

static void copy(lua_State *L, int from, int to, lua_Integer count) {
  for (lua_Integer i = 1; i <= count; i++) {
    clua_tick(L, i);
    lua_geti(L, from, i);
    lua_seti(L, to, i);
  }
}

/* A merge sort: equal elements keep their order. Works on copies, so that a comparison that raises
   leaves the table as it was. */
static int table_sort(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer count = luaL_len(L, 1);
  luaL_argcheck(L, count < INT32_MAX, 1, "array too big");
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  lua_newtable(L);
  lua_newtable(L);
  copy(L, 1, 3, count);
  int from = 3, to = 4;
  for (lua_Integer run = 1; run < count; run *= 2) {
    for (lua_Integer low = 1; low <= count; low += 2 * run) {
      lua_Integer middle = low + run > count ? count + 1 : low + run;
      merge(L, from, to, low, middle, middle + run > count ? count + 1 : middle + run);
    }
    int other = from;
    from = to;
    to = other;
  }
  copy(L, from, 1, count);
  return 0;
}

/* --- string and utf8 --- */

static int string_rep(lua_State *L) {
  size_t length, n;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &n);
  if (count <= 0 || length + n == 0) return lua_pushliteral(L, ""), 1;
  if (length + n > CLUA_MAX_TEXT || (lua_Unsigned)count > CLUA_MAX_TEXT / (length + n))
    return luaL_error(L, "resulting string too large");
  size_t unit = length + n, total = unit * (size_t)count - n;
  luaL_Buffer b;
  char *p = luaL_buffinitsize(L, &b, total + n);
  memcpy(p, s, length);
  memcpy(p + length, separator, n);
  for (size_t done = unit; done < total; done *= 2) /* doubles what is there */
    memcpy(p + done, p, done < total - done ? done : total - done);
  luaL_pushresultsize(&b, total);
  return 1;
}

/* Upvalue: the stock function, called when the texts given are short enough to be gone through. */
static int bounded(lua_State *L, size_t most) {
  size_t total = 0, n;
  for (int i = 1; i <= lua_gettop(L); i++)
    if (lua_type(L, i) == LUA_TSTRING) total += (lua_tolstring(L, i, &n), n);
  if (total > most) return luaL_error(L, "texts too long (%d bytes in all at most)", (int)most);
  int count = lua_gettop(L);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, count, LUA_MULTRET);
  return lua_gettop(L);
}

static int bounded_format(lua_State *L) { return bounded(L, (size_t)16 << 20); }
static int bounded_date(lua_State *L) { return bounded(L, 1 << 10); }

static int utf8_len(lua_State *L) {
  size_t length;
  const char *s = luaL_checklstring(L, 1, &length);
  lua_Integer size = (lua_Integer)length, i = luaL_optinteger(L, 2, 1), j = luaL_optinteger(L, 3, -1);
  if (i < 0) i = -i > size ? 0 : size + i + 1;
  if (j < 0) j = -j > size ? 0 : size + j + 1;
  luaL_argcheck(L, 1 <= i && --i <= size, 2, "initial position out of bounds");
  luaL_argcheck(L, --j < size, 3, "final position out of bounds");
  lua_Integer count = 0;
  while (i <= j) {
    clua_tick(L, ++count);
    lua_pushvalue(L, lua_upvalueindex(1)); /* utf8.codepoint(s, i, i, lax) checks one character */
    lua_pushvalue(L, 1);
    lua_pushinteger(L, i + 1);
    lua_pushinteger(L, i + 1);
    lua_pushvalue(L, 4);
    if (lua_pcall(L, 4, 1, 0) != LUA_OK) {
      luaL_pushfail(L);
      lua_pushinteger(L, i + 1);
      return 2;
    }
    clua_pop(L, 1);
    do i++; while (i < size && ((unsigned char)s[i] & 0xC0) == 0x80);
  }
  lua_pushinteger(L, count);
  return 1;
}

/* --- files and the system --- */

static int close_file(lua_State *L) {
  luaL_Stream *stream = luaL_checkudata(L, 1, LUA_FILEHANDLE);
  return luaL_fileresult(L, fclose(stream->f) == 0, NULL);
}

int clua_push_file(lua_State *L, int descriptor, const char *mode) {
  luaL_Stream *stream = lua_newuserdatauv(L, sizeof *stream, 0);
  stream->closef = NULL;
  luaL_setmetatable(L, LUA_FILEHANDLE);
  stream->f = fdopen(descriptor, mode);
  stream->closef = stream->f ? close_file : NULL;
  return stream->f != NULL;
}

int clua_open_beneath(int folder, const char *path, int flags) {
  struct open_how how = {.flags = (uint64_t)(unsigned)flags, .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int clua_o_path(void) { return O_PATH; }

static ssize_t write_out(void *cookie, const char *bytes, size_t count) {
  clua_State *g = cookie;
  g->write(g->host, bytes, count);
  return (ssize_t)count;
}

static int keep_open(lua_State *L) {
  luaL_Stream *stream = luaL_checkudata(L, 1, LUA_FILEHANDLE);
  stream->closef = keep_open;
  luaL_pushfail(L);
  lua_pushliteral(L, "cannot close standard file");
  return 2;
}

/* io.write and io.stdout go where print goes. */
static void redirect_output(lua_State *L) {
  luaL_Stream *stream = lua_newuserdatauv(L, sizeof *stream, 0);
  stream->closef = NULL;
  luaL_setmetatable(L, LUA_FILEHANDLE);
  stream->f = fopencookie(clua_state(L), "w", (cookie_io_functions_t){.write = write_out});
  stream->closef = keep_open;
  setvbuf(stream->f, NULL, _IONBF, 0);
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, "_IO_output");
  lua_setfield(L, -2, "stdout");
}

/* io.lines(name, ...): the file goes into the loop's closing slot. */
static int io_lines(lua_State *L) {
  int named = !lua_isnoneornil(L, 1);
  lua_getglobal(L, "io");
  lua_getfield(L, -1, named ? "open" : "input");
  if (named) lua_pushvalue(L, 1);
  lua_call(L, named, 2);
  if (lua_isnil(L, -2)) return luaL_error(L, "%s", lua_tostring(L, -1));
  clua_pop(L, 1);
  int file = lua_gettop(L), formats = file - 3 < 0 ? 0 : file - 3;
  lua_getfield(L, file, "lines");
  lua_pushvalue(L, file);
  for (int i = 0; i < formats; i++) lua_pushvalue(L, 2 + i);
  lua_call(L, formats + 1, 1);
  if (!named) return 1;
  lua_pushnil(L);
  lua_pushnil(L);
  lua_pushvalue(L, file);
  return 4;
}

/* io.input(name) and io.output(name) open through io.open. Upvalues: the stock one, the mode. */
static int io_redirect(lua_State *L) {
  lua_settop(L, lua_isnoneornil(L, 1) ? 0 : 1);
  if (lua_type(L, 1) == LUA_TSTRING) {
    lua_getglobal(L, "io");
    lua_getfield(L, -1, "open");
    lua_pushvalue(L, 1);
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_call(L, 2, 2);
    if (lua_isnil(L, -2)) return luaL_error(L, "%s", lua_tostring(L, -1));
    clua_pop(L, 1);
    lua_replace(L, 1);
    lua_settop(L, 1);
  }
  int count = lua_gettop(L);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, count, 1);
  return 1;
}

/* Ends the program as a stop does: no pcall holds it up, and the host leaves in order. */
static int os_exit(lua_State *L) {
  clua_State *g = clua_state(L);
  g->exit_code = lua_isboolean(L, 1) ? !lua_toboolean(L, 1) : (int)luaL_optinteger(L, 1, 0);
  clua_stop(g, CLUA_EXITED);
  clua_poll(L);
  return 0;
}

/* --- putting it together --- */

typedef struct wrapper { const char *library, *name; lua_CFunction function; } wrapper;

/* Each gets the stock function as its upvalue. */
static const wrapper wrapped[] = {
    {LUA_GNAME, "load", base_load},           {LUA_GNAME, "setmetatable", base_setmetatable},
    {LUA_STRLIBNAME, "format", bounded_format}, {LUA_OSLIBNAME, "date", bounded_date}};

static const wrapper replaced[] = {
    {LUA_GNAME, "print", base_print},         {LUA_GNAME, "xpcall", base_xpcall},
    {LUA_TABLIBNAME, "insert", table_insert}, {LUA_TABLIBNAME, "remove", table_remove},
    {LUA_TABLIBNAME, "move", table_move},     {LUA_TABLIBNAME, "concat", table_concat},
    {LUA_TABLIBNAME, "sort", table_sort},     {LUA_STRLIBNAME, "rep", string_rep},
    {LUA_IOLIBNAME, "lines", io_lines},       {LUA_OSLIBNAME, "exit", os_exit}};

/* pack and unpack pad byte by byte to sizes that their format names. */
static const char *const removed[][2] = {
    {LUA_GNAME, "dofile"},      {LUA_GNAME, "loadfile"},     {LUA_STRLIBNAME, "dump"},
    {LUA_STRLIBNAME, "pack"},   {LUA_STRLIBNAME, "unpack"},  {LUA_STRLIBNAME, "packsize"},
    {LUA_IOLIBNAME, "popen"},   {LUA_IOLIBNAME, "tmpfile"},  {LUA_IOLIBNAME, "open"},
    {LUA_OSLIBNAME, "execute"}, {LUA_OSLIBNAME, "getenv"},   {LUA_OSLIBNAME, "setlocale"},
    {LUA_OSLIBNAME, "remove"},  {LUA_OSLIBNAME, "rename"},   {LUA_OSLIBNAME, "tmpname"}};

static void open_stock(lua_State *L) {
  static const luaL_Reg libraries[] = {
      {LUA_GNAME, luaopen_base},        {LUA_TABLIBNAME, luaopen_table}, {LUA_STRLIBNAME, luaopen_string},
      {LUA_UTF8LIBNAME, luaopen_utf8},  {LUA_MATHLIBNAME, luaopen_math}, {LUA_IOLIBNAME, luaopen_io},
      {LUA_OSLIBNAME, luaopen_os},      {LUA_DBLIBNAME, luaopen_debug},  {NULL, NULL}};
  for (const luaL_Reg *library = libraries; library->func; library++) {
    luaL_requiref(L, library->name, library->func, 1);
    clua_pop(L, 1);
  }
}

static void restrict_debug(lua_State *L) {
  lua_getglobal(L, LUA_DBLIBNAME);
  lua_newtable(L);
  lua_getfield(L, -2, "traceback");
  lua_setfield(L, -2, "traceback");
  lua_setglobal(L, LUA_DBLIBNAME);
  clua_pop(L, 1);
}

static void apply(lua_State *L, const wrapper *w, int keeps_stock) {
  lua_getglobal(L, w->library);
  if (keeps_stock) lua_getfield(L, -1, w->name);
  lua_pushcclosure(L, w->function, keeps_stock);
  lua_setfield(L, -2, w->name);
  clua_pop(L, 1);
}

static void open_files(lua_State *L) {
  lua_getglobal(L, LUA_IOLIBNAME);
  redirect_output(L);
  const char *const directions[][2] = {{"input", "r"}, {"output", "w"}};
  for (int i = 0; i < 2; i++) {
    lua_getfield(L, -1, directions[i][0]);
    lua_pushstring(L, directions[i][1]);
    lua_pushcclosure(L, io_redirect, 2);
    lua_setfield(L, -2, directions[i][0]);
  }
  clua_pop(L, 1);
}

static void open_utf8(lua_State *L) {
  lua_getglobal(L, LUA_UTF8LIBNAME);
  lua_getfield(L, -1, "codepoint");
  lua_pushcclosure(L, utf8_len, 1);
  lua_setfield(L, -2, "len");
  clua_pop(L, 1);
}

void clua_open_libraries(lua_State *L) {
  open_stock(L);
  restrict_debug(L);
  for (size_t i = 0; i < sizeof wrapped / sizeof *wrapped; i++) apply(L, &wrapped[i], 1);
  for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++) apply(L, &replaced[i], 0);
  for (size_t i = 0; i < sizeof removed / sizeof *removed; i++) {
    lua_getglobal(L, removed[i][0]);
    lua_pushnil(L);
    lua_setfield(L, -2, removed[i][1]);
    clua_pop(L, 1);
  }
  open_files(L);
  open_utf8(L);
  clua_open_coroutines(L);
  lua_getglobal(L, LUA_STRLIBNAME);
  clua_open_patterns(L);
  clua_pop(L, 1);
}
