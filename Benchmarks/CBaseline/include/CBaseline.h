/* What the runtime is measured against: the same functions in C, registered the stock way. */
#ifndef CBASELINE_H
#define CBASELINE_H

typedef struct lua_State lua_State;

/* A stock interpreter with `add`, `point` and `box`; NULL when memory is out. */
lua_State *cbaseline_new(void);
void cbaseline_close(lua_State *L);
/* Runs a text; NULL, or the message of what failed (valid until the next call). */
const char *cbaseline_run(lua_State *L, const char *text);

#endif
