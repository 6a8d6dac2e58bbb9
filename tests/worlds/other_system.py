"""Run the command line as on a Windows machine, as far as this machine can: `python FILE ARGS`.

The names that Python has on POSIX systems only are taken away before anything is imported, as are
the modules that Windows has not, the database of time zones, and folders held open.
"""

import _signal
import os
import signal
import sys

POSIX = """
    O_CLOEXEC O_DIRECTORY O_NOCTTY O_NOFOLLOW O_NONBLOCK O_TMPFILE
    chown chroot fchdir fchmod fork forkpty getegid geteuid getgid getpgid getsid getuid killpg
    lchown mkfifo mknod nice openpty posix_fallocate setsid statvfs wait3 wait4 waitid
    SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGUSR1 SIGUSR2
"""


def take_away():
    """Take away what other systems have not; only in a process of its own."""
    for name in ("fcntl", "grp", "pwd", "resource", "termios", "tzdata"):
        sys.modules[name] = None
    for name in POSIX.split():
        for owner in (os, signal, _signal):
            if hasattr(owner, name):
                delattr(owner, name)
    os.supports_dir_fd = set()
    os.supports_fd = {os.stat, os.truncate}


if __name__ == "__main__":
    take_away()
    from cableroute.cli import main

    sys.exit(main(sys.argv[1:]))
