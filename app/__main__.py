"""``python -m app``: reads the command line, nothing else."""

import gc
import os
import sys

from app.main.library_path import restore_library_path
from app.main.options import read_options


def main(arguments: list[str] | None = None) -> int:
    """Start Backstay as the command line says; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if getattr(sys, "frozen", False):
        restore_library_path(os.environ)
    if given[:1] == ["--serve-demo"]:
        from app.demo.command_line import main as serve

        return serve(given[1:])
    options = read_options(given)
    if options.self_test:
        from app.main.self_test import run_self_test

        return run_self_test(options.self_test)
    standing = None
    if not options.demo:
        from app.main.one_instance import arrive
        from app.settings.paths import paths_of

        paths = paths_of(options.profile_dir)
        standing = arrive(paths, options.link)
        if standing.is_handed_over:
            return 0
        if not standing.is_first:
            from app.main.no_answer import tell_no_answer

            return tell_no_answer(options, paths, standing.holder)
    # Loading makes a hundred thousand objects and no garbage; the console's own collector takes over afterwards.
    gc.disable()
    from app.main.console import run

    return run(options, standing)


if __name__ == "__main__":
    sys.exit(main())
