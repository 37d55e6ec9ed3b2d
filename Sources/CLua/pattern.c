/* string.find, match, gmatch and gsub that a stop can end. A pattern is compiled to items, each a
   set of bytes with a repetition or a mark; the matcher backtracks over the items and polls. */
#include "internal.h"
#include <ctype.h>
#include <string.h>

enum kind { BYTES, OPEN, CLOSE, POSITION, BALANCE, FRONTIER, SAME_AS, AT_END, MATCHED };
enum { MAX_DEPTH = 200, MAX_CAPTURES = 32, SMALL_PATTERN = 48 };
enum { UNCLOSED = -1, PLACE = -2 };

typedef struct item {
  uint8_t kind, repeat; /* repeat: 0 or one of * + - ? */
  uint8_t a, b;         /* the two bytes of %b; the capture of CLOSE and SAME_AS */
  clua_Set set;
} item;

typedef struct pattern {
  const uint8_t *text, *end;
  item *items;
  int count, captures;
  int8_t open[MAX_CAPTURES]; /* captures not yet closed, innermost last */
  int open_count;
  uint8_t closed[MAX_CAPTURES];
} pattern;

typedef struct matcher {
  lua_State *L;
  const uint8_t *subject, *end;
  int depth, captures;
  unsigned steps;
  struct { const uint8_t *start; ptrdiff_t length; } capture[MAX_CAPTURES];
} matcher;

/* --- sets of bytes --- */

static int has(const clua_Set *set, uint8_t c) { return (set->bits[c >> 5] >> (c & 31)) & 1; }
static void add(clua_Set *set, uint8_t c) { set->bits[c >> 5] |= (uint32_t)1 << (c & 31); }

static void unite(clua_Set *set, const clua_Set *other, int complement) {
  for (int i = 0; i < 8; i++) set->bits[i] |= complement ? ~other->bits[i] : other->bits[i];
}

static void fill_classes(clua_State *g) {
  static const struct { char letter; int (*test)(int); } classes[] = {
      {'a', isalpha}, {'c', iscntrl}, {'d', isdigit}, {'g', isgraph}, {'l', islower}, {'p', ispunct},
      {'s', isspace}, {'u', isupper}, {'w', isalnum}, {'x', isxdigit}};
  for (size_t k = 0; k < sizeof classes / sizeof *classes; k++)
    for (int c = 0; c < 256; c++)
      if (classes[k].test(c)) add(&g->classes[classes[k].letter - 'a'], (uint8_t)c);
  add(&g->classes['z' - 'a'], 0); /* from Lua 5.1, still understood */
}

/* What stands after a %: a class, its complement, or the byte itself. */
static void add_escaped(lua_State *L, clua_Set *set, uint8_t c) {
  const char *classes = "acdglpsuwxz";
  if (c && strchr(classes, tolower(c)))
    unite(set, &clua_state(L)->classes[tolower(c) - 'a'], isupper(c));
  else
    add(set, c);
}

/* --- compiling --- */

static void compile_set(lua_State *L, pattern *p, clua_Set *set) {
  int complement = p->text < p->end && *p->text == '^';
  if (complement) p->text++;
  for (int first = 1;; first = 0) {
    if (p->text >= p->end) luaL_error(L, "malformed pattern (missing ']')");
    uint8_t c = *p->text++;
    if (c == ']' && !first) break;
    if (c == '%') {
      if (p->text >= p->end) luaL_error(L, "malformed pattern (missing ']')");
      add_escaped(L, set, *p->text++);
    } else if (p->end - p->text >= 2 && p->text[0] == '-' && p->text[1] != ']') {
      for (int i = c; i <= p->text[1]; i++) add(set, (uint8_t)i);
      p->text += 2;
    } else {
      add(set, c);
    }
  }
  for (int i = 0; complement && i < 8; i++) set->bits[i] = ~set->bits[i];
}

static void compile_open(lua_State *L, pattern *p, item *it) {
  if (p->captures >= MAX_CAPTURES) luaL_error(L, "too many captures");
  int place = p->text < p->end && *p->text == ')';
  it->kind = place ? POSITION : OPEN;
  if (place) p->text++;
  else p->open[p->open_count++] = (int8_t)p->captures;
  p->closed[p->captures++] = (uint8_t)place;
}

static void compile_close(lua_State *L, pattern *p, item *it) {
  if (p->open_count == 0) luaL_error(L, "invalid pattern capture");
  it->kind = CLOSE;
  it->a = (uint8_t)p->open[--p->open_count];
  p->closed[it->a] = 1;
}

/* Returns whether the item may be repeated. */
static int compile_escape(lua_State *L, pattern *p, item *it) {
  if (p->text >= p->end) luaL_error(L, "malformed pattern (ends with '%%')");
  uint8_t c = *p->text++;
  if (c == 'b') {
    if (p->end - p->text < 2) luaL_error(L, "malformed pattern (missing arguments to '%%b')");
    *it = (item){.kind = BALANCE, .a = p->text[0], .b = p->text[1]};
    p->text += 2;
  } else if (c == 'f') {
    if (p->text >= p->end || *p->text++ != '[') luaL_error(L, "missing '[' after '%%f' in pattern");
    it->kind = FRONTIER;
    compile_set(L, p, &it->set);
  } else if (isdigit(c)) {
    int capture = c - '1';
    if (capture < 0 || capture >= p->captures || !p->closed[capture])
      luaL_error(L, "invalid capture index %%%d", capture + 1);
    *it = (item){.kind = SAME_AS, .a = (uint8_t)capture};
  } else {
    add_escaped(L, &it->set, c);
    return 1;
  }
  return 0;
}

static int compile_item(lua_State *L, pattern *p, item *it) {
  uint8_t c = *p->text++;
  switch (c) {
    case '(': compile_open(L, p, it); return 0;
    case ')': compile_close(L, p, it); return 0;
    case '%': return compile_escape(L, p, it);
    case '[': compile_set(L, p, &it->set); return 1;
    case '.': memset(&it->set, 0xff, sizeof it->set); return 1;
    case '$':
      if (p->text == p->end) { it->kind = AT_END; return 0; }
      /* else a byte like any other */ __attribute__((fallthrough));
    default: add(&it->set, c); return 1;
  }
}

/* `items` has room for one more than the pattern has bytes. */
static void compile(lua_State *L, item *items, const char *text, size_t length) {
  pattern p = {.text = (const uint8_t *)text, .items = items};
  p.end = p.text + length;
  while (p.text < p.end) {
    clua_tick(L, p.count + 1);
    item *it = &p.items[p.count++];
    *it = (item){.kind = BYTES};
    int repeats = compile_item(L, &p, it);
    if (repeats && p.text < p.end && *p.text && strchr("*+-?", *p.text)) it->repeat = *p.text++;
  }
  if (p.open_count > 0) luaL_error(L, "unfinished capture");
  p.items[p.count] = (item){.kind = MATCHED};
}

/* Compiles into `small` or, where that is too short, into a block left on the stack. */
static item *compile_in(lua_State *L, item *small, const char *text, size_t length) {
  item *items = length < SMALL_PATTERN ? small : lua_newuserdatauv(L, (length + 1) * sizeof(item), 0);
  compile(L, items, text, length);
  return items;
}

/* --- matching --- */

static const uint8_t *match(matcher *m, const uint8_t *s, const item *p);

static void step(matcher *m) {
  if ((++m->steps & 1023) == 0) clua_poll(m->L);
}

static const uint8_t *match_most(matcher *m, const uint8_t *s, const item *p, size_t least) {
  size_t count = 0, room = (size_t)(m->end - s);
  while (count < room && has(&p->set, s[count])) count++;
  if (count < least) return NULL;
  if (p[1].kind == MATCHED) return s + count;
  for (;; count--) {
    const uint8_t *found = match(m, s + count, p + 1);
    if (found != NULL || count == least) return found;
  }
}

static const uint8_t *match_fewest(matcher *m, const uint8_t *s, const item *p) {
  for (;; s++) {
    const uint8_t *found = match(m, s, p + 1);
    if (found != NULL) return found;
    if (s >= m->end || !has(&p->set, *s)) return NULL;
  }
}

static const uint8_t *match_open(matcher *m, const uint8_t *s, const item *p) {
  m->capture[m->captures].start = s;
  m->capture[m->captures++].length = p->kind == POSITION ? PLACE : UNCLOSED;
  const uint8_t *found = match(m, s, p + 1);
  if (found == NULL) m->captures--;
  return found;
}

static const uint8_t *match_close(matcher *m, const uint8_t *s, const item *p) {
  m->capture[p->a].length = s - m->capture[p->a].start;
  const uint8_t *found = match(m, s, p + 1);
  if (found == NULL) m->capture[p->a].length = UNCLOSED;
  return found;
}

static const uint8_t *skip_balanced(matcher *m, const uint8_t *s, const item *p) {
  if (s >= m->end || *s != p->a) return NULL;
  size_t nested = 1;
  while (++s < m->end) {
    step(m);
    if (*s == p->b) {
      if (--nested == 0) return s + 1;
    } else if (*s == p->a) {
      nested++;
    }
  }
  return NULL;
}

static const uint8_t *skip_same(matcher *m, const uint8_t *s, const item *p) {
  ptrdiff_t length = m->capture[p->a].length;
  int same = length >= 0 && m->end - s >= length && memcmp(m->capture[p->a].start, s, (size_t)length) == 0;
  return same ? s + length : NULL;
}

static int is_frontier(const matcher *m, const uint8_t *s, const item *p) {
  uint8_t before = s == m->subject ? 0 : s[-1], here = s == m->end ? 0 : *s;
  return !has(&p->set, before) && has(&p->set, here);
}

/* The end of the match of items from p on, at s; NULL where there is none. */
static const uint8_t *match_items(matcher *m, const uint8_t *s, const item *p) {
  for (;; p++) {
    int here = p->kind == BYTES && s < m->end && has(&p->set, *s);
    switch (p->kind) {
      case MATCHED: return s;
      case OPEN: case POSITION: return match_open(m, s, p);
      case CLOSE: return match_close(m, s, p);
      case BALANCE: s = skip_balanced(m, s, p); break;
      case SAME_AS: s = skip_same(m, s, p); break;
      case FRONTIER: if (!is_frontier(m, s, p)) return NULL; break;
      case AT_END: if (s != m->end) return NULL; break;
      default:
        if (p->repeat == '*') return match_most(m, s, p, 0);
        if (p->repeat == '+') return match_most(m, s, p, 1);
        if (p->repeat == '-') return match_fewest(m, s, p);
        if (p->repeat == '?') {
          const uint8_t *found = here ? match(m, s + 1, p + 1) : NULL;
          if (found != NULL) return found;
        } else {
          s = here ? s + 1 : NULL;
        }
    }
    if (s == NULL) return NULL;
  }
}

static const uint8_t *match(matcher *m, const uint8_t *s, const item *p) {
  step(m);
  if (m->depth++ >= MAX_DEPTH) luaL_error(m->L, "pattern too complex");
  const uint8_t *found = match_items(m, s, p);
  m->depth--;
  return found;
}

static matcher start(lua_State *L, const char *subject, size_t length) {
  const uint8_t *s = (const uint8_t *)subject;
  return (matcher){.L = L, .subject = s, .end = s + length};
}

/* The first match at or after *s, whose start *s then is. */
static const uint8_t *search(matcher *m, const uint8_t **s, const item *items, int anchored) {
  int must = items->kind == BYTES && (items->repeat == 0 || items->repeat == '+');
  for (;; ++*s) {
    step(m);
    if (!must || (*s < m->end && has(&items->set, **s))) {
      m->captures = m->depth = 0;
      const uint8_t *end = match(m, *s, items);
      if (end != NULL) return end;
    }
    if (anchored || *s >= m->end) return NULL;
  }
}

/* --- captures --- */

static void push_capture(matcher *m, int i, const uint8_t *start, const uint8_t *end) {
  if (i >= m->captures) {
    if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
    lua_pushlstring(m->L, (const char *)start, (size_t)(end - start));
  } else if (m->capture[i].length == PLACE) {
    lua_pushinteger(m->L, m->capture[i].start - m->subject + 1);
  } else {
    lua_pushlstring(m->L, (const char *)m->capture[i].start, (size_t)m->capture[i].length);
  }
}

static int push_captures(matcher *m, const uint8_t *start, const uint8_t *end) {
  int count = m->captures == 0 && start != NULL ? 1 : m->captures;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(m, i, start, end);
  return count;
}

/* --- the four functions --- */

/* Zero-based; one past the end where init lies beyond. */
static size_t check_init(lua_State *L, int index, size_t length) {
  lua_Integer init = luaL_optinteger(L, index, 1);
  if (init > 0) return (size_t)init - 1 > length ? length + 1 : (size_t)init - 1;
  if (init == 0 || (size_t)-(init + 1) >= length) return 0;
  return length - (size_t)-init;
}

static int find_plain(lua_State *L, const char *s, size_t length, const char *p, size_t n, size_t init) {
  const char *found = n == 0 ? s + init : memmem(s + init, length - init, p, n);
  if (found == NULL) return luaL_pushfail(L), 1;
  lua_pushinteger(L, found - s + 1);
  lua_pushinteger(L, found - s + (lua_Integer)n);
  return 2;
}

static int has_specials(const char *p, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (p[i] && strchr("^$*+?.([%-", p[i])) return 1;
  return 0;
}

static int find(lua_State *L, int wants_place) {
  size_t length, n;
  const char *s = luaL_checklstring(L, 1, &length), *p = luaL_checklstring(L, 2, &n);
  size_t init = check_init(L, 3, length);
  if (init > length) return luaL_pushfail(L), 1;
  if (wants_place && (lua_toboolean(L, 4) || !has_specials(p, n))) return find_plain(L, s, length, p, n, init);
  int anchored = n > 0 && *p == '^';
  item small[SMALL_PATTERN];
  item *items = compile_in(L, small, p + anchored, n - (size_t)anchored);
  matcher m = start(L, s, length);
  const uint8_t *from = m.subject + init, *to = search(&m, &from, items, anchored);
  if (to == NULL) return luaL_pushfail(L), 1;
  if (!wants_place) return push_captures(&m, from, to);
  lua_pushinteger(L, from - m.subject + 1);
  lua_pushinteger(L, to - m.subject);
  return 2 + push_captures(&m, NULL, to);
}

static int string_find(lua_State *L) { return find(L, 1); }
static int string_match(lua_State *L) { return find(L, 0); }

typedef struct walk { size_t next; ptrdiff_t last_end; item items[]; } walk;

/* Upvalues: the subject, the pattern (kept alive for nothing but its text's end), the walk. */
static int gmatch_next(lua_State *L) {
  size_t length;
  const char *s = lua_tolstring(L, lua_upvalueindex(1), &length);
  walk *w = lua_touserdata(L, lua_upvalueindex(2));
  matcher m = start(L, s, length);
  for (const uint8_t *from = m.subject + w->next; from <= m.end; from++) {
    const uint8_t *to = search(&m, &from, w->items, 0);
    if (to == NULL) break;
    if (to - m.subject == w->last_end) continue;
    w->next = (size_t)(w->last_end = to - m.subject);
    return push_captures(&m, from, to);
  }
  w->next = length + 1;
  return 0;
}

static int string_gmatch(lua_State *L) {
  size_t length, n;
  luaL_checklstring(L, 1, &length);
  const char *p = luaL_checklstring(L, 2, &n);
  size_t init = check_init(L, 3, length);
  lua_settop(L, 2);
  walk *w = lua_newuserdatauv(L, sizeof(walk) + (n + 1) * sizeof(item), 0);
  w->next = init;
  w->last_end = -1;
  compile(L, w->items, p, n);
  lua_remove(L, 2);
  lua_pushcclosure(L, gmatch_next, 2);
  return 1;
}

/* --- gsub --- */

static void add_template(matcher *m, luaL_Buffer *b, const uint8_t *from, const uint8_t *to) {
  size_t n;
  const char *t = lua_tolstring(m->L, 3, &n), *end = t + n;
  while (t < end) {
    const char *mark = memchr(t, '%', (size_t)(end - t));
    if (mark == NULL) mark = end;
    luaL_addlstring(b, t, (size_t)(mark - t));
    if (mark == end) return;
    char c = mark + 1 < end ? mark[1] : 0;
    t = mark + 2;
    if (c == '%') {
      luaL_addchar(b, '%');
    } else if (c == '0') {
      luaL_addlstring(b, (const char *)from, (size_t)(to - from));
    } else if (isdigit((unsigned char)c)) {
      push_capture(m, c - '1', from, to);
      luaL_addvalue(b);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
}

/* Adds what replaces the match; whether anything did. */
static int add_replacement(matcher *m, luaL_Buffer *b, const uint8_t *from, const uint8_t *to) {
  lua_State *L = m->L;
  int type = lua_type(L, 3);
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(m, from, to), 1);
  } else if (type == LUA_TTABLE) {
    push_capture(m, 0, from, to);
    lua_gettable(L, 3);
  } else {
    add_template(m, b, from, to);
    return 1;
  }
  if (!lua_toboolean(L, -1)) {
    clua_pop(L, 1);
    luaL_addlstring(b, (const char *)from, (size_t)(to - from));
    return 0;
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  luaL_addvalue(b);
  return 1;
}

/* Replaces in `b`; the count of replacements. */
static lua_Integer replace(matcher *m, luaL_Buffer *b, const item *items, int anchored, lua_Integer most) {
  const uint8_t *done = m->subject; /* up to here the result is written */
  ptrdiff_t last_end = -1;
  lua_Integer count = 0;
  for (const uint8_t *from = done; count < most && from <= m->end;) {
    const uint8_t *to = search(m, &from, items, anchored);
    if (to == NULL) break;
    if (to - m->subject != last_end) {
      luaL_addlstring(b, (const char *)done, (size_t)(from - done));
      add_replacement(m, b, from, to);
      last_end = to - m->subject;
      done = from = to;
      count++;
    } else {
      from++;
    }
    if (anchored) break;
  }
  luaL_addlstring(b, (const char *)done, (size_t)(m->end - done));
  return count;
}

static int string_gsub(lua_State *L) {
  size_t length, n;
  const char *s = luaL_checklstring(L, 1, &length), *p = luaL_checklstring(L, 2, &n);
  int type = lua_type(L, 3);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE,
                   3, "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  if (type == LUA_TNUMBER) lua_tolstring(L, 3, NULL);
  int anchored = n > 0 && *p == '^';
  item small[SMALL_PATTERN];
  item *items = compile_in(L, small, p + anchored, n - (size_t)anchored);
  matcher m = start(L, s, length);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  lua_Integer count = replace(&m, &b, items, anchored, most);
  luaL_pushresult(&b);
  lua_pushinteger(L, count);
  return 2;
}

void clua_open_patterns(lua_State *L) {
  static const luaL_Reg functions[] = {{"find", string_find}, {"match", string_match},
                                       {"gmatch", string_gmatch}, {"gsub", string_gsub}, {NULL, NULL}};
  fill_classes(clua_state(L));
  luaL_setfuncs(L, functions, 0);
}
