#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Signals that end the process: the terminal is given back first, then they go on as before.
static const int deadly[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV,
                             SIGBUS,  SIGILL, SIGFPE,  SIGTRAP};
static const int notices[] = {SIGWINCH, SIGCONT};

// No more bracketed paste, no style.
static const char farewell[] = "\033[?2004l\033[0m";

static struct sigaction deadly_before[COUNT(deadly)];
static struct sigaction notices_before[COUNT(notices)];
static struct termios cooked, raw;
static int input = -1, output = -1;
static int news[2] = {-1, -1};  // handlers write here what happened; a wait reads it
static volatile sig_atomic_t active;

static void give_back(void) {
  if (!active) return;
  active = 0;
  if (write(output, farewell, sizeof farewell - 1) < 0) { /* the terminal is gone */ }
  tcsetattr(input, TCSANOW, &cooked);
}

// A fault comes back by itself when its instruction runs again, with its address; the rest is raised.
static bool comes_back(int signal, const siginfo_t *info) {
  bool is_fault = signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE;
  return is_fault && info->si_code > 0;
}

static void on_deadly(int signal, siginfo_t *info, void *context) {
  (void)context;
  int kept = errno;
  give_back();
  for (size_t i = 0; i < COUNT(deadly); i++)
    if (deadly[i] == signal) sigaction(signal, &deadly_before[i], NULL);
  if (!comes_back(signal, info)) raise(signal);
  errno = kept;
}

static void on_notice(int signal) {
  int kept = errno;
  char note = signal == SIGWINCH ? 'w' : 'c';
  if (write(news[1], &note, 1) < 0) { /* full: enough is waiting */ }
  errno = kept;
}

// A handler needs a stack of its own where the stack's end was the fault.
static void give_stack(void) {
  static char room[1 << 16];
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack = (stack_t){.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
}

static void set_handlers(void) {
  struct sigaction action = {0};
  sigfillset(&action.sa_mask);  // SIGTTOU too: a process in the background may restore
  action.sa_sigaction = on_deadly;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (size_t i = 0; i < COUNT(deadly); i++) {
    sigaction(deadly[i], NULL, &deadly_before[i]);
    bool is_ignored = !(deadly_before[i].sa_flags & SA_SIGINFO) &&
                      deadly_before[i].sa_handler == SIG_IGN;
    if (!is_ignored) sigaction(deadly[i], &action, NULL);
  }
  action.sa_handler = on_notice;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &action, &notices_before[i]);
}

static void reset_handlers(void) {
  for (size_t i = 0; i < COUNT(deadly); i++) sigaction(deadly[i], &deadly_before[i], NULL);
  for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &notices_before[i], NULL);
}

static int prepare(void) {
  if (news[0] >= 0) return 0;
  if (pipe2(news, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
  atexit(give_back);
  give_stack();
  return 0;
}

int cterminal_enter(int in, int out) {
  if (active) {
    if (in != input || out != output) return EBUSY;
    return tcsetattr(input, TCSADRAIN, &raw) == 0 ? 0 : errno;
  }
  int problem = prepare();
  if (problem != 0) return problem;
  if (tcgetattr(in, &cooked) != 0) return errno;
  raw = cooked;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cflag |= CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  input = in;
  output = out;
  set_handlers();
  active = 1;
  if (tcsetattr(input, TCSADRAIN, &raw) == 0) return 0;
  problem = errno;
  active = 0;
  reset_handlers();
  return problem;
}

void cterminal_leave(void) {
  if (!active) return;
  give_back();
  reset_handlers();
}

enum cterminal_event cterminal_wait(int milliseconds) {
  struct pollfd sources[2] = {{.fd = news[0], .events = POLLIN}, {.fd = input, .events = POLLIN}};
  int count;
  do count = poll(sources, 2, milliseconds);
  while (count < 0 && errno == EINTR);
  if (count < 0) return CTERMINAL_FAILED;
  if (count == 0) return CTERMINAL_TIMEOUT;
  if (!sources[0].revents) return CTERMINAL_READABLE;
  char notes[64];
  ssize_t length = read(news[0], notes, sizeof notes);
  bool was_continued = length > 0 && memchr(notes, 'c', (size_t)length) != NULL;
  return was_continued ? CTERMINAL_CONTINUED : CTERMINAL_RESIZED;
}

bool cterminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
