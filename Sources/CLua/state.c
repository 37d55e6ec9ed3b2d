/* One interpreter's life: its memory under a limit, its interrupt, its time limit. */
#include "internal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static clua_State *volatile sigint_owner;

/* Tests: one allocation is refused, and the retry after Lua's emergency collection too. */
static int is_injected(clua_State *g) {
  if (g->fail_at == 0) return 0;
  if (g->fail_at < 0) {
    g->fail_at = 0;
    return 1;
  }
  if (--g->fail_at > 0) return 0;
  if (g->in_swift == 0) g->fail_at = -1;
  return 1;
}

/* A text over the bound is refused like any memory; other blocks count against the limit. Under a
   Swift frame nothing is refused: the excess is noted and raised once the frame has returned. */
static int refuses(clua_State *g, void *block, size_t old, size_t size) {
  size_t before = block ? old : 0;
  if (size <= before) return 0;
  int injected = is_injected(g);
  int too_long = block == NULL && old == LUA_TSTRING && size > CLUA_MAX_TEXT;
  int fits = g->used + g->external + (size - before) <= g->limit;
  if (fits && !too_long && !injected) return 0;
  if (g->in_swift == 0) return 1;
  g->over = injected || too_long ? CLUA_OVER_FOR_GOOD : CLUA_OVER;
  return 0;
}

static void *allocate(void *ud, void *block, size_t old, size_t size) {
  clua_State *g = ud;
  if (refuses(g, block, old, size)) return NULL;
  size_t before = block ? old : 0;
  if (size == 0) {
    free(block);
    g->used -= before;
    return NULL;
  }
  void *grown = realloc(block, size);
  if (grown != NULL) g->used += size - before;
  return grown;
}

/* Reached only when memory is exhausted under a Swift frame: nothing can be unwound. */
static int panic(lua_State *L) {
  const char *message = lua_tostring(L, -1);
  fprintf(stderr, "Lua panic: %s\n", message ? message : "(no message)");
  return 0;
}

static void warn(void *ud, const char *text, int to_continue) {
  (void)ud;
  fputs(text, stderr);
  if (!to_continue) fputc('\n', stderr);
}

clua_State *clua_new(size_t limit) {
  clua_State *g = calloc(1, sizeof *g);
  if (g == NULL) return NULL;
  g->limit = limit;
  g->in_swift = 1; /* the host itself is Swift */
  lua_State *L = lua_newstate(allocate, g);
  if (L == NULL) {
    free(g);
    return NULL;
  }
  g->main = g->current = L;
  *(clua_State **)lua_getextraspace(L) = g;
  lua_atpanic(L, panic);
  lua_setwarnf(L, warn, NULL);
  return g;
}

void clua_close(clua_State *g) {
  if (sigint_owner == g) sigint_owner = NULL;
  if (g->has_timer) timer_delete(g->timer);
  lua_close(g->main);
  free(g);
}

void clua_collect(lua_State *L) { lua_gc(L, LUA_GCCOLLECT); }

void clua_external(lua_State *L, ptrdiff_t bytes) {
  clua_State *g = clua_state(L);
  g->external += (size_t)bytes;
  if (bytes < 1024) return;
  lua_gc(L, LUA_GCSTEP, (int)(bytes / 1024 > 1 << 20 ? 1 << 20 : bytes / 1024));
  if (g->used + g->external > g->limit) g->over = CLUA_OVER;
}

int clua_fits(lua_State *L, size_t bytes) {
  clua_State *g = clua_state(L);
  if (bytes > g->limit) return 0;
  if (g->used + g->external + bytes <= g->limit) return 1;
  clua_collect(L);
  return g->used + g->external + bytes <= g->limit;
}

/* --- interrupt --- */

static void raise_stop(lua_State *L) {
  lua_pushstring(L, clua_state(L)->interrupt == CLUA_TIMED_OUT ? "time limit reached" : "interrupted");
  lua_error(L);
}

/* A coroutine that slept through the end of the interrupt still carries the hook: it goes then. */
static void on_count(lua_State *L, lua_Debug *event) {
  (void)event;
  if (clua_state(L)->interrupt) raise_stop(L);
  lua_sethook(L, NULL, 0, 0);
}

void clua_arm(lua_State *L) { lua_sethook(L, on_count, LUA_MASKCOUNT, 1); }

void clua_disarm(clua_State *g) {
  g->stopped = g->interrupt;
  g->interrupt = CLUA_RUNNING;
}

void clua_poll(lua_State *L) {
  if (clua_state(L)->interrupt) raise_stop(L);
}

void clua_stop(clua_State *g, enum clua_stop reason) {
  if (g->depth == 0 || g->interrupt) return;
  g->interrupt = reason;
  clua_arm(g->current);
}

static void on_sigint(int number) {
  (void)number;
  if (sigint_owner == NULL) return;
  if (sigint_owner->depth == 0) sigint_owner->idle = 1;
  clua_stop(sigint_owner, CLUA_INTERRUPTED);
}

void clua_own_sigint(clua_State *g) {
  sigint_owner = g;
  struct sigaction action = {.sa_handler = g ? on_sigint : SIG_DFL};
  sigaction(SIGINT, &action, NULL);
}

/* The value carries the reason in its lowest two bits: the state is aligned to more than that. */
static void on_timer(int number, siginfo_t *info, void *context) {
  (void)number, (void)context;
  uintptr_t value = (uintptr_t)info->si_value.sival_ptr;
  clua_State *g = (clua_State *)(value & ~(uintptr_t)3);
  if (g != NULL) clua_stop(g, (enum clua_stop)(value & 3));
}

/* The signal goes to the thread that runs the code: a hook may be set from no other. */
static int make_timer(clua_State *g, enum clua_stop reason) {
  struct sigaction action = {.sa_sigaction = on_timer, .sa_flags = SA_SIGINFO};
  sigaction(SIGRTMIN, &action, NULL);
  sigset_t ours; /* threads of a pool block every signal */
  sigemptyset(&ours);
  sigaddset(&ours, SIGRTMIN);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN};
  event.sigev_value.sival_ptr = (void *)((uintptr_t)g | reason);
  event._sigev_un._tid = (int)syscall(SYS_gettid);
  return timer_create(CLOCK_MONOTONIC, &event, &g->timer) == 0;
}

void clua_stop_after(clua_State *g, double seconds, enum clua_stop reason) {
  if (g->has_timer) timer_delete(g->timer);
  g->has_timer = seconds > 0 && make_timer(g, reason);
  if (!g->has_timer) return;
  struct itimerspec when = {0};
  when.it_value.tv_sec = (time_t)seconds;
  when.it_value.tv_nsec = (long)((seconds - (double)when.it_value.tv_sec) * 1e9);
  when.it_interval.tv_nsec = 50 * 1000 * 1000; /* again, should it arrive between two calls */
  timer_settime(g->timer, 0, &when, NULL);
}
