/* What the C files share and Swift does not see. */
#ifndef CLUA_INTERNAL_H
#define CLUA_INTERNAL_H

#include "CLua.h"

/* clua_State.over: CLUA_OVER may be mended by a collection, the other not. */
enum { CLUA_OVER = 1, CLUA_OVER_FOR_GOOD = 2 };

void clua_arm(lua_State *L);
void clua_disarm(clua_State *g);

/* In a loop of the caller's size: polls each 1024th round. */
static inline void clua_tick(lua_State *L, lua_Integer i) {
  if ((i & 1023) == 0) clua_poll(L);
}

#endif
