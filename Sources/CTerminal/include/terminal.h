// The part of the terminal that a signal handler touches.
//
// A handler may only use what is async-signal-safe; Swift promises that for none of its code, so
// the modes to restore, the handlers and the flags live here. One terminal at a time.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>

/// What ended a wait.
enum cterminal_event {
  CTERMINAL_READABLE,   // bytes, an end or an error are there to be read
  CTERMINAL_TIMEOUT,    // nothing within the time
  CTERMINAL_RESIZED,    // SIGWINCH
  CTERMINAL_CONTINUED,  // SIGCONT: the modes may have been changed meanwhile
  CTERMINAL_FAILED,     // poll failed
};

/// Puts the terminal into raw mode and sets the handlers; again, where it is already raw.
///
/// Returns 0 or errno; EBUSY while another descriptor is raw.
int cterminal_enter(int input, int output);

/// Gives the terminal back as it was found, and the handlers; nothing where it is not raw.
void cterminal_leave(void);

/// Waits for bytes or a signal, at most so many milliseconds; without end where negative.
enum cterminal_event cterminal_wait(int milliseconds);

/// The size in characters; false where it is not known.
bool cterminal_size(int descriptor, int *columns, int *rows);

#endif
