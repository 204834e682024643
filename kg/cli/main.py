"""Where ``kg`` starts: runs a command, and turns whatever goes wrong into one line and an exit code."""

import os
import sys

from kg.errors import KgError

INTERRUPTED = 130
PIPE_CLOSED = 141


def main() -> None:
    """Runs the command line and exits: 0 where all went well, 1 for refused input or a failure, 2 for wrong usage."""
    code = run()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = PIPE_CLOSED
    if code == PIPE_CLOSED:
        _forget_output()
    sys.exit(code)


def run() -> int:
    """Returns the exit code of the command that the arguments name; ``KG_DEBUG=1`` lets failures through."""
    from kg.cli.app import app

    try:
        app(prog_name="kg")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
        return _told("interrupted", code) if code == INTERRUPTED else code
    except KeyboardInterrupt:
        return _told("interrupted", INTERRUPTED)
    except BrokenPipeError:
        return PIPE_CLOSED
    except Exception as error:
        # The one place where anything at all becomes one line.
        if os.environ.get("KG_DEBUG"):
            raise
        return _told(_line(error), 1)
    return 0


def _line(error: Exception) -> str:
    """Returns an error as one line; one that nobody foresaw is named by its type."""
    if isinstance(error, KgError):
        return str(error)
    return f"unexpected {type(error).__name__}: {error}. Set KG_DEBUG=1 to see where, and please report it"


def _told(words: str, code: int) -> int:
    """Returns ``code`` after the words were printed as one line on standard error."""
    sys.stderr.write("kg: " + " ".join(words.split()) + "\n")
    return code


def _forget_output() -> None:
    """Sends what is left in the buffer nowhere, so that the interpreter's own flush at exit does not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
